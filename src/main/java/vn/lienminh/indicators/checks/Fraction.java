package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact number (số đúng): a quotient of two decimals, never rounded. Two are compared by multiplying crosswise,
/// so an equality is never decided by rounding: 10/3 × 3 is 10.
///
/// @param under greater than zero
public record Fraction(BigDecimal over, BigDecimal under) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(BigDecimal.ZERO);
    private static final int MOST_DIGITS = 400;

    public static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    public static Fraction of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /// Whether a number is small enough to be reckoned with exactly: `1E+1000000000` is not.
    public static boolean fits(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }

    public Fraction plus(Fraction other) {
        if (under.equals(other.under)) return new Fraction(over.add(other.over), under);
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    /// One divided by this, which is not zero.
    public Fraction inverted() {
        return signum() < 0 ? new Fraction(under.negate(), over.negate()) : new Fraction(under, over);
    }

    public Fraction negated() {
        return new Fraction(over.negate(), under);
    }

    public Fraction abs() {
        return signum() < 0 ? negated() : this;
    }

    public int signum() {
        return over.signum();
    }

    /// Whether it is a decimal as it stands, with nothing to be rounded.
    public boolean whole() {
        return under.compareTo(BigDecimal.ONE) == 0;
    }

    /// For the eye only.
    public BigDecimal rounded(int decimals) {
        return over.divide(under, decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        if (under.equals(other.under)) return over.compareTo(other.over);
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
