package vn.lienminh.commands;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Times work and prints it: once, or many times with the middle and the 95th part of a hundred.
class Stopwatch {
    private static final double MILLION = 1_000_000.0;

    /// @param median in the unit of the result; the result itself when measured once
    /// @param p95 the same when measured once
    record Result(double median, double p95, String unit) {}

    private final Map<String, Result> results = new LinkedHashMap<>();

    Map<String, Result> results() {
        return results;
    }

    void put(String what, double value, String unit) {
        results.put(what, new Result(value, value, unit));
    }

    void once(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        put(what, (System.nanoTime() - start) / MILLION, "ms");
    }

    void many(String what, int warm, int rounds, Runnable work) {
        for (int i = 0; i < warm; i++) work.run();
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / MILLION;
        }
        Arrays.sort(times);
        results.put(what, new Result(times[rounds / 2], times[(int) (rounds * 0.95)], "ms"));
    }

    /// What was measured, with its ratio to `SELECT 1` where that was measured too.
    String table() {
        Result reference = results.get("select-1");
        StringBuilder text =
                new StringBuilder("%-16s %12s %12s %5s %12s%n".formatted("", "median", "p95", "", "x select-1"));
        results.forEach((what, r) -> {
            String ratio = reference == null || !r.unit().equals("ms")
                    ? ""
                    : String.format(Locale.ROOT, "%.1f", r.median() / reference.median());
            text.append(String.format(
                    Locale.ROOT, "%-16s %12.2f %12.2f %5s %12s%n", what, r.median(), r.p95(), r.unit(), ratio));
        });
        return text.toString();
    }
}
