package vn.lienminh.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;

/// What a report says in one cell.
///
/// @param origin `published`, `illustrative`, or empty
/// @param taken not typed: the base of a ratio that was taken from the denominator indicator of the same report
public record CellValue(Amount amount, Standing standing, String origin, boolean taken) {
    public static CellValue typed(Amount amount, Standing standing, String origin) {
        return new CellValue(amount, standing, origin, false);
    }

    CellValue asTaken() {
        return new CellValue(amount, standing, origin, true);
    }

    /// Equal numbers with other trailing zeros are the same.
    boolean saysTheSameAs(CellValue other) {
        return standing == other.standing
                && origin.equals(other.origin)
                && taken == other.taken
                && sameAmount(amount, other.amount);
    }

    static boolean sameAmount(Amount one, Amount other) {
        if (one.equals(other)) return true;
        return one.present()
                && other.present()
                && one.operator() == other.operator()
                && sameNumber(one.number(), other.number())
                && sameNumber(one.upper(), other.upper());
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
