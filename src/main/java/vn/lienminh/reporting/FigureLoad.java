package vn.lienminh.reporting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;

/// One file of figures on its way in. Its pieces are read and checked beside one another while earlier ones are
/// written; the database is spoken to by the caller's thread alone, in the one transaction of the load.
class FigureLoad {
    private static final int AHEAD = 3;
    /// The database holds some thousand locks at once; beyond this the unique keys alone find who came between.
    private static final int LOCKED = 1_000;

    private final FigureLoading with;
    private final FigurePieces pieces;
    private final FigureLoading.Manner manner;
    private final Rulebook rules;
    private final FigureFiles files;
    private final KnownReader reader;
    private final Revisions revisions;
    private final Filing filing;
    private final Tidings tidings = new Tidings();
    private final Map<Long, Integer> seen = new HashMap<>();
    private final Deque<InWork> checking = new ArrayDeque<>();
    private long reports;
    private int added;
    private boolean begun;
    private boolean replaces;

    FigureLoad(
            FigureLoading with, FigurePieces pieces, FigureLoading.Manner manner, Rulebook rules, RowTargets targets) {
        this.with = with;
        this.pieces = pieces;
        this.manner = manner;
        this.rules = rules;
        this.files = new FigureFiles(targets, rules);
        Instant at = with.clock.instant().truncatedTo(ChronoUnit.MICROS);
        this.reader = new KnownReader(with.reports, rules, new ReportStore.Load(pieces.hash(), at));
        String reason = manner.reason().isEmpty() ? pieces.file() : manner.reason();
        this.revisions = new Revisions(
                new Snapshot.Evidence(pieces.file(), pieces.hash()),
                reason,
                at,
                manner.actor().name());
        this.filing = new Filing(with.snapshots, with.ledger);
    }

    /// A piece that is being checked.
    private record InWork(Set<OrganisationId> organisations, Future<Revisions.Batch> batch) {}

    Outcome<Loaded> run() {
        try (Crew crew = pieces.isLong() ? Crew.ofAllCores() : Crew.alone()) {
            take(crew);
        }
        tidings.add(pieces.faults());
        if (!begun && !tidings.refuse()) tidings.error(pieces.place(), ReportingRefusal.R102_EMPTY_FILE, Map.of());
        boolean undoes = manner.reason().isEmpty() && replaces && with.reports.loaded(pieces.hash());
        if (undoes) tidings.error(pieces.place(), ReportingRefusal.R125_UNDOES_LATER, Map.of("file", pieces.file()));
        if (tidings.refuse() || manner.dryRun())
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        if (tidings.refuse()) return Outcome.refused(tidings.errors(pieces.place()));
        if (!manner.dryRun() && filing.size() > 0) keep();
        int changed = filing.size() - added;
        int unchanged = Math.toIntExact(reports - filing.size());
        return Outcome.done(new Loaded(pieces.file(), "loaded.reports", added, changed, unchanged, tidings.warnings()));
    }

    private void take(Crew crew) {
        Future<FileFigures> reading = read(crew);
        begun = reading != null;
        while (reading != null) {
            FileFigures piece = Crew.result(reading);
            reading = read(crew);
            tidings.add(piece.faults());
            once(piece);
            start(piece, crew);
            while (checking.size() > AHEAD) file(checking.removeFirst());
        }
        while (!checking.isEmpty()) file(checking.removeFirst());
    }

    private @Nullable Future<FileFigures> read(Crew crew) {
        var tables = pieces.next();
        return tables.isEmpty() ? null : crew.start(() -> files.read(tables));
    }

    /// What belongs to one report stands together in a long file.
    private void once(FileFigures piece) {
        reports += piece.reports().size();
        if (!pieces.isLong()) return;
        for (FileFigures.Filled filled : piece.reports()) {
            Integer before = seen.putIfAbsent(
                    filled.target().id().number(), filled.place().line());
            if (before != null)
                tidings.error(filled.place(), ReportingRefusal.R132_APART, Map.of("before", "" + before));
        }
    }

    /// An organisation that is being checked is waited for: its next report is checked against that one.
    private void start(FileFigures piece, Crew crew) {
        Set<OrganisationId> organisations = piece.reports().stream()
                .map(f -> f.target().id().organisation())
                .collect(Collectors.toSet());
        while (checking.stream().anyMatch(w -> !Collections.disjoint(w.organisations, organisations)))
            file(checking.removeFirst());
        if (!pieces.isLong() && piece.reports().size() <= LOCKED)
            piece.reports().stream().map(f -> f.target().id()).sorted().forEach(with.reports::lock);
        KnownReports known = reader.of(piece.reports(), !pieces.isLong());
        Intake intake = new Intake(rules);
        checking.add(new InWork(organisations, crew.start(() -> revisions.of(intake.check(piece, known), known))));
    }

    private void file(InWork work) {
        Revisions.Batch batch = Crew.result(work.batch);
        tidings.add(batch.faults());
        for (Filing.Change change : batch.changes()) {
            if (change.before() == null) added++;
            else replaces = true;
        }
        if (!tidings.refuse()) filing.add(batch.changes(), batch.rows());
        manner.progress().at(reports, pieces.done());
    }

    /// The provinces are locked last: whoever else accepts in one of them waits from there to the commit.
    private void keep() {
        String by = manner.actor().name();
        with.reports.addFile(revisions.evidence(), revisions.at(), by);
        with.audit.record(
                manner.actor(),
                ReportingAct.ACCEPT_REPORT,
                "file:" + pieces.file(),
                Map.of(
                        "hash", pieces.hash(),
                        "reports", filing.size(),
                        "added", added,
                        "reason", revisions.reason(),
                        "content", revisions.digest()));
        filing.accept(with.clock, by);
    }
}
