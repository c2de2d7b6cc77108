package vn.lienminh.commands.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Times work and prints it: once, or many times with the middle and the 95th part of a hundred, beside a reference
/// of the same run and the bound that it must hold.
public final class Stopwatch {
    private static final double MILLION = 1_000_000.0;
    private static final String ROW = "%-24s %12s %12s %-8s %-14s %10s %-22s %s%n";

    /// @param median in the unit of the result; the result itself when measured once
    /// @param p95 the same when measured once
    /// @param reference the work that it is compared with; empty when with none
    /// @param ratio its median over that of the reference
    /// @param bound what it must hold; empty when nothing
    public record Result(
            double median,
            double p95,
            String unit,
            String reference,
            @Nullable Double ratio,
            String bound,
            @Nullable Boolean held) {}

    private final Map<String, Result> results = new LinkedHashMap<>();

    public Map<String, Result> results() {
        return results;
    }

    void put(String what, double value, String unit) {
        put(what, value, value, unit);
    }

    private void put(String what, double median, double p95, String unit) {
        results.put(what, new Result(median, p95, unit, "", null, "", null));
    }

    public void once(String what, Runnable work) {
        put(what, time(work), "ms");
    }

    /// How many milliseconds it took.
    static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / MILLION;
    }

    public void many(String what, int warm, int rounds, Runnable work) {
        for (int i = 0; i < warm; i++) work.run();
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        many(what, nanos);
    }

    /// What somebody else timed.
    void many(String what, long[] nanos) {
        Arrays.sort(nanos);
        put(what, nanos[nanos.length / 2] / MILLION, nanos[(int) (nanos.length * 0.95)] / MILLION, "ms");
    }

    /// So many in so many milliseconds.
    void rate(String what, long count, double milliseconds, String unit) {
        put(what, count * 1000 / milliseconds, unit);
    }

    /// Beside another result of this run, if there is one.
    public void against(String reference, String... works) {
        Result other = results.get(reference);
        for (String work : works)
            results.computeIfPresent(
                    work,
                    (k, r) -> other == null
                            ? r
                            : new Result(
                                    r.median(),
                                    r.p95(),
                                    r.unit(),
                                    reference,
                                    r.median() / other.median(),
                                    r.bound(),
                                    r.held()));
    }

    /// Its 95th part of a hundred stays below.
    void below(String what, double most) {
        bound(what, "< " + plain(most), results.get(what) instanceof Result r && r.p95() < most);
    }

    /// It reaches so much.
    void atLeast(String what, double least) {
        bound(what, ">= " + plain(least), results.get(what) instanceof Result r && r.median() >= least);
    }

    /// It reaches such a part of its reference.
    void ratioAtLeast(String what, double least) {
        Double ratio = results.get(what) instanceof Result r ? r.ratio() : null;
        bound(what, "x >= " + plain(least), ratio != null && ratio >= least);
    }

    /// Whoever has two bounds holds both.
    private void bound(String what, String bound, boolean held) {
        results.computeIfPresent(
                what,
                (k, r) -> new Result(
                        r.median(),
                        r.p95(),
                        r.unit(),
                        r.reference(),
                        r.ratio(),
                        r.bound().isEmpty() ? bound : r.bound() + ", " + bound,
                        held && (r.held() == null || r.held())));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : Double.toString(number);
    }

    public String table() {
        StringBuilder text =
                new StringBuilder(String.format(ROW, "", "median", "p95", "", "reference", "ratio", "bound", "held"));
        results.forEach((what, r) -> text.append(String.format(
                ROW,
                what,
                String.format(Locale.ROOT, "%.2f", r.median()),
                String.format(Locale.ROOT, "%.2f", r.p95()),
                r.unit(),
                r.reference(),
                r.ratio() == null ? "" : String.format(Locale.ROOT, "%.3f", r.ratio()),
                r.bound(),
                r.held() == null ? "" : r.held() ? "yes" : "no")));
        return text.toString();
    }
}
