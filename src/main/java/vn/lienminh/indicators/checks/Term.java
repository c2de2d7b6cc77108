package vn.lienminh.indicators.checks;

import static vn.lienminh.indicators.checks.Question.UNSURE;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Indicator;

/// One side of a condition made ready for many reports: codes found, constants known, each operand the number of
/// its question. It computes with exact numbers alone; of anything else it is [Question#UNSURE].
sealed interface Term {
    /// Null: never known.
    record Constant(@Nullable BigDecimal value) implements Term {}

    record Operand(int question) implements Term {}

    record Absolute(Term of) implements Term {}

    record Greatest(List<Term> of) implements Term {}

    record Calculation(Expression.Sign sign, Term left, Term right) implements Term {}

    /// @param number gives a question its number
    static Term of(Expression expression, Scope scope, ToIntFunction<Question> number) {
        return switch (expression) {
            case Expression.Literal(BigDecimal value) -> new Constant(value);
            case Expression.Named(var standing) -> new Constant(BigDecimal.valueOf(standing.ordinal()));
            case Expression.Value(String indicator) -> operand(new Question.Value(scope.code(indicator)), number);
            case Expression.Looked(Lookup lookup, String indicator) ->
                operand(new Question.Looked(lookup, scope.code(indicator)), number);
            case Expression.Part(String indicator, String dimension, String category) ->
                operand(new Question.Part(scope.code(indicator), dimension, category), number);
            case Expression.Parts(boolean added) -> parts(added, scope, number);
            case Expression.Parameter(String name) -> operand(new Question.Parameter(name, scope.code()), number);
            case Expression.Word word -> word(word, scope, number);
            case Expression.Absolute(Expression of) -> new Absolute(of(of, scope, number));
            case Expression.Greatest(List<Expression> all) ->
                new Greatest(all.stream().map(e -> of(e, scope, number)).toList());
            case Expression.Calculation(Expression.Sign sign, Expression left, Expression right) ->
                new Calculation(sign, of(left, scope, number), of(right, scope, number));
        };
    }

    private static Term operand(Question question, ToIntFunction<Question> number) {
        return new Operand(number.applyAsInt(question));
    }

    private static Term parts(boolean added, Scope scope, ToIntFunction<Question> number) {
        return scope.x() == null || scope.dimension() == null
                ? new Constant(null)
                : operand(new Question.Parts(scope.code(), scope.dimension(), added), number);
    }

    private static Term word(Expression.Word word, Scope scope, ToIntFunction<Question> number) {
        Indicator x = scope.x();
        return switch (word) {
            case MIN -> new Constant(x == null ? null : x.bounds().min());
            case MAX -> new Constant(x == null ? null : x.bounds().max());
            case DECIMALS ->
                new Constant(x == null ? null : BigDecimal.valueOf(x.unit().decimals()));
            case STANDING -> operand(new Question.StandingOf(scope.code()), number);
            case TODAY -> operand(Question.Day.TODAY, number);
            case START -> operand(Question.Day.START, number);
            case END -> operand(Question.Day.END, number);
        };
    }

    /// Null when an operand is missing.
    default @Nullable BigDecimal of(Answers report) {
        return switch (this) {
            case Constant(BigDecimal value) -> value;
            case Operand(int question) -> report.to(question);
            case Absolute(Term of) -> {
                BigDecimal number = of.of(report);
                yield number == null || number == UNSURE ? number : number.abs();
            }
            case Greatest(List<Term> all) -> greatest(all, report);
            case Calculation calculation -> calculation(calculation, report);
        };
    }

    private static @Nullable BigDecimal calculation(Calculation of, Answers report) {
        BigDecimal left = of.left.of(report);
        if (left == null || left == UNSURE) return left;
        BigDecimal right = of.right.of(report);
        if (right == null || right == UNSURE) return right;
        return switch (of.sign) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case OVER -> UNSURE;
        };
    }

    private static @Nullable BigDecimal greatest(List<Term> all, Answers report) {
        BigDecimal greatest = null;
        for (Term one : all) {
            BigDecimal number = one.of(report);
            if (number == null || number == UNSURE) return number;
            greatest = greatest == null ? number : greatest.max(number);
        }
        return greatest;
    }
}
