package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Dimension;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Operands;
import vn.lienminh.indicators.checks.Check.Condition;
import vn.lienminh.indicators.checks.Check.Truth;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Ends;
import vn.lienminh.kernel.Standing;

/// A check weighed over one report: every expression becomes the range of what it may be, null when that is not
/// known because an operand is missing or a divisor may be zero. Made for one report and one thread.
public final class Evaluation {
    private static final int ROUNDED = 10;

    private final Operands operands;
    private final @Nullable Range[] days = new Range[3];
    private final Scope scope;
    private boolean rough;
    private boolean about;
    private Amount.@Nullable Missing missing;

    public Evaluation(Operands operands, Scope scope) {
        this.operands = operands;
        this.scope = scope;
    }

    Truth judge(Condition condition) {
        Range left = range(condition.left());
        Range right = left == null ? null : range(condition.right());
        return left == null || right == null
                ? Truth.OPEN
                : condition.comparison().of(left, right);
    }

    /// The value of an expression in the words of a report: here an "about" counts as its number and is carried
    /// over.
    public Amount amount(Expression expression) {
        rough = true;
        Range range = range(expression);
        if (range == null) return Objects.requireNonNullElse(missing, Amount.Missing.NOT_APPLICABLE);
        return new Ends(number(range.low()), range.lowStrict(), number(range.high()), range.highStrict(), about)
                .amount();
    }

    private static @Nullable BigDecimal number(@Nullable Fraction end) {
        if (end == null) return null;
        return end.whole() ? end.over() : end.rounded(ROUNDED).stripTrailingZeros();
    }

    @Nullable
    Range range(Expression expression) {
        return switch (expression) {
            case Expression.Value(String indicator) ->
                range(operands.value(scope.code(indicator)), scope.floor(indicator));
            case Expression.Looked(Lookup lookup, String indicator) ->
                range(lookup.in(operands, scope.code(indicator)), floor(scope.subject(lookup, indicator)));
            case Expression.Calculation calculation -> calculation(calculation);
            case Expression.Literal(BigDecimal value) -> Range.point(Fraction.of(value));
            case Expression.Part(String indicator, String dimension, String category) ->
                range(operands.value(scope.code(indicator), dimension, category), scope.floor(indicator));
            case Expression.Parts(boolean added) -> parts(added);
            case Expression.Parameter(String name) -> range(operands.parameter(name, scope.code()), null);
            case Expression.Word word -> word(word);
            case Expression.Named(Standing standing) -> Range.point(Fraction.of(standing.ordinal()));
            case Expression.Absolute(Expression of) -> {
                Range range = range(of);
                yield range == null ? null : range.abs();
            }
            case Expression.Greatest(List<Expression> of) -> greatest(of);
        };
    }

    private @Nullable Range calculation(Expression.Calculation calculation) {
        Range left = range(calculation.left());
        Range right = left == null && !rough ? null : range(calculation.right());
        if (left == null || right == null) return null;
        return switch (calculation.sign()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case OVER -> left.over(right);
        };
    }

    private @Nullable Range greatest(List<Expression> of) {
        List<Range> ranges = new ArrayList<>();
        for (Expression one : of) {
            Range range = range(one);
            if (range == null) return null;
            ranges.add(range);
        }
        return Range.greatest(ranges);
    }

    /// The categories of D. Those that do not apply are left out. When some are stated and some are not, those that
    /// are not may be anything from the least that the indicator allows: parts that exceed the whole already are
    /// found before the last one is typed, and nothing is found that the missing one could mend.
    private @Nullable Range parts(boolean added) {
        Indicator x = scope.x();
        Dimension dimension = scope.dimension();
        if (x == null || dimension == null) return null;
        BigDecimal floor = x.bounds().min();
        List<Range> ranges = new ArrayList<>();
        boolean stated = false;
        for (Dimension.Category category : dimension.categories()) {
            Amount amount = operands.value(x.code(), dimension.code(), category.code());
            if (amount == Amount.Missing.NOT_APPLICABLE) continue;
            Range range = range(amount, floor);
            stated |= range != null;
            ranges.add(range != null ? range : atLeast(floor));
        }
        if (!stated) return null;
        return added ? ranges.stream().reduce(Range::plus).orElseThrow() : Range.greatest(ranges);
    }

    private static Range atLeast(@Nullable BigDecimal floor) {
        return floor == null ? Range.ANY : new Range(Fraction.of(floor), false, null, false);
    }

    private @Nullable Range word(Expression.Word word) {
        Indicator x = scope.x();
        return switch (word) {
            case MIN -> x == null ? null : literal(x.bounds().min());
            case MAX -> x == null ? null : literal(x.bounds().max());
            case DECIMALS -> x == null ? null : Range.point(Fraction.of(x.unit().decimals()));
            case STANDING -> {
                Standing standing = operands.standing(scope.code());
                yield standing == null ? null : Range.point(Fraction.of(standing.ordinal()));
            }
            case TODAY -> day(0, () -> operands.today());
            case START -> day(1, () -> operands.period().start());
            case END -> day(2, () -> operands.period().end());
        };
    }

    /// The three days of a report are asked for by every one of its cells.
    private Range day(int index, Supplier<LocalDate> ask) {
        Range day = days[index];
        if (day == null) days[index] = day = Range.point(Fraction.of(ask.get().toEpochDay()));
        return day;
    }

    private static @Nullable Range literal(@Nullable BigDecimal value) {
        return value == null ? null : Range.point(Fraction.of(value));
    }

    private static @Nullable BigDecimal floor(@Nullable Indicator indicator) {
        return indicator == null ? null : indicator.bounds().min();
    }

    @Nullable
    Range range(Amount amount, @Nullable BigDecimal floor) {
        return switch (amount) {
            case Amount.Missing why -> {
                missing = missing == null || weight(why) > weight(missing) ? why : missing;
                yield null;
            }
            case Amount.Exactly(BigDecimal value) -> point(value);
            case Amount.About(BigDecimal value) -> {
                about = true;
                yield rough ? point(value) : atLeast(floor != null && floor.compareTo(value) <= 0 ? floor : null);
            }
            case Amount.Between(BigDecimal low, BigDecimal high) ->
                low.compareTo(high) > 0 ? null : range(amount.ends(null));
            case Amount.AtMost _, Amount.LessThan _, Amount.AtLeast _, Amount.MoreThan _ -> bound(amount, floor);
        };
    }

    private static @Nullable Range point(BigDecimal value) {
        return Fraction.fits(value) ? Range.point(Fraction.of(value)) : null;
    }

    /// The floor closes "at most 3" to 0…3, but not "at most −3": that has to fail the check of the floor itself.
    private static @Nullable Range bound(Amount amount, @Nullable BigDecimal floor) {
        Ends open = amount.ends(null);
        boolean closes =
                floor != null && open.high() != null && floor.compareTo(open.high()) < (open.highStrict() ? 0 : 1);
        return range(closes ? amount.ends(floor) : open);
    }

    private static @Nullable Range range(Ends ends) {
        boolean fits = (ends.low() == null || Fraction.fits(ends.low()))
                && (ends.high() == null || Fraction.fits(ends.high()));
        return fits ? new Range(end(ends.low()), ends.lowStrict(), end(ends.high()), ends.highStrict()) : null;
    }

    private static @Nullable Fraction end(@Nullable BigDecimal value) {
        return value == null ? null : Fraction.of(value);
    }

    private static int weight(Amount.Missing why) {
        return switch (why) {
            case NOT_APPLICABLE -> 0;
            case NOT_REPORTED -> 1;
            case NOT_COMPARABLE -> 2;
            case WITHHELD -> 3;
        };
    }
}
