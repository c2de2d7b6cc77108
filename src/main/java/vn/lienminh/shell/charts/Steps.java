package vn.lienminh.shell.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The classes of a map (bậc màu): at most five, between round limits. A value equal to a limit is in the class
/// above.
///
/// The rule: where the largest value is at least five times the smallest, limits come from the coarsest of the
/// series 1·2·5, 1·2·3·5 and 1·1,5·2·2,5·3·4·5·6·8 (times powers of ten) that has enough of them above the smallest
/// value and up to the largest; else from the multiples of one round step. Of these, those that share the values
/// out most evenly; the smaller ones where two choices are as even. No class is empty.
public record Steps(List<BigDecimal> limits) {
    private static final int MOST = 5;
    private static final BigDecimal WIDE = BigDecimal.valueOf(5);
    private static final List<int[]> SERIES =
            List.of(new int[] {10, 20, 50}, new int[] {10, 20, 30, 50}, new int[] {10, 15, 20, 25, 30, 40, 50, 60, 80});

    public static Steps of(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int wanted = Math.min(MOST, new TreeSet<>(sorted).size()) - 1;
        if (wanted <= 0) return new Steps(List.of());
        return new Steps(new Evenest(sorted, candidates(sorted.getFirst(), sorted.getLast(), wanted)).choose(wanted));
    }

    /// 1 to 5, of `m1` to `m5`.
    public int step(BigDecimal value) {
        int place = 0;
        while (place < limits.size() && value.compareTo(limits.get(place)) >= 0) place++;
        return colour(place);
    }

    /// The colour of a class counted from 0: fewer than five are spread over the colours, one alone has the middle
    /// one.
    public int colour(int place) {
        return limits.isEmpty() ? 3 : 1 + Math.round((float) place * (MOST - 1) / limits.size());
    }

    private static List<BigDecimal> candidates(BigDecimal low, BigDecimal high, int wanted) {
        if (low.signum() < 0 || high.compareTo(low.multiply(WIDE)) < 0) return multiples(low, high, wanted);
        for (int[] series : SERIES) {
            List<BigDecimal> found = within(series, low, high);
            if (found.size() >= wanted) return found;
        }
        return multiples(low, high, wanted);
    }

    private static List<BigDecimal> within(int[] series, BigDecimal low, BigDecimal high) {
        List<BigDecimal> found = new ArrayList<>();
        int top = high.precision() - high.scale();
        for (int power = top - 5; power <= top; power++)
            for (int number : series) {
                BigDecimal limit = BigDecimal.valueOf(number).scaleByPowerOfTen(power - 1);
                if (limit.compareTo(low) > 0 && limit.compareTo(high) <= 0) found.add(Ticks.plain(limit));
            }
        return found;
    }

    private static List<BigDecimal> multiples(BigDecimal low, BigDecimal high, int wanted) {
        BigDecimal width = high.subtract(low).divide(BigDecimal.valueOf(wanted), MathContext.DECIMAL64);
        BigDecimal step = Ticks.roundDown(width);
        List<BigDecimal> found = new ArrayList<>();
        BigDecimal limit =
                low.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(step);
        for (; limit.compareTo(high) <= 0; limit = limit.add(step)) found.add(Ticks.plain(limit));
        return found;
    }
}
