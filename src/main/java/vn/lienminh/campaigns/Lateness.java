package vn.lienminh.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.reporting.ReportCourse;

/// How late somebody was (mức độ đúng hạn), from what happened and from the deadline that held then: what is
/// put off later does not undo a lateness, and what was never asked for is not late.
///
/// @param due the deadline at the first sending; where nothing was sent the one that holds now; null: none held
/// @param days calendar days after it, of the first sending, or until now where nothing was sent; 0: in time
/// @param lastDays the same of the last sending after a return, against the deadline of its own moment
/// @param returns how often it was given back
public record Lateness(
        OrganisationId organisation,
        String form,
        Period period,
        Stage stage,
        Verdict verdict,
        @Nullable LocalDate due,
        int days,
        int lastDays,
        int returns,
        @Nullable Instant firstSent,
        @Nullable Instant lastSent,
        @Nullable Instant accepted) {

    public enum Verdict {
        IN_TIME,
        LATE,
        /// nothing was sent, and the day is past
        NEVER,
        /// nothing was sent, and there is time
        OPEN,
        /// sent before anybody asked for it: nothing to be measured by
        UNMEASURED
    }

    static Lateness of(Duty duty, Instant now) {
        List<ReportCourse.Sending> sent = duty.answers();
        return sent.isEmpty() ? unsent(duty, now) : sent(duty, sent);
    }

    private static Lateness unsent(Duty duty, Instant now) {
        LocalDate due = duty.due();
        int days = after(Optional.of(due), Duty.day(now));
        return made(duty, days > 0 ? Verdict.NEVER : Verdict.OPEN, due, days, 0, List.of());
    }

    private static Lateness sent(Duty duty, List<ReportCourse.Sending> sent) {
        Instant first = sent.getFirst().at();
        Instant last = sent.getLast().at();
        Optional<LocalDate> due = duty.due(first);
        int days = after(due, Duty.day(first));
        Verdict verdict = due.isEmpty() ? Verdict.UNMEASURED : days > 0 ? Verdict.LATE : Verdict.IN_TIME;
        return made(duty, verdict, due.orElse(null), days, after(duty.due(last), Duty.day(last)), sent);
    }

    private static Lateness made(
            Duty duty,
            Verdict verdict,
            @Nullable LocalDate due,
            int days,
            int lastDays,
            List<ReportCourse.Sending> sent) {
        return new Lateness(
                duty.organisation().id(),
                duty.campaign().form(),
                duty.campaign().period(),
                duty.stage(),
                verdict,
                due,
                days,
                lastDays,
                (int) sent.stream().filter(s -> s.givenBackAt() != null).count(),
                sent.isEmpty() ? null : sent.getFirst().at(),
                sent.isEmpty() ? null : sent.getLast().at(),
                sent.stream()
                        .map(ReportCourse.Sending::acceptedAt)
                        .filter(at -> at != null)
                        .findFirst()
                        .orElse(null));
    }

    private static int after(Optional<LocalDate> due, LocalDate day) {
        return due.map(d -> (int) Math.max(0, ChronoUnit.DAYS.between(d, day))).orElse(0);
    }
}
