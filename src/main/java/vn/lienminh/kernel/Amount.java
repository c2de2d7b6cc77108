package vn.lienminh.kernel;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What a cell or a figure says (giá trị): a number, a bound, a range, or a way of being missing.
/// Missing is never zero, and a bound is never a number.
public sealed interface Amount {

    /// exactly (bằng)
    record Exactly(BigDecimal value) implements Amount {}

    /// at least (ít nhất), the bound itself included
    record AtLeast(BigDecimal low) implements Amount {}

    /// more than (trên), the bound itself excluded
    record MoreThan(BigDecimal low) implements Amount {}

    /// at most (nhiều nhất), the bound itself included
    record AtMost(BigDecimal high) implements Amount {}

    /// less than (dưới), the bound itself excluded
    record LessThan(BigDecimal high) implements Amount {}

    /// about (khoảng): no end is known
    record About(BigDecimal value) implements Amount {}

    /// from low to high, both included (từ … đến …)
    record Between(BigDecimal low, BigDecimal high) implements Amount {}

    /// Why there is no number.
    enum Missing implements Amount {
        /// the one who owed it said nothing (chưa báo cáo)
        NOT_REPORTED,
        /// the question does not concern them (không áp dụng)
        NOT_APPLICABLE,
        /// known to them and kept back (không công bố)
        WITHHELD,
        /// the parts cannot be added to one another (không so được)
        NOT_COMPARABLE
    }

    Amount ZERO = new Exactly(BigDecimal.ZERO);

    static Amount of(long value) {
        return new Exactly(BigDecimal.valueOf(value));
    }

    static Amount of(BigDecimal value) {
        return new Exactly(value);
    }

    /// @param upper the high end of a range, else null
    static Amount of(Operator operator, BigDecimal value, @Nullable BigDecimal upper) {
        return switch (operator) {
            case EXACTLY -> new Exactly(value);
            case AT_LEAST -> new AtLeast(value);
            case MORE_THAN -> new MoreThan(value);
            case AT_MOST -> new AtMost(value);
            case LESS_THAN -> new LessThan(value);
            case ABOUT -> new About(value);
            case BETWEEN -> new Between(value, upper == null ? value : upper);
        };
    }

    default boolean present() {
        return !(this instanceof Missing);
    }

    /// The number as written, the low end of a range; null when missing.
    default @Nullable BigDecimal number() {
        return switch (this) {
            case Exactly a -> a.value();
            case AtLeast a -> a.low();
            case MoreThan a -> a.low();
            case AtMost a -> a.high();
            case LessThan a -> a.high();
            case About a -> a.value();
            case Between a -> a.low();
            case Missing ignored -> null;
        };
    }

    default Operator operator() {
        return switch (this) {
            case Exactly ignored -> Operator.EXACTLY;
            case AtLeast ignored -> Operator.AT_LEAST;
            case MoreThan ignored -> Operator.MORE_THAN;
            case AtMost ignored -> Operator.AT_MOST;
            case LessThan ignored -> Operator.LESS_THAN;
            case About ignored -> Operator.ABOUT;
            case Between ignored -> Operator.BETWEEN;
            case Missing ignored -> Operator.EXACTLY;
        };
    }

    default @Nullable BigDecimal upper() {
        return this instanceof Between b ? b.high() : null;
    }

    /// The ends of what a present amount may be. `floor` is the smallest value the indicator allows, or null:
    /// it closes "at most 3" to 0…3 for a count.
    default Ends ends(@Nullable BigDecimal floor) {
        return switch (this) {
            case Exactly a -> new Ends(a.value(), false, a.value(), false, false);
            case AtLeast a -> new Ends(a.low(), false, null, false, false);
            case MoreThan a -> new Ends(a.low(), true, null, false, false);
            case AtMost a -> new Ends(floor, false, a.high(), false, false);
            case LessThan a -> new Ends(floor, false, a.high(), true, false);
            case About a -> new Ends(a.value(), false, a.value(), false, true);
            case Between a -> new Ends(a.low(), false, a.high(), false, false);
            case Missing ignored -> throw new IllegalStateException("a missing amount has no ends");
        };
    }

    /// The sum of parts: ends are added, one "about" makes it about, one open end leaves it open. Parts that are
    /// not reported or not applicable say nothing; one withheld part withholds the sum. No part at all: not
    /// reported.
    static Amount sum(Collection<? extends Amount> parts, @Nullable BigDecimal floor) {
        Ends total = null;
        boolean notApplicable = false;
        for (Amount part : parts) {
            if (part == Missing.WITHHELD) return Missing.WITHHELD;
            if (part == Missing.NOT_COMPARABLE) return Missing.NOT_COMPARABLE;
            notApplicable |= part == Missing.NOT_APPLICABLE;
            if (!part.present()) continue;
            Ends ends = part.ends(floor);
            total = total == null ? ends : total.plus(ends);
        }
        if (total != null) return total.amount();
        return notApplicable ? Missing.NOT_APPLICABLE : Missing.NOT_REPORTED;
    }
}
