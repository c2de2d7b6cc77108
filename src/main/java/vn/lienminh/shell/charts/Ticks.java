package vn.lienminh.shell.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The upright scale of a line (thang số): round steps, from at or below the smallest value to at or above the
/// largest.
record Ticks(BigDecimal low, BigDecimal step, int count) {
    private static final int[] ROUND = {5, 2, 1};
    private static final int MOST = 4;

    /// The finest steps that need no more than four of them.
    static Ticks of(BigDecimal smallest, BigDecimal largest) {
        BigDecimal span = largest.subtract(smallest);
        BigDecimal wide = span.signum() == 0 ? largest.abs().max(BigDecimal.ONE) : span;
        BigDecimal step = roundDown(wide.divide(BigDecimal.valueOf(MOST), MathContext.DECIMAL64));
        Ticks ticks = by(step, smallest, largest);
        while (ticks.count > MOST) {
            step = next(step);
            ticks = by(step, smallest, largest);
        }
        return ticks;
    }

    private static Ticks by(BigDecimal step, BigDecimal smallest, BigDecimal largest) {
        BigDecimal first = smallest.divide(step, 0, RoundingMode.FLOOR);
        BigDecimal last = largest.divide(step, 0, RoundingMode.CEILING);
        return new Ticks(
                first.multiply(step), step, Math.max(1, last.subtract(first).intValueExact()));
    }

    /// 1, 2, 5, 10, 20 …
    private static BigDecimal next(BigDecimal step) {
        boolean two = step.unscaledValue().toString().startsWith("2");
        return plain(step.multiply(two ? new BigDecimal("2.5") : BigDecimal.TWO));
    }

    /// The scale's values from the lowest upwards.
    List<BigDecimal> values() {
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i <= count; i++) values.add(plain(low.add(step.multiply(BigDecimal.valueOf(i)))));
        return values;
    }

    /// How far up the scale a value lies, 0 to 1.
    double share(BigDecimal value) {
        BigDecimal whole = step.multiply(BigDecimal.valueOf(count));
        return value.subtract(low).divide(whole, MathContext.DECIMAL64).doubleValue();
    }

    /// The largest of 1, 2, 5 times a power of ten that is not above a number over zero.
    static BigDecimal roundDown(BigDecimal number) {
        int power = number.precision() - number.scale() - 1;
        for (int round : ROUND) {
            BigDecimal step = BigDecimal.valueOf(round).scaleByPowerOfTen(power);
            if (step.compareTo(number) <= 0) return plain(step);
        }
        throw new IllegalArgumentException("not above zero: " + number);
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
