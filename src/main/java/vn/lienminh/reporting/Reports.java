package vn.lienminh.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;

/// The door of reports: files of figures come in, revisions are frozen and accepted, and can be looked back at.
@Service
public class Reports {
    private final FigureFiles files;
    private final Intake intake;
    private final ReportStore store;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    Reports(FigureFiles files, Intake intake, ReportStore store, Ledger ledger, AuditTrail audit, Clock clock) {
        this.files = files;
        this.intake = intake;
        this.store = store;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether a file holds figures, by its headers: the long form, the wide form, or a filled template.
    public boolean reads(List<Table> tables) {
        return files.reads(tables);
    }

    /// Loads a file of figures: all of it or nothing. What differs from an accepted report becomes its next
    /// revision and is accepted in the name of the one who loads; what does not differ changes nothing.
    ///
    /// @param reason why accepted figures change; empty: the file's name
    @Transactional
    public Outcome<Loaded> load(List<Table> tables, String reason, Actor actor, boolean dryRun) {
        Table first = tables.getFirst();
        if (!actor.may(ReportingAct.LOAD_REPORTS) || !actor.may(ReportingAct.ACCEPT_REPORT))
            return Outcome.refused(Fault.error(first.place(), ReportingRefusal.R101_NOT_YOURS));
        FileFigures file = files.read(tables);
        List<Intake.Checked> drafts = intake.drafts(file);
        List<Fault> warnings = new ArrayList<>();
        List<Fault> errors = new ArrayList<>(file.faults());
        for (Intake.Checked draft : drafts)
            for (Fault fault : draft.faults()) (fault.isError() ? errors : warnings).add(fault);
        boolean undoes = reason.isEmpty()
                && drafts.stream().anyMatch(d -> d.draft().before() != null)
                && store.loaded(first.hash());
        if (undoes)
            errors.add(Fault.error(first.place(), ReportingRefusal.R125_UNDOES_LATER, Map.of("file", first.file())));
        if (!errors.isEmpty() || dryRun)
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        if (!errors.isEmpty()) return Outcome.refused(errors);
        if (!dryRun) keep(drafts, new Snapshot.Evidence(first.file(), first.hash()), reason, actor);
        return Outcome.done(loaded(first, file, drafts, warnings));
    }

    private static Loaded loaded(Table first, FileFigures file, List<Intake.Checked> drafts, List<Fault> warnings) {
        int all = file.reports().size();
        int added =
                (int) drafts.stream().filter(d -> d.draft().before() == null).count();
        return new Loaded(first.file(), "loaded.reports", added, drafts.size() - added, all - drafts.size(), warnings);
    }

    private void keep(List<Intake.Checked> drafts, Snapshot.Evidence evidence, String reason, Actor actor) {
        if (drafts.isEmpty()) return;
        store.addFile(evidence, clock.instant(), actor.name());
        Ledger.Book book = ledger.open();
        drafts.stream()
                .sorted((a, b) ->
                        a.draft().target().id().compareTo(b.draft().target().id()))
                .forEach(draft -> accept(freeze(draft, evidence, reason, actor), draft.draft(), book, actor));
        book.post();
    }

    private Snapshot freeze(Intake.Checked checked, Snapshot.Evidence evidence, String reason, Actor actor) {
        Draft draft = checked.draft();
        ReportId id = draft.target().id();
        Snapshot snapshot = new Snapshot(
                id,
                store.lastRevision(id) + 1,
                draft.target().form().version(),
                draft.target().form().level(),
                draft.target().area(),
                draft.standing(),
                draft.origin(),
                draft.cells(),
                checked.warnings(),
                reason.isEmpty() ? evidence.file() : reason,
                evidence,
                draft.hash(),
                clock.instant(),
                actor.name());
        store.add(snapshot, draft.target().form().size());
        return snapshot;
    }

    private void accept(Snapshot snapshot, Draft draft, Ledger.Book book, Actor actor) {
        ReportId id = snapshot.id();
        Instant at = store.acceptanceTime(id.province(), clock.instant());
        if (draft.before() != null) store.end(id, at, actor.name());
        store.accept(snapshot, at, actor.name());
        book.accepted(snapshot, draft.before());
        audit.record(
                actor,
                ReportingAct.ACCEPT_REPORT,
                id.toString(),
                Map.of("revision", snapshot.revision(), "hash", snapshot.hash(), "reason", snapshot.reason()));
    }

    /// Every revision of a period's report, newest first.
    @Transactional(readOnly = true)
    public List<Revision> history(OrganisationId organisation, Period period) {
        return store.history(List.of(organisation), period);
    }

    /// The same for many organisations at once.
    @Transactional(readOnly = true)
    public Map<OrganisationId, List<Revision>> histories(Collection<OrganisationId> organisations, Period period) {
        return store.history(organisations, period).stream()
                .collect(Collectors.groupingBy(r -> r.snapshot().id().organisation()));
    }

    /// The accepted reports of an organisation, oldest period first.
    @Transactional(readOnly = true)
    public List<Snapshot> ofOrganisation(OrganisationId organisation) {
        return store.ofOrganisation(organisation);
    }

    /// The revision that counts now.
    @Transactional(readOnly = true)
    public Optional<Revision> accepted(OrganisationId organisation, Period period) {
        return store.history(List.of(organisation), period).stream()
                .filter(Revision::counts)
                .findFirst();
    }
}
