package vn.lienminh.reporting;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// When a revision that waits may be accepted (điều kiện duyệt).
class AcceptingRules {
    private AcceptingRules() {}

    static Optional<Fault> fault(Sheet sheet, int revision, boolean onlyClear, Actor actor) {
        boolean waits = sheet.state() == ReportState.SUBMITTED && sheet.over() == revision;
        if (!waits) return Optional.of(because(sheet, ReportingRefusal.R150_NOT_WAITING));
        Snapshot snapshot = waiting(sheet);
        if (snapshot.submittedBy().equals(actor.name()))
            return Optional.of(because(sheet, ReportingRefusal.R151_OWN_SENDING));
        boolean stays = snapshot.id().equals(sheet.id())
                && snapshot.area().equals(sheet.target().area());
        if (!stays) return Optional.of(because(sheet, ReportingRefusal.R153_MOVED));
        int over = sheet.submission().map(Submission::over).orElse(0);
        int counts = sheet.counting().map(r -> r.snapshot().revision()).orElse(0);
        if (counts != 0 && counts != over) return Optional.of(because(sheet, ReportingRefusal.R152_COUNTS_ANEW));
        return onlyClear && !sheet.open().isEmpty()
                ? Optional.of(because(sheet, ReportingRefusal.R154_STILL_OPEN))
                : Optional.empty();
    }

    /// The revision that waits.
    static Snapshot waiting(Sheet sheet) {
        return Objects.requireNonNull(sheet.top()).snapshot();
    }

    static Fault because(Sheet sheet, ReportingRefusal why) {
        return Fault.error(
                Place.NOWHERE, why, Map.of("found", sheet.organisation().code() + " " + sheet.period()));
    }
}
