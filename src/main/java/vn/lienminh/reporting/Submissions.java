package vn.lienminh.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Texts;
import vn.lienminh.reporting.threads.Discussion;
import vn.lienminh.reporting.threads.Threads;

/// The door of the way of a report (nộp, duyệt): the chair sends it, which freezes it with its hash; the receiver
/// accepts it, and then it counts in the same commit, or gives it back, see [Returns].
@Service
public class Submissions {
    private final LockedSheets sheets;
    private final SnapshotStore snapshots;
    private final SubmissionStore store;
    private final Ledger ledger;
    private final Threads threads;
    private final AuditTrail audit;
    private final Clock clock;

    Submissions(
            LockedSheets sheets,
            SnapshotStore snapshots,
            SubmissionStore store,
            Ledger ledger,
            Threads threads,
            AuditTrail audit,
            Clock clock) {
        this.sheets = sheets;
        this.snapshots = snapshots;
        this.store = store;
        this.ledger = ledger;
        this.threads = threads;
        this.audit = audit;
        this.clock = clock;
    }

    /// Sends a report: what stands on the sheet becomes its next revision.
    ///
    /// @param seen the last entry that the sender saw; a later one is not sent unseen
    /// @param reason why accepted figures change; the first time it may be empty
    @Transactional
    public Outcome<Snapshot> submit(String organisation, Period period, long seen, String reason, Actor actor) {
        try {
            return sheets.of(organisation, period, ReportingAct.SUBMIT_REPORT, actor)
                    .then(sheet -> send(sheet, seen, reason.strip(), actor));
        } catch (DuplicateKeyException e) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return refused(ReportingRefusal.R134_CHANGED_MEANWHILE);
        }
    }

    private Outcome<Snapshot> send(Sheet sheet, long seen, String reason, Actor actor) {
        SheetFigures figures = sheet.figures();
        Optional<Fault> fault = SendingRules.fault(sheet, figures, seen, reason);
        if (fault.isPresent()) return Outcome.refused(fault.get());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Texts texts = Texts.in(Language.VI);
        Draft draft = figures.draft();
        int number = sheet.over() + 1;
        Snapshot snapshot = new Revisions(
                        new Snapshot.Evidence(texts.get("reporting.typed"), draft.hash()),
                        reason.isEmpty() ? texts.get("reporting.sent") : reason,
                        at,
                        actor.name())
                .revision(draft, figures.warnings(), number);
        snapshots.copy(SnapshotRows.of(List.of(snapshot), List.of(sheet.form().size())));
        int over = sheet.counting().map(r -> r.snapshot().revision()).orElse(0);
        store.add(new Submission(sheet.id(), number, over, sheet.last(), null));
        audit.record(
                actor,
                ReportingAct.SUBMIT_REPORT,
                sheet.id().toString(),
                sheet.id().organisation(),
                Map.of("revision", number, "hash", snapshot.hash(), "reason", snapshot.reason()));
        return Outcome.done(snapshot);
    }

    /// A revision that is to be accepted, by its report.
    public record Chosen(String organisation, Period period, int revision) {}

    /// Accepts a revision that waits: it counts now, and every total above it knows it.
    @Transactional
    public Outcome<Integer> accept(Chosen one, Actor actor) {
        return accept(List.of(one), false, actor);
    }

    /// The same for many, all or none; only when nothing about any of them is open.
    @Transactional
    public Outcome<Integer> acceptAll(List<Chosen> all, Actor actor) {
        return accept(all, true, actor);
    }

    private Outcome<Integer> accept(List<Chosen> all, boolean onlyClear, Actor actor) {
        List<Sheet> taken = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<Chosen> ordered = all.stream()
                .sorted(java.util.Comparator.comparing(Chosen::organisation).thenComparing(Chosen::period))
                .toList();
        for (Chosen one : ordered)
            switch (sheets.of(one.organisation(), one.period(), ReportingAct.ACCEPT_REPORT, actor)) {
                case Outcome.Refused<Sheet>(List<Fault> why) -> faults.addAll(why);
                case Outcome.Done<Sheet>(Sheet sheet) -> {
                    AcceptingRules.fault(sheet, one.revision(), onlyClear, actor)
                            .or(() -> onlyClear ? talkedAbout(sheet) : Optional.empty())
                            .ifPresent(faults::add);
                    taken.add(sheet);
                }
            }
        if (!faults.isEmpty()) return Outcome.refused(faults);
        try {
            return Outcome.done(file(taken, actor));
        } catch (Filing.ChangedMeanwhile | DuplicateKeyException e) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return refused(ReportingRefusal.R152_COUNTS_ANEW);
        }
    }

    private Optional<Fault> talkedAbout(Sheet sheet) {
        return threads.of(sheet).stream().anyMatch(Discussion::open)
                ? Optional.of(AcceptingRules.because(sheet, ReportingRefusal.R154_STILL_OPEN))
                : Optional.empty();
    }

    private int file(List<Sheet> taken, Actor actor) {
        Filing filing = new Filing(snapshots, ledger);
        List<Filing.Change> changes = new ArrayList<>();
        for (Sheet sheet : taken)
            changes.add(new Filing.Change(
                    AcceptingRules.waiting(sheet),
                    sheet.counting().map(Revision::snapshot).orElse(null)));
        filing.add(changes, SnapshotRows.of(List.of(), List.of()));
        filing.accept(clock, actor.name());
        for (Sheet sheet : taken)
            audit.record(
                    actor,
                    ReportingAct.ACCEPT_REPORT,
                    sheet.id().toString(),
                    sheet.id().organisation(),
                    Map.of(
                            "revision",
                            sheet.over(),
                            "instead",
                            sheet.counting().map(r -> r.snapshot().revision()).orElse(0),
                            "hash",
                            AcceptingRules.waiting(sheet).hash()));
        return taken.size();
    }

    /// A revision that waits for an answer.
    public record Waiting(
            OrganisationId organisation, Period period, String form, int revision, Instant at, String by) {}

    /// What waits for the actor's answer, longest first.
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor) {
        return store.waiting().stream()
                .filter(w -> actor.may(
                        ReportingAct.RETURN_REPORT,
                        w.submission().id().organisation(),
                        w.submission().id().period().end()))
                .map(w -> new Waiting(
                        w.submission().id().organisation(),
                        w.submission().id().period(),
                        w.submission().id().form(),
                        w.submission().revision(),
                        w.at(),
                        w.by()))
                .toList();
    }

    private static <T> Outcome<T> refused(ReportingRefusal why) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why));
    }
}
