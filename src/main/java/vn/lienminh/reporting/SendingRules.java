package vn.lienminh.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Place;

/// When a sheet may be sent (điều kiện gửi): errors hold it up, warnings only until somebody gave a reason.
class SendingRules {
    private SendingRules() {}

    static Optional<Fault> fault(Sheet sheet, SheetFigures figures, long seen, String reason) {
        boolean amends = sheet.counting().isPresent();
        if (sheet.state() == ReportState.SUBMITTED) return because(ReportingRefusal.R143_WAITS);
        if (sheet.state() == ReportState.ACCEPTED) return because(ReportingRefusal.R148_NOTHING_CHANGED);
        if (sheet.last() > seen) return because(ReportingRefusal.R149_TYPED_MEANWHILE);
        if (figures.draft().cells().isEmpty()) return because(ReportingRefusal.R155_NOTHING_TO_SEND);
        if (amends && !figures.draft().changes()) return because(ReportingRefusal.R148_NOTHING_CHANGED);
        if (!sheet.clashes().isEmpty())
            return counted(ReportingRefusal.R147_CLASHES, sheet.clashes().size());
        List<SheetFigures.Remark> remarks = figures.remarks(Language.VI);
        long errors = remarks.stream().filter(SheetFigures.Remark::isError).count();
        if (errors > 0) return counted(ReportingRefusal.R145_HAS_ERRORS, errors);
        long open = remarks.stream().filter(SheetFigures.Remark::open).count();
        if (open > 0) return counted(ReportingRefusal.R146_UNEXPLAINED, open);
        return amends && reason.isEmpty() ? because(ReportingRefusal.R136_NO_REASON) : Optional.empty();
    }

    private static Optional<Fault> because(ReportingRefusal why) {
        return Optional.of(Fault.error(Place.NOWHERE, why));
    }

    private static Optional<Fault> counted(ReportingRefusal why, long count) {
        return Optional.of(Fault.error(Place.NOWHERE, why, Map.of("count", "" + count)));
    }
}
