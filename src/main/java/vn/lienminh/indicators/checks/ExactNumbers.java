package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Dimension;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Operands;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;

/// The short way to a verdict: nearly every cell states an exact number, and two numbers are compared as such. What
/// is anything else (a bound, a division, a part that is not stated) is [#UNSURE] and goes the long way, over
/// ranges.
final class ExactNumbers {
    /// Told by its identity, not by its value.
    @SuppressWarnings("BigDecimalLegacyConstructor")
    static final BigDecimal UNSURE = new BigDecimal(new char[] {'0'});

    private static final int MOST_DIGITS = 400;

    private final Operands operands;
    private final @Nullable BigDecimal[] days = new BigDecimal[3];

    ExactNumbers(Operands operands) {
        this.operands = operands;
    }

    /// Null when it is missing.
    @Nullable
    BigDecimal of(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Value(String indicator) -> number(operands.value(scope.code(indicator)));
            case Expression.Looked(Lookup lookup, String indicator) ->
                number(lookup.in(operands, scope.code(indicator)));
            case Expression.Literal(BigDecimal value) -> value;
            case Expression.Part(String indicator, String dimension, String category) ->
                number(operands.value(scope.code(indicator), dimension, category));
            case Expression.Parts(boolean added) -> parts(added, scope);
            case Expression.Parameter(String name) -> number(operands.parameter(name, scope.code()));
            case Expression.Word word -> word(word, scope);
            case Expression.Named(Standing standing) -> BigDecimal.valueOf(standing.ordinal());
            case Expression.Calculation(Expression.Sign sign, Expression left, Expression right) ->
                calculation(sign, of(left, scope), right, scope);
            case Expression.Absolute(Expression of) -> {
                BigDecimal number = of(of, scope);
                yield number == null || number == UNSURE ? number : number.abs();
            }
            case Expression.Greatest(List<Expression> all) -> greatest(all, scope);
        };
    }

    private @Nullable BigDecimal calculation(
            Expression.Sign sign, @Nullable BigDecimal left, Expression second, Scope scope) {
        if (left == null || left == UNSURE) return left;
        BigDecimal right = of(second, scope);
        if (right == null || right == UNSURE) return right;
        return switch (sign) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case OVER -> UNSURE;
        };
    }

    private @Nullable BigDecimal greatest(List<Expression> all, Scope scope) {
        BigDecimal greatest = null;
        for (Expression one : all) {
            BigDecimal number = of(one, scope);
            if (number == null || number == UNSURE) return number;
            greatest = greatest == null ? number : greatest.max(number);
        }
        return greatest;
    }

    private @Nullable BigDecimal parts(boolean added, Scope scope) {
        Indicator x = scope.x();
        Dimension dimension = scope.dimension();
        if (x == null || dimension == null) return null;
        BigDecimal all = null;
        for (Dimension.Category category : dimension.categories()) {
            Amount amount = operands.value(x.code(), dimension.code(), category.code());
            if (!(amount instanceof Amount.Exactly(BigDecimal number)) || !fits(number)) return UNSURE;
            all = all == null ? number : added ? all.add(number) : all.max(number);
        }
        return all;
    }

    private @Nullable BigDecimal word(Expression.Word word, Scope scope) {
        Indicator x = scope.x();
        return switch (word) {
            case MIN -> x == null ? null : x.bounds().min();
            case MAX -> x == null ? null : x.bounds().max();
            case DECIMALS -> x == null ? null : BigDecimal.valueOf(x.unit().decimals());
            case STANDING -> {
                Standing standing = operands.standing(scope.code());
                yield standing == null ? null : BigDecimal.valueOf(standing.ordinal());
            }
            case TODAY -> day(0, operands::today);
            case START -> day(1, () -> operands.period().start());
            case END -> day(2, () -> operands.period().end());
        };
    }

    /// The three days of a report are asked for by every one of its cells.
    private BigDecimal day(int index, Supplier<LocalDate> ask) {
        BigDecimal day = days[index];
        if (day == null) days[index] = day = BigDecimal.valueOf(ask.get().toEpochDay());
        return day;
    }

    private static @Nullable BigDecimal number(Amount amount) {
        if (amount instanceof Amount.Exactly(BigDecimal number)) return fits(number) ? number : UNSURE;
        return amount.present() ? UNSURE : null;
    }

    private static boolean fits(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
