package vn.lienminh.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.ReportCourse;
import vn.lienminh.reporting.ReportState;

/// What one organisation owes in one stage of a campaign, and how far it is (nghĩa vụ báo cáo).
///
/// @param course null: nobody has begun
public record Duty(
        Campaign campaign,
        Stage stage,
        Organisation organisation,
        @Nullable ReportCourse course) {

    /// How far it is.
    public enum State {
        NOT_BEGUN,
        TYPING,
        SENT,
        RETURNED,
        ACCEPTED;

        /// Whether the one who owes has something to do.
        public boolean owed() {
            return this != SENT && this != ACCEPTED;
        }
    }

    public ReportCourse.Key report() {
        return new ReportCourse.Key(organisation.id(), campaign.form(), campaign.period());
    }

    /// The day that holds now.
    public LocalDate due() {
        return due(Instant.MAX).orElseThrow();
    }

    Optional<LocalDate> due(Instant known) {
        return campaign.deadlines().of(stage, organisation.id(), known);
    }

    /// The sendings that answer it, oldest first.
    List<ReportCourse.Sending> answers() {
        return course == null
                ? List.of()
                : course.sendings().stream()
                        .filter(s -> stage.answeredBy(s.standing()))
                        .toList();
    }

    public State state() {
        List<ReportCourse.Sending> answers = answers();
        if (course == null) return State.NOT_BEGUN;
        if (answers.isEmpty()) return typing(course.state()) ? State.TYPING : State.NOT_BEGUN;
        ReportCourse.Sending last = answers.getLast();
        if (last.givenBackAt() != null) return State.RETURNED;
        boolean newer = course.sendings().getLast().revision() > last.revision();
        return last.accepted() || newer ? State.ACCEPTED : waits(course.state());
    }

    private static boolean typing(ReportState state) {
        return switch (state) {
            case DRAFT, AMENDED, RETURNED -> true;
            case BLANK, SUBMITTED, ACCEPTED -> false;
        };
    }

    /// A file may have been loaded over it, or it was returned without a word.
    private static State waits(ReportState state) {
        return switch (state) {
            case SUBMITTED, AMENDED, DRAFT -> State.SENT;
            case RETURNED -> State.RETURNED;
            case ACCEPTED -> State.ACCEPTED;
            case BLANK -> State.NOT_BEGUN;
        };
    }

    /// When what the state says happened; empty where nothing has.
    public Optional<Instant> since() {
        List<ReportCourse.Sending> answers = answers();
        if (answers.isEmpty()) return Optional.empty();
        ReportCourse.Sending last = answers.getLast();
        return Optional.ofNullable(
                switch (state()) {
                    case ACCEPTED -> last.accepted() ? last.acceptedAt() : last.at();
                    case RETURNED -> last.givenBackAt() == null ? last.at() : last.givenBackAt();
                    case SENT, TYPING, NOT_BEGUN -> last.at();
                });
    }

    /// Whether it should have been sent by now.
    public boolean overdue(LocalDate today) {
        return state().owed() && due().isBefore(today);
    }

    public Lateness lateness(Instant now) {
        return Lateness.of(this, now);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Vietnamese.ZONE);
    }
}
