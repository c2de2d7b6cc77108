package vn.lienminh.consolidation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Standing;

/// What one unit gives to a figure: its amount, or the two parts of a ratio or average.
///
/// @param denominator of a count of yes that comes from below, how many answered
/// @param standing null when it gives nothing
/// @param reports how many cooperatives reported what it was added from; 0 when it was not
/// @param silent the areas within it that said nothing, where it was added from those that did
record Part(
        Amount value,
        Amount numerator,
        Amount denominator,
        @Nullable Standing standing,
        Figure.Mark mark,
        int reports,
        List<String> silent) {
    static final Part NONE = missing(Amount.Missing.NOT_REPORTED);

    static Part missing(Amount.Missing why) {
        return of(why, Amount.Missing.NOT_REPORTED, Amount.Missing.NOT_REPORTED, null);
    }

    static Part single(Amount value, Standing standing) {
        return of(value, Amount.Missing.NOT_REPORTED, Amount.Missing.NOT_REPORTED, value.present() ? standing : null);
    }

    static Part of(Amount value, Amount numerator, Amount denominator, @Nullable Standing standing) {
        return new Part(value, numerator, denominator, standing, Figure.Mark.NONE, 0, List.of());
    }

    Part marked(Figure.Mark newMark) {
        return new Part(value, numerator, denominator, standing, newMark, reports, silent);
    }

    /// Added from so many reports of cooperatives.
    Part fromBelow(int newReports) {
        return new Part(value, numerator, denominator, standing, Figure.Mark.FROM_BELOW, newReports, silent);
    }

    /// Added from other areas within, of which these said nothing.
    Part fromWithin(List<String> newSilent) {
        return new Part(value, numerator, denominator, standing, Figure.Mark.FROM_BELOW, reports, newSilent);
    }

    /// Whether the unit answered, be it that the question does not concern it.
    boolean answered() {
        return value != Amount.Missing.NOT_REPORTED;
    }
}
