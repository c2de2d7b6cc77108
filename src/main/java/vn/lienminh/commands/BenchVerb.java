package vn.lienminh.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.commands.bench.BackupBench;
import vn.lienminh.commands.bench.DemoBench;
import vn.lienminh.commands.bench.NationBench;
import vn.lienminh.commands.bench.Part;
import vn.lienminh.commands.bench.RestBench;
import vn.lienminh.commands.bench.StartBench;
import vn.lienminh.commands.bench.Stopwatch;
import vn.lienminh.commands.bench.ThrowAwayFolder;
import vn.lienminh.commands.bench.TypeBench;
import vn.lienminh.commands.bench.Volume;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.platform.Startup;

/// Measures what must be fast, on throw-away folders: starts in processes of their own, the demo, and a nation that
/// is made up and loaded, each beside a reference of the same run.
@Command(name = "bench", mixinStandardHelpOptions = true)
class BenchVerb extends Verb {
    @Option(names = "--values", descriptionKey = "commands.bench.values", converter = BenchWords.OfVolume.class)
    Volume volume = Volume.ONE_MILLION;

    @Option(
            names = "--only",
            arity = "1..*",
            split = ",",
            descriptionKey = "commands.bench.only",
            converter = BenchWords.OfPart.class)
    List<Part> only = List.of();

    @Option(names = "--idle", descriptionKey = "commands.bench.idle")
    int idle;

    @Option(
            names = "--properties",
            arity = "0..1",
            fallbackValue = "100000",
            descriptionKey = "commands.bench.properties")
    int steps;

    @Option(names = "--seed", descriptionKey = "commands.bench.seed")
    long seed = 311;

    @Option(names = "--json", descriptionKey = "commands.bench.json")
    @Nullable
    Path json;

    private final Stopwatch stopwatch = new Stopwatch();

    @Override
    public Integer call() {
        Lines lines = lines();
        try (ThrowAwayFolder folder = ThrowAwayFolder.make()) {
            return steps > 0 ? tryOut(folder.path(), lines) : measure(folder.path(), lines);
        }
    }

    private int tryOut(Path folder, Lines lines) {
        AtomicBoolean right = new AtomicBoolean();
        int code = in(
                folder.resolve("tried"), lines, context -> right.set(new TrialBench(context, lines).run(steps, seed)));
        return code == Lines.DONE && !right.get() ? Lines.REFUSED : code;
    }

    private int measure(Path folder, Lines lines) {
        Set<Part> parts = only.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(only);
        if (parts.contains(Part.START)) new StartBench(stopwatch).measure(folder.resolve("served"));
        int code = Lines.DONE;
        if (parts.contains(Part.DEMO)) code = in(folder.resolve("demo"), lines, context -> demo(context, lines));
        if (code == Lines.DONE && parts.contains(Part.TYPE)) code = typing(folder.resolve("typed"), lines);
        if (code == Lines.DONE && parts.stream().anyMatch(Part::ofNation)) code = nation(folder, parts, lines);
        lines.raw(stopwatch.table());
        return code == Lines.DONE ? write(lines) : code;
    }

    private int nation(Path folder, Set<Part> parts, Lines lines) {
        Path data = folder.resolve("nation");
        try (RestBench rest = RestBench.of(data, idle, stopwatch)) {
            int code = in(data, lines, context -> {
                NationBench bench =
                        new NationBench(volume, context, folder, file -> load(context, file, lines), stopwatch);
                lines.raw(bench.machine() + "\n");
                bench.run(parts);
            });
            rest.measure();
            if (code == Lines.DONE && parts.contains(Part.BACKUP)) new BackupBench(stopwatch).measure(folder, data);
            return code;
        }
    }

    private static boolean load(ApplicationContext context, Path file, Lines lines) {
        return context.getBean(FileLoading.class).load(file, new Loader.Manner("", false), Actor.operator(), lines);
    }

    private void demo(ApplicationContext context, Lines lines) {
        new DemoBench(context, stopwatch).run(() -> DemoVerb.load(context, lines));
    }

    private int typing(Path data, Lines lines) {
        Map<String, Object> settings = settings();
        settings.put("lienminh.data", data);
        settings.put("server.port", 0);
        return with(Startup.serve(root.application, settings), lines, served -> new TypeBench(served, stopwatch).run());
    }

    private int in(Path data, Lines lines, Consumer<ApplicationContext> work) {
        Map<String, Object> settings = settings();
        settings.put("lienminh.data", data);
        return with(Startup.work(root.application, settings), lines, work);
    }

    private static int with(
            Outcome<ConfigurableApplicationContext> started, Lines lines, Consumer<ApplicationContext> work) {
        return switch (started) {
            case Outcome.Refused<ConfigurableApplicationContext>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<ConfigurableApplicationContext>(ConfigurableApplicationContext context) -> {
                try (context) {
                    work.accept(context);
                    yield Lines.DONE;
                }
            }
        };
    }

    @Override
    int run(ApplicationContext context, Lines lines) {
        demo(context, lines);
        return Lines.DONE;
    }

    private int write(Lines lines) {
        if (json == null) return Lines.DONE;
        try {
            Files.writeString(
                    json, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(stopwatch.results()));
            return Lines.DONE;
        } catch (IOException e) {
            return lines.refuse(Fault.error(
                    Place.file(json.toString()), CommandRefusal.L109_CANNOT_WRITE, Map.of("found", json.toString())));
        }
    }
}
