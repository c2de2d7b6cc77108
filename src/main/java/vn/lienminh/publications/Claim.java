package vn.lienminh.publications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Ends;

/// What somebody else printed (số đã in ở nơi khác): to compare with, never loaded as a figure.
public record Claim(String indicator, String party, String period, Amount amount) {

    /// Whether a figure agrees: an exact claim to as many decimals as it was printed with, a bound by holding.
    public boolean agrees(Amount figure) {
        if (!figure.present() || !amount.present()) return false;
        Ends ours = figure.ends(null);
        Ends theirs = amount.ends(null);
        if (amount instanceof Amount.Exactly(BigDecimal printed))
            return figure instanceof Amount.Exactly(BigDecimal value)
                    && value.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP)
                                    .compareTo(printed)
                            == 0;
        return above(ours, theirs) && below(ours, theirs);
    }

    private static boolean above(Ends ours, Ends theirs) {
        BigDecimal bound = theirs.low();
        BigDecimal low = ours.low();
        if (bound == null) return true;
        if (low == null) return false;
        int order = low.compareTo(bound);
        return order > 0 || (order == 0 && (!theirs.lowStrict() || ours.lowStrict()));
    }

    private static boolean below(Ends ours, Ends theirs) {
        BigDecimal bound = theirs.high();
        BigDecimal high = ours.high();
        if (bound == null) return true;
        if (high == null) return false;
        int order = high.compareTo(bound);
        return order < 0 || (order == 0 && (!theirs.highStrict() || ours.highStrict()));
    }
}
