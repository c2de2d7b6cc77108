package vn.lienminh.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.View;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.platform.Startup;
import vn.lienminh.publications.Publications;
import vn.lienminh.publications.YearEndReport;
import vn.lienminh.publications.papers.PaperFormat;

/// Measures what must be fast, on throw-away folders: starts in processes of their own, the rest in this one, each
/// query beside `SELECT 1` over the same connections in the same run.
@Command(name = "bench", mixinStandardHelpOptions = true)
class BenchVerb extends Verb {
    private static final int WARM = 40;
    private static final int ROUNDS = 200;

    @Option(names = "--json", descriptionKey = "commands.bench.json")
    @Nullable
    Path json;

    private final Stopwatch stopwatch = new Stopwatch();

    @Override
    public Integer call() {
        Lines lines = lines();
        Path folder = folder();
        new StartBench(stopwatch).measure(folder.resolve("served"));
        Map<String, Object> settings = settings();
        settings.put("lienminh.data", folder.resolve("worked"));
        int code = switch (Startup.work(root.application, settings)) {
            case Outcome.Refused<ConfigurableApplicationContext>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<ConfigurableApplicationContext>(ConfigurableApplicationContext context) -> {
                try (context) {
                    yield run(context, lines);
                }
            }
        };
        lines.raw(stopwatch.table());
        return code == Lines.DONE ? write(lines) : code;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("lienminh-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    int run(ApplicationContext context, Lines lines) {
        stopwatch.once("load", () -> DemoVerb.load(context, lines));
        Party cluster = new Party.Cluster("DBSH");
        Period year = Period.year(2017);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        Figures figures = context.getBean(Figures.class);
        Publications publications = context.getBean(Publications.class);
        stopwatch.many(
                "select-1",
                WARM,
                ROUNDS,
                () -> jdbc.sql("select 1").query(Integer.class).single());
        stopwatch.many(
                "figure",
                WARM,
                ROUNDS,
                () -> figures.one(cluster, year, "HTX.NEW", View.NOW).orThrow());
        stopwatch.many(
                "explain",
                WARM,
                ROUNDS,
                () -> figures.explain(cluster, year, "HTX.NEW", View.NOW).orThrow());
        stopwatch.many(
                "all-figures",
                WARM,
                ROUNDS,
                () -> figures.of(cluster, year, List.of(), View.NOW).orThrow());
        stopwatch.once("report-cold", () -> report(publications, cluster));
        stopwatch.many("report", 3, 10, () -> report(publications, cluster));
        return Lines.DONE;
    }

    private static void report(Publications publications, Party cluster) {
        YearEndReport report = publications.compose(cluster, 2017, View.NOW).orThrow();
        publications.render(report, PaperFormat.DOCX);
        publications.render(report, PaperFormat.PDF);
    }

    private int write(Lines lines) {
        if (json == null) return Lines.DONE;
        try {
            Files.writeString(
                    json, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(stopwatch.results()));
            return Lines.DONE;
        } catch (IOException e) {
            return lines.refuse(Fault.error(
                    vn.lienminh.kernel.Place.file(json.toString()),
                    CommandRefusal.L109_CANNOT_WRITE,
                    Map.of("found", json.toString())));
        }
    }
}
