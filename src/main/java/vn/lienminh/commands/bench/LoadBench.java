package vn.lienminh.commands.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import vn.lienminh.kernel.Period;

/// Loads the nation's files as a user would, and the same rows through `COPY` beside it.
final class LoadBench {
    private static final int REPORTS = 20_000;
    private static final int CELLS = CooperativeCell.values().length;
    private static final long VALUES = (long) REPORTS * CELLS;
    private static final String PER_SECOND = "values/s";

    private final Nation nation;
    private final Path folder;
    private final Predicate<Path> door;
    private final BenchStore store;
    private final Stopwatch stopwatch;

    /// @param door loads a file; false when it was refused
    LoadBench(Nation nation, Path folder, Predicate<Path> door, BenchStore store, Stopwatch stopwatch) {
        this.nation = nation;
        this.folder = folder;
        this.door = door;
        this.store = store;
        this.stopwatch = stopwatch;
    }

    /// The catalogue, the communes and the cooperatives.
    void ground() {
        List<Path> files = nation.ground(folder);
        for (Path file : files.subList(0, files.size() - 2)) load(file);
        stopwatch.once("load communes", () -> load(files.get(files.size() - 2)));
        stopwatch.once("load cooperatives", () -> load(files.getLast()));
    }

    /// The form of two hundred cells.
    void quarterly() {
        load(nation.quarterly(folder));
    }

    private void load(Path file) {
        if (!door.test(file)) throw new IllegalStateException("refused: " + file);
        delete(file);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A million values of one month in the wide form, first in a process that has just begun, and the raw `COPY`
    /// of what it stored.
    void firstMillion() {
        million("load first", nation.wide(folder.resolve("first.csv"), month(0), REPORTS));
    }

    /// The same again with other months: wide, in gzip, long.
    void moreMillions() {
        million("load wide", nation.wide(folder.resolve("wide.csv"), month(1), REPORTS));
        copy("copy", month(1), VALUES);
        million("load gzip", nation.wide(folder.resolve("wide.csv.gz"), month(2), REPORTS));
        million("load long", nation.longForm(folder.resolve("long.csv"), month(3), REPORTS));
        stopwatch.against("copy", "load first", "load wide", "load gzip", "load long");
        stopwatch.atLeast("load wide", 500_000);
        stopwatch.ratioAtLeast("load wide", 0.15);
    }

    private Period month(int after) {
        return Period.of(
                nation.scale().first().start().plusMonths(after).toString().substring(0, 7));
    }

    private void million(String what, Path file) {
        long processor = processor();
        stopwatch.rate(what, VALUES, Stopwatch.time(() -> load(file)), PER_SECOND);
        stopwatch.put(what + " cpu", (processor() - processor) / 1_000_000.0, "ms");
    }

    /// What this program has used of the processors: on a busy machine it says more than the clock.
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// The snapshots of a month out of the base and into a table of the same form.
    void copy(String what, Period period, long values) {
        Path file = folder.resolve("snapshots.txt");
        store.copyOut(period.toString(), file);
        store.makeTwin();
        stopwatch.rate(what, values, Stopwatch.time(() -> store.copyIn(file)), PER_SECOND);
        store.dropTwin();
        delete(file);
    }

    /// One month of the whole nation with all that comes late; how long the loads took, per million values.
    double month(Period period) {
        List<Path> files = nation.month(folder, period);
        double seconds = Stopwatch.time(() -> files.forEach(this::load)) / 1000;
        return seconds / (nation.scale().cooperatives() * (double) CELLS / 1_000_000);
    }
}
