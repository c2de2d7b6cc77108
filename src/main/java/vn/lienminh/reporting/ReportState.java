package vn.lienminh.reporting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Where a report stands (trạng thái báo cáo); drawn in docs/states/report.md. Whether an earlier revision counts
/// meanwhile is another question: one that was accepted goes on counting until another takes its place.
public enum ReportState {
    /// nothing is there yet (chưa có số)
    BLANK,
    /// numbers were typed and never sent (bản nháp)
    DRAFT,
    /// sent, the receiver has not answered (đã gửi, chờ duyệt)
    SUBMITTED,
    /// given back for correction (bị trả lại)
    RETURNED,
    /// it counts (đã duyệt)
    ACCEPTED,
    /// accepted, and since then typed over (đang sửa sau khi duyệt)
    AMENDED;

    /// The state after a step; empty when this state does not allow it.
    public Optional<ReportState> after(ReportStep step) {
        return Optional.ofNullable(steps().get(step));
    }

    public boolean allows(ReportStep step) {
        return steps().containsKey(step);
    }

    private Map<ReportStep, ReportState> steps() {
        Map<ReportStep, ReportState> steps = new EnumMap<>(ReportStep.class);
        switch (this) {
            case BLANK -> steps.put(ReportStep.ENTER, DRAFT);
            case DRAFT -> {
                steps.put(ReportStep.ENTER, DRAFT);
                steps.put(ReportStep.SUBMIT, SUBMITTED);
            }
            case SUBMITTED -> {
                steps.put(ReportStep.RETURN, RETURNED);
                steps.put(ReportStep.ACCEPT, ACCEPTED);
            }
            case RETURNED -> {
                steps.put(ReportStep.ENTER, RETURNED);
                steps.put(ReportStep.SUBMIT, SUBMITTED);
            }
            case ACCEPTED -> {
                steps.put(ReportStep.ENTER, AMENDED);
                steps.put(ReportStep.RETURN, RETURNED);
            }
            case AMENDED -> {
                steps.put(ReportStep.ENTER, AMENDED);
                steps.put(ReportStep.SUBMIT, SUBMITTED);
                steps.put(ReportStep.RETURN, RETURNED);
            }
        }
        return steps;
    }
}
