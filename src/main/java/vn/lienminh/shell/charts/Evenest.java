package vn.lienminh.shell.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Chooses limits so that the classes between them hold numbers of values as equal as can be.
record Evenest(List<BigDecimal> sorted, List<BigDecimal> candidates) {

    List<BigDecimal> choose(int count) {
        return filled(best(0, 0, Math.min(count, candidates.size())).limits());
    }

    /// Without the limits that would close an empty class.
    private List<BigDecimal> filled(List<BigDecimal> limits) {
        List<BigDecimal> kept = new ArrayList<>();
        for (BigDecimal limit : limits) if (kept.isEmpty() || below(limit) > below(kept.getLast())) kept.add(limit);
        return kept;
    }

    private record Choice(long unevenness, List<BigDecimal> limits) {}

    /// @param from the first candidate still free
    /// @param below how many values lie in the classes already closed
    private Choice best(int from, int below, int left) {
        if (left == 0) return new Choice(square(sorted.size() - below), List.of());
        Choice best = null;
        for (int i = from; i <= candidates.size() - left; i++) {
            int here = below(candidates.get(i));
            Choice rest = best(i + 1, here, left - 1);
            long unevenness = square(here - below) + rest.unevenness;
            if (best == null || unevenness < best.unevenness) best = with(unevenness, candidates.get(i), rest);
        }
        return best == null ? new Choice(square(sorted.size() - below), List.of()) : best;
    }

    private static Choice with(long unevenness, BigDecimal first, Choice rest) {
        List<BigDecimal> limits = new ArrayList<>(List.of(first));
        limits.addAll(rest.limits);
        return new Choice(unevenness, limits);
    }

    private int below(BigDecimal limit) {
        return (int) sorted.stream().filter(v -> v.compareTo(limit) < 0).count();
    }

    private static long square(long n) {
        return n * n;
    }
}
