package vn.lienminh.indicators.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that a value may be (khoảng giá trị), never empty: from low to high, a null end being open. A strict
/// end is not reached itself. The result of a calculation holds every result that values of its operands can have;
/// it may hold more when one operand stands in it twice, and then a check is left open rather than decided wrongly.
public record Range(
        @Nullable Fraction low, boolean lowStrict, @Nullable Fraction high, boolean highStrict) {
    static final Range ANY = new Range(null, false, null, false);

    static Range point(Fraction value) {
        return new Range(value, false, value, false);
    }

    /// One exact value, and not a range that happens to be as small.
    boolean point() {
        return low != null && low == high;
    }

    Range plus(Range other) {
        if (low != null && point() && other.low != null && other.point()) return point(low.plus(other.low));
        return new Range(
                low == null || other.low == null ? null : low.plus(other.low),
                lowStrict || other.lowStrict,
                high == null || other.high == null ? null : high.plus(other.high),
                highStrict || other.highStrict);
    }

    Range negated() {
        if (low != null && point()) return point(low.negated());
        return new Range(
                high == null ? null : high.negated(), highStrict, low == null ? null : low.negated(), lowStrict);
    }

    Range minus(Range other) {
        return plus(other.negated());
    }

    Range times(Range other) {
        if (low != null && point() && other.low != null && other.point()) return point(low.times(other.low));
        End[] corners = {
            bottom().times(other.bottom()),
            bottom().times(other.top()),
            top().times(other.bottom()),
            top().times(other.top())
        };
        End least = corners[0];
        End most = corners[0];
        for (End corner : corners) {
            if (corner.below(least)) least = corner;
            if (corner.above(most)) most = corner;
        }
        return new Range(least.at, least.strict, most.at, most.strict);
    }

    /// Null when the other may be zero.
    @Nullable
    Range over(Range other) {
        return other.mayBeZero() ? null : times(other.inverted());
    }

    private boolean mayBeZero() {
        return bottom().sign() < 1
                && top().sign() > -1
                && !(bottom().isZero() && lowStrict)
                && !(top().isZero() && highStrict);
    }

    private Range inverted() {
        if (low != null && point()) return point(low.inverted());
        End newLow = top().inverted();
        End newHigh = bottom().inverted();
        return new Range(newLow.at, newLow.strict, newHigh.at, newHigh.strict);
    }

    Range abs() {
        if (bottom().sign() >= 0) return this;
        if (top().sign() <= 0) return negated();
        Range mirrored = negated();
        End most = mirrored.top().above(top()) ? mirrored.top() : top();
        return new Range(Fraction.ZERO, false, most.at, most.strict);
    }

    static Range greatest(List<Range> ranges) {
        Range greatest = ranges.getFirst();
        for (Range range : ranges.subList(1, ranges.size())) greatest = greatest.orGreater(range);
        return greatest;
    }

    /// Both lie at or above the higher low end; if both low ends are one value, both must reach it.
    private Range orGreater(Range other) {
        End mine = bottom();
        End theirs = other.bottom();
        int order = mine.compareTo(theirs);
        boolean strict = order == 0 ? lowStrict || other.lowStrict : order > 0 ? lowStrict : other.lowStrict;
        End most = top().above(other.top()) ? top() : other.top();
        return new Range(order >= 0 ? low : other.low, strict, most.at, most.strict);
    }

    /// Whether every value here is less than every value there.
    boolean below(Range other) {
        if (high == null || other.low == null) return false;
        int order = high.compareTo(other.low);
        return order < 0 || order == 0 && (highStrict || other.lowStrict);
    }

    /// Whether no value here is greater than any value there.
    boolean atMost(Range other) {
        return high != null && other.low != null && high.compareTo(other.low) <= 0;
    }

    private End bottom() {
        return new End(low, -1, lowStrict);
    }

    private End top() {
        return new End(high, 1, highStrict);
    }

    /// One end, so that open ends can be multiplied and put in order too.
    ///
    /// @param side which way an open end goes, −1 or 1
    private record End(@Nullable Fraction at, int side, boolean strict) implements Comparable<End> {
        int sign() {
            return at == null ? side : at.signum();
        }

        boolean isZero() {
            return at != null && at.signum() == 0;
        }

        /// Zero times an open end is zero, since the values themselves are never infinite.
        End times(End other) {
            if (isZero() || other.isZero())
                return new End(Fraction.ZERO, 1, !(isZero() && !strict || other.isZero() && !other.strict));
            if (at == null || other.at == null) return new End(null, sign() * other.sign(), false);
            return new End(at.times(other.at), 1, strict || other.strict);
        }

        /// Of an end of a range without zero: an end at zero goes away, an open end comes to zero.
        End inverted() {
            if (at == null) return new End(Fraction.ZERO, side, true);
            return isZero() ? new End(null, side, false) : new End(at.inverted(), side, strict);
        }

        boolean below(End other) {
            int order = compareTo(other);
            return order < 0 || order == 0 && other.strict && !strict;
        }

        boolean above(End other) {
            int order = compareTo(other);
            return order > 0 || order == 0 && other.strict && !strict;
        }

        @Override
        public int compareTo(End other) {
            if (at != null && other.at != null) return at.compareTo(other.at);
            return Integer.compare(at == null ? side : 0, other.at == null ? other.side : 0);
        }
    }
}
