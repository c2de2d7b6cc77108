package vn.lienminh.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;

/// What the checks look at (các số đem kiểm tra): the amounts of one report, and what it is compared with. Whoever
/// has nothing to compare with answers "not reported", and the checks that ask for it are not decided.
public interface Operands {
    /// Of a ratio in percent, of an average in its unit.
    Amount value(String indicator);

    /// One category of one breakdown. "Not applicable" leaves the category out of a sum over the breakdown.
    Amount value(String indicator, String dimension, String category);

    /// The form that the report is on: its cells can be asked for by their numbers. Null when there is none.
    default @Nullable FormVersion form() {
        return null;
    }

    /// What the report states in a cell of its form.
    default Amount cell(int number) {
        return Amount.Missing.NOT_REPORTED;
    }

    Period period();

    LocalDate today();

    /// Null for a cell that states nothing.
    @Nullable
    Standing standing(String indicator);

    /// The decimals as typed; empty where nothing was typed, as for a ratio that comes from its parts.
    OptionalInt scale(String indicator);

    /// The period of the same length before.
    default Amount previous(String indicator) {
        return Amount.Missing.NOT_REPORTED;
    }

    /// The stock when the flow began to count: for a cumulative flow the end of last year.
    default Amount opening(String indicator) {
        return Amount.Missing.NOT_REPORTED;
    }

    /// The last earlier report of the same year.
    default Amount earlier(String indicator) {
        return Amount.Missing.NOT_REPORTED;
    }

    /// The sum from the bodies below.
    default Amount below(String indicator) {
        return Amount.Missing.NOT_REPORTED;
    }

    /// How many bodies below stand in that sum.
    default Coverage coverage(String indicator) {
        return new Coverage(0, 0, List.of());
    }

    /// From the shorter periods.
    default Amount finer(String indicator) {
        return Amount.Missing.NOT_REPORTED;
    }

    /// The parts of a ratio or an average as stated.
    default Amount numerator(String indicator) {
        return Amount.Missing.NOT_REPORTED;
    }

    default Amount denominator(String indicator) {
        return Amount.Missing.NOT_REPORTED;
    }

    /// What the same report states for the indicator that a ratio is counted over.
    default Amount base(String indicator) {
        return Amount.Missing.NOT_REPORTED;
    }

    /// The figure as a text prints it. A text that rounds prints a range: `95%` is from 94,5 to 95,5.
    default Amount printed(String indicator) {
        return Amount.Missing.NOT_REPORTED;
    }

    /// A legal or declared number of the period's last day, such as `min_members` or `quota`.
    ///
    /// @param indicator the one that the check is applied to
    default Amount parameter(String name, String indicator) {
        return Amount.Missing.NOT_REPORTED;
    }
}
