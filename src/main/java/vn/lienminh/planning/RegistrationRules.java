package vn.lienminh.planning;

import static vn.lienminh.planning.PlanningRefusal.*;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;

/// What is wrong with a target before it is kept.
final class RegistrationRules {
    private RegistrationRules() {}

    /// Whether a target can be set for it: what is told in words has none, nor what is given once for all.
    static boolean countable(Indicator indicator) {
        return indicator.kind() != IndicatorKind.TEXT && indicator.kind() != IndicatorKind.RANK;
    }

    /// @param now what holds; null: nothing was said yet
    /// @param before what the same unit reached in the year before
    static Optional<PlanningRefusal> check(
            Indicator indicator, Wish wish, String basis, @Nullable Wish now, Amount before) {
        if (!countable(indicator)) return Optional.of(P102_UNKNOWN_INDICATOR);
        if (wish.state() == Wish.State.REGISTERED && outside(indicator.bounds(), wish.registered()))
            return Optional.of(P111_OUT_OF_BOUNDS);
        return basis.isBlank() && needsReason(wish, now, before) ? Optional.of(P112_NO_REASON) : Optional.empty();
    }

    private static boolean outside(Indicator.Bounds bounds, Amount amount) {
        BigDecimal low = amount.number();
        BigDecimal high = amount.upper() == null ? low : amount.upper();
        return low != null && bounds.min() != null && low.compareTo(bounds.min()) < 0
                || high != null && bounds.max() != null && high.compareTo(bounds.max()) > 0;
    }

    /// A target that is taken back or lowered, and one that asks for less than was just reached.
    private static boolean needsReason(Wish wish, @Nullable Wish now, Amount before) {
        Amount held = now == null ? null : now.amount();
        if (wish.state() != Wish.State.REGISTERED) return held != null;
        if (wish.equals(now)) return false;
        return less(wish.registered(), before.number()) || held != null && less(wish.registered(), held.number());
    }

    /// Of "at most" nobody asks for more.
    private static boolean less(Amount wanted, @Nullable BigDecimal than) {
        BigDecimal number = wanted.number();
        boolean most = wanted instanceof Amount.AtMost || wanted instanceof Amount.LessThan;
        return !most && number != null && than != null && number.compareTo(than) < 0;
    }
}
