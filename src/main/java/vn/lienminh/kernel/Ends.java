package vn.lienminh.kernel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The two ends between which an amount lies; a null end is open. Strict ends are not reached themselves.
///
/// @param about the ends are one rough value, not limits
public record Ends(
        @Nullable BigDecimal low,
        boolean lowStrict,
        @Nullable BigDecimal high,
        boolean highStrict,
        boolean about) {

    public Ends plus(Ends other) {
        return new Ends(
                low == null || other.low == null ? null : low.add(other.low),
                lowStrict || other.lowStrict,
                high == null || other.high == null ? null : high.add(other.high),
                highStrict || other.highStrict,
                about || other.about);
    }

    /// Back to words; nothing known on either side is not comparable.
    public Amount amount() {
        if (low != null && high != null) {
            if (about) return new Amount.About(low.compareTo(high) == 0 ? low : middle(low, high));
            if (low.compareTo(high) == 0) return new Amount.Exactly(low);
            return new Amount.Between(low, high);
        }
        if (low != null) return lowStrict ? new Amount.MoreThan(low) : new Amount.AtLeast(low);
        if (high != null) return highStrict ? new Amount.LessThan(high) : new Amount.AtMost(high);
        return Amount.Missing.NOT_COMPARABLE;
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        return low.add(high).divide(BigDecimal.TWO);
    }
}
