package vn.lienminh.commands.bench;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.View;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.publications.Publications;
import vn.lienminh.publications.YearEndReport;

/// The nine provinces of the demo: figures of their cluster, and its year-end report.
public final class DemoBench {
    private static final int WARM = 40;
    private static final int ROUNDS = 200;
    private static final Party CLUSTER = new Party.Cluster("DBSH");
    private static final Period YEAR = Period.year(2017);

    private final Stopwatch stopwatch;
    private final BenchStore store;
    private final Figures figures;
    private final Publications publications;

    public DemoBench(ApplicationContext context, Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
        this.store = new BenchStore(context.getBean(DataSource.class));
        this.figures = context.getBean(Figures.class);
        this.publications = context.getBean(Publications.class);
    }

    /// @param load loads the demo's files
    public void run(Runnable load) {
        stopwatch.once("demo load", load);
        stopwatch.many("select-1", WARM, ROUNDS, store::one);
        stopwatch.many(
                "demo figure",
                WARM,
                ROUNDS,
                () -> figures.one(CLUSTER, YEAR, "HTX.NEW", View.NOW).orThrow());
        stopwatch.many(
                "demo explain",
                WARM,
                ROUNDS,
                () -> figures.explain(CLUSTER, YEAR, "HTX.NEW", View.NOW).orThrow());
        stopwatch.below("demo explain", 20);
        stopwatch.many(
                "demo figures",
                WARM,
                ROUNDS,
                () -> figures.of(CLUSTER, YEAR, List.of(), View.NOW).orThrow());
        stopwatch.once("report first", this::report);
        stopwatch.below("report first", 3_000);
        stopwatch.many("report", 3, 10, this::report);
        stopwatch.below("report", 3_000);
        stopwatch.against("select-1", "demo figure", "demo explain", "demo figures", "report");
    }

    private void report() {
        YearEndReport report =
                publications.compose(CLUSTER, YEAR.year(), View.NOW).orThrow();
        publications.render(report, PaperFormat.DOCX);
        publications.render(report, PaperFormat.PDF);
    }
}
