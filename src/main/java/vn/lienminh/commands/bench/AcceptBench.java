package vn.lienminh.commands.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.springframework.context.ApplicationContext;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.reporting.Reports;

/// Eight people accept reports without pause: each acceptance reads the file of one report, checks it, freezes it,
/// adds it to the totals of its commune and its province, and commits.
final class AcceptBench {
    private static final int THREADS = 8;
    private static final int MOST = 50;

    private final Nation nation;
    private final TabularFiles files;
    private final Reports reports;
    private final Stopwatch stopwatch;
    private final int seconds;

    AcceptBench(Nation nation, ApplicationContext context, Stopwatch stopwatch, int seconds) {
        this.nation = nation;
        this.files = context.getBean(TabularFiles.class);
        this.reports = context.getBean(Reports.class);
        this.stopwatch = stopwatch;
        this.seconds = seconds;
    }

    /// A report that nobody has sent yet.
    private record Due(Cooperatives.Cooperative cooperative, Period period) {}

    /// Fifty cells over all provinces and in one, two hundred over all.
    void run() {
        measure("accept 50", due(nation.reporting(period("2026-01")), "2026-01", "2026-02"));
        measure("accept 200", due(nation.reporting(period("2026-01")), "2026Q1", "2026Q2"));
        List<Cooperatives.Cooperative> one = nation.ofOneProvince(period("2026-03"));
        measure("accept 50 one province", due(one, "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08"));
    }

    private static Period period(String text) {
        return Period.of(text);
    }

    private static List<Due> due(List<Cooperatives.Cooperative> cooperatives, String... periods) {
        return Arrays.stream(periods)
                .map(Period::of)
                .flatMap(p -> cooperatives.stream().map(c -> new Due(c, p)))
                .toList();
    }

    private void measure(String what, List<Due> due) {
        AtomicInteger next = new AtomicInteger();
        accept(due, next, Math.max(1, seconds / 3));
        long start = System.nanoTime();
        long[] nanos = accept(due, next, seconds);
        double time = (System.nanoTime() - start) / 1_000_000.0;
        stopwatch.many(what, nanos);
        stopwatch.below(what, MOST);
        stopwatch.against("select-1", what);
        stopwatch.put(what + " p99", nanos[(int) (nanos.length * 0.99)] / 1_000_000.0, "ms");
        stopwatch.rate(what + " rate", nanos.length, time, "/s");
    }

    private long[] accept(List<Due> due, AtomicInteger next, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<LongStream>> all = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) all.add(threads.submit(() -> until(end, due, next)));
            LongStream nanos = LongStream.empty();
            for (Future<LongStream> one : all) nanos = LongStream.concat(nanos, one.get());
            return nanos.sorted().toArray();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private LongStream until(long end, List<Due> due, AtomicInteger next) {
        LongStream.Builder nanos = LongStream.builder();
        while (System.nanoTime() < end) {
            int number = next.getAndIncrement();
            if (number >= due.size()) break;
            Due one = due.get(number);
            byte[] file = nation.report(one.cooperative(), one.period()).getBytes(StandardCharsets.UTF_8);
            String name = one.cooperative().code() + "-" + one.period() + ".csv";
            long start = System.nanoTime();
            accept(name, file);
            nanos.add(System.nanoTime() - start);
        }
        return nanos.build();
    }

    private void accept(String name, byte[] file) {
        Outcome<Loaded> outcome =
                files.read(name, file).then(tables -> reports.load(tables, "", Actor.operator(), false));
        if (outcome.orThrow().added() != 1) throw new IllegalStateException("not accepted: " + name);
    }
}
