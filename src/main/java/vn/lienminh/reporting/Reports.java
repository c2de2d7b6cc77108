package vn.lienminh.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.documents.StreamedTable;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;
import vn.lienminh.organisations.Organisation;

/// The door of reports: files of figures come in, revisions are frozen and accepted, and can be looked back at.
@Service
public class Reports {
    private final FigureLoading loading;
    private final ReportStore store;
    private final SnapshotStore snapshots;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    Reports(
            FigureLoading loading,
            ReportStore store,
            SnapshotStore snapshots,
            Ledger ledger,
            AuditTrail audit,
            Clock clock) {
        this.loading = loading;
        this.store = store;
        this.snapshots = snapshots;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether a file holds figures, by its headers: the long form, the wide form, or a filled template.
    public boolean reads(List<Table> tables) {
        return FigureFiles.reads(tables);
    }

    /// The same of a long file, by its header.
    public boolean reads(StreamedTable table) {
        return FigureFiles.readsRows(table.columns());
    }

    /// Loads a file of figures: all of it or nothing. What differs from an accepted report becomes its next
    /// revision and is accepted in the name of the one who loads; what does not differ changes nothing.
    ///
    /// @param reason why accepted figures change; empty: the file's name
    @Transactional
    public Outcome<Loaded> load(List<Table> tables, String reason, Actor actor, boolean dryRun) {
        return load(FigurePieces.of(tables), new FigureLoading.Manner(reason, actor, dryRun, LoadProgress.SILENT));
    }

    /// The same for a file of any length, in bounded memory.
    @Transactional
    public Outcome<Loaded> load(
            StreamedTable table, String reason, Actor actor, boolean dryRun, LoadProgress progress) {
        return load(FigurePieces.of(table), new FigureLoading.Manner(reason, actor, dryRun, progress));
    }

    private Outcome<Loaded> load(FigurePieces pieces, FigureLoading.Manner manner) {
        if (!manner.actor().may(ReportingAct.LOAD_REPORTS) || !manner.actor().may(ReportingAct.ACCEPT_REPORT))
            return Outcome.refused(Fault.error(pieces.place(), ReportingRefusal.R101_NOT_YOURS));
        try {
            return loading.run(pieces, manner);
        } catch (Filing.ChangedMeanwhile | DuplicateKeyException e) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(Fault.error(pieces.place(), ReportingRefusal.R134_CHANGED_MEANWHILE));
        }
    }

    /// Gives an accepted report back (trả lại): it counts no longer, and nothing takes its place until its sender
    /// reports anew.
    @Transactional
    public Outcome<Revision> giveBack(Organisation organisation, Period period, String reason, Actor actor) {
        if (!actor.may(ReportingAct.RETURN_REPORT, organisation.id(), period.end()))
            return Outcome.refused(Fault.error(Place.NOWHERE, ReportingRefusal.R101_NOT_YOURS));
        if (reason.isBlank()) return Outcome.refused(Fault.error(Place.NOWHERE, ReportingRefusal.R136_NO_REASON));
        snapshots.holdStructure();
        Optional<Revision> counting = accepted(organisation.id(), period);
        if (counting.isEmpty())
            return Outcome.refused(Fault.error(
                    Place.NOWHERE,
                    ReportingRefusal.R135_NOTHING_TO_END,
                    Map.of("found", organisation.code() + " " + period)));
        Snapshot was = counting.get().snapshot();
        Instant at = snapshots.lock(new TreeSet<>(List.of(was.id().province())), clock);
        if (!snapshots.endFor(reason, new Filing.Counted(was.id(), was.revision()), at, actor.name()))
            return Outcome.refused(Fault.error(Place.NOWHERE, ReportingRefusal.R134_CHANGED_MEANWHILE));
        Ledger.Book book = ledger.open();
        book.ended(was);
        book.post();
        audit.record(
                actor,
                ReportingAct.RETURN_REPORT,
                was.id().toString(),
                Map.of("revision", was.revision(), "reason", reason));
        return Outcome.done(
                new Revision(was, counting.get().acceptedAt(), counting.get().acceptedBy(), at));
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
