package vn.lienminh.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;

/// The door by which a report goes back to its sender (trả lại): one that waits, or one that counts. Then it counts
/// no longer, and leaves every total in the same commit.
@Service
public class Returns {
    private final LockedSheets sheets;
    private final SnapshotStore snapshots;
    private final SubmissionStore submissions;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    Returns(
            LockedSheets sheets,
            SnapshotStore snapshots,
            SubmissionStore submissions,
            Ledger ledger,
            AuditTrail audit,
            Clock clock) {
        this.sheets = sheets;
        this.snapshots = snapshots;
        this.submissions = submissions;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /// Why, and by cell number what is asked about it; empty where the reason says it.
    public record Why(String reason, Map<Integer, String> questions) {}

    /// Gives back the revision that the receiver looks at, whether it waits or counts.
    @Transactional
    public Outcome<Sheet> giveBack(String organisation, Period period, int revision, Why why, Actor actor) {
        return locked(organisation, period, why, actor).then(sheet -> {
            boolean counts = sheet.counting()
                    .filter(r -> r.snapshot().revision() == revision)
                    .isPresent();
            return counts ? takeBack(sheet, why, actor) : giveBack(sheet, revision, why, actor);
        });
    }

    /// Takes back whatever revision counts.
    @Transactional
    public Outcome<Sheet> takeBack(String organisation, Period period, String reason, Actor actor) {
        Why why = new Why(reason, Map.of());
        return locked(organisation, period, why, actor).then(sheet -> takeBack(sheet, why, actor));
    }

    private Outcome<Sheet> locked(String organisation, Period period, Why why, Actor actor) {
        if (why.reason().isBlank()) return refused(ReportingRefusal.R136_NO_REASON, Map.of());
        return sheets.of(organisation, period, ReportingAct.RETURN_REPORT, actor)
                .then(sheet -> known(sheet, why.questions().keySet()));
    }

    private static Outcome<Sheet> known(Sheet sheet, Set<Integer> asked) {
        Set<Integer> cells = new HashSet<>();
        sheet.form().cells().forEach(c -> cells.add(c.number()));
        if (cells.containsAll(asked)) return Outcome.done(sheet);
        return refused(
                ReportingRefusal.R127_UNKNOWN_CELL,
                Map.of("found", asked.toString(), "form", sheet.form().form()));
    }

    private Outcome<Sheet> giveBack(Sheet sheet, int revision, Why why, Actor actor) {
        boolean waits = sheet.state() == ReportState.SUBMITTED && sheet.over() == revision;
        Submission.Return back = new Submission.Return(
                clock.instant(), actor.name(), why.reason().strip(), why.questions());
        if (!waits || !submissions.giveBack(AcceptingRules.waiting(sheet).id(), revision, back))
            return refused(ReportingRefusal.R150_NOT_WAITING, Map.of());
        record(actor, AcceptingRules.waiting(sheet), back, false);
        return Outcome.done(sheets.again(sheet));
    }

    private Outcome<Sheet> takeBack(Sheet sheet, Why why, Actor actor) {
        Optional<Revision> counting = sheet.counting();
        if (counting.isEmpty())
            return refused(
                    ReportingRefusal.R135_NOTHING_TO_END,
                    Map.of("found", sheet.organisation().code() + " " + sheet.period()));
        Snapshot was = counting.get().snapshot();
        Instant at = snapshots.lock(new TreeSet<>(List.of(was.id().province())), clock);
        Submission.Return back =
                new Submission.Return(at, actor.name(), why.reason().strip(), why.questions());
        if (!snapshots.endFor(back.reason(), new Filing.Counted(was.id(), was.revision()), at, actor.name()))
            return refused(ReportingRefusal.R134_CHANGED_MEANWHILE, Map.of());
        submissions.ask(was.id(), was.revision(), why.questions());
        Ledger.Book book = ledger.open();
        book.ended(was);
        book.post();
        record(actor, was, back, true);
        return Outcome.done(sheets.again(sheet));
    }

    private void record(Actor actor, Snapshot was, Submission.Return back, boolean counted) {
        audit.record(
                actor,
                ReportingAct.RETURN_REPORT,
                was.id().toString(),
                was.id().organisation(),
                Map.of(
                        "revision",
                        was.revision(),
                        "reason",
                        back.reason(),
                        "cells",
                        new TreeMap<>(back.questions()),
                        "counted",
                        counted));
    }

    private static <T> Outcome<T> refused(ReportingRefusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, values));
    }
}
