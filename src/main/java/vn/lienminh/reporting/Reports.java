package vn.lienminh.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.documents.StreamedTable;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;

/// The door of reports: files of figures come in, and revisions can be looked back at.
@Service
public class Reports {
    private final FigureLoading loading;
    private final ReportStore store;

    Reports(FigureLoading loading, ReportStore store) {
        this.loading = loading;
        this.store = store;
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
