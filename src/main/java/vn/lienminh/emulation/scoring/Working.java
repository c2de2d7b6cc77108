package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.List;
import vn.lienminh.kernel.Amount;

/// How the points of a line came about (phép tính): enough to write the arithmetic out and to do it again.
public sealed interface Working {

    /// M × the mean of what each indicator is worth.
    record Shares(List<Term> terms) implements Working {}

    /// So many occurrences at so many points.
    record Counted(BigDecimal count, BigDecimal points) implements Working {}

    record Lateness(int reports, int days) implements Working {}

    record Placed(int place, int units) implements Working {}

    /// By people: met or not, points given or taken.
    record Judged(BigDecimal said) implements Working {}

    /// By a figure that says yes or no.
    record Answered(boolean yes) implements Working {}

    /// What was computed, and who decided otherwise.
    record Decided(BigDecimal computed, Opinion opinion) implements Working {}

    record Nothing(Why why) implements Working {}

    /// @param goal the target, last year's result, or the best of those without a target
    /// @param quotient how far the goal was reached, before any cap
    /// @param share what it is worth, as a share of M
    record Term(String indicator, Amount reached, Amount goal, Fraction quotient, Fraction share) {}

    enum Why {
        /// given to nobody this year, or not to this unit
        NOT_ASSIGNED,
        /// the unit registered no target
        NO_TARGET,
        /// the unit has not reported it
        NO_FIGURE,
        /// there is nothing a year before to compare with
        NO_FIGURE_BEFORE,
        /// nobody has judged it yet
        NOT_JUDGED
    }
}
