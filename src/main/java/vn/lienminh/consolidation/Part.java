package vn.lienminh.consolidation;

import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Standing;

/// What one unit gives to a figure: its amount, or the two parts of a ratio or average.
///
/// @param standing null when it gives nothing
record Part(
        Amount value,
        Amount numerator,
        Amount denominator,
        @Nullable Standing standing,
        Figure.Mark mark) {
    static final Part NONE = missing(Amount.Missing.NOT_REPORTED);

    static Part missing(Amount.Missing why) {
        return new Part(why, Amount.Missing.NOT_REPORTED, Amount.Missing.NOT_REPORTED, null, Figure.Mark.NONE);
    }

    static Part single(Amount value, Standing standing, Figure.Mark mark) {
        return new Part(
                value,
                Amount.Missing.NOT_REPORTED,
                Amount.Missing.NOT_REPORTED,
                value.present() ? standing : null,
                mark);
    }

    /// Whether the unit answered, be it that the question does not concern it.
    boolean answered() {
        return value != Amount.Missing.NOT_REPORTED;
    }
}
