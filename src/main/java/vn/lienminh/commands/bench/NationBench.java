package vn.lienminh.commands.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import vn.lienminh.kernel.Period;

/// Builds the nation in an empty folder through the door of `load`, as far as was asked for, and measures on the
/// way and at the end.
public final class NationBench {
    private static final int SECONDS = 10;

    /// After so many months the questions are asked, under these names: one, twelve and sixty months of the nation.
    private static final Map<Integer, String> STOPS = Map.of(1, " @1M", 12, " @21M", 60, " @100M");

    private final Nation nation;
    private final Volume volume;
    private final ApplicationContext context;
    private final LoadBench load;
    private final BenchStore store;
    private final Stopwatch stopwatch;
    private final Clock clock;

    /// @param files where the nation's files are written before they are loaded
    /// @param door loads a file; false when it was refused
    public NationBench(
            Volume volume, ApplicationContext context, Path files, Predicate<Path> door, Stopwatch stopwatch) {
        this.volume = volume;
        this.nation = new Nation(volume.scale());
        this.context = context;
        this.store = new BenchStore(context.getBean(DataSource.class));
        this.load = new LoadBench(nation, files, door, store, stopwatch);
        this.stopwatch = stopwatch;
        this.clock = context.getBean(Clock.class);
    }

    /// The machine and the programs that are measured.
    public String machine() {
        return Machine.line(store.version());
    }

    public void run(Set<Part> parts) {
        load.ground();
        if (volume == Volume.ONE_MILLION) millions(parts);
        else months(parts);
        if (parts.contains(Part.ACCEPT)) accept();
    }

    private void accept() {
        load.quarterly();
        new AcceptBench(nation, context, stopwatch, SECONDS).run();
    }

    private void millions(Set<Part> parts) {
        load.firstMillion();
        Instant known = clock.instant();
        load.moreMillions();
        if (parts.contains(Part.QUERY))
            queries("").run(nation.scale().first(), nation.scale().first(), known);
    }

    private void months(Set<Part> parts) {
        List<Period> periods = nation.scale().periods();
        double seconds = 0;
        for (int m = 0; m < periods.size(); m++) {
            Instant known = clock.instant();
            seconds += load.month(periods.get(m));
            String stop = STOPS.get(m + 1);
            if (stop == null) continue;
            stopwatch.put("load month" + stop, seconds / (m + 1), "s per M");
            Period changed = periods.get(Math.max(0, m - 1));
            if (parts.contains(Part.QUERY)) queries(stop).run(periods.get(m), changed, known);
        }
        load.copy("copy", periods.getLast(), nation.scale().cooperatives() * (long) CooperativeCell.values().length);
    }

    private QueryBench queries(String suffix) {
        return new QueryBench(context, store, stopwatch, suffix);
    }
}
