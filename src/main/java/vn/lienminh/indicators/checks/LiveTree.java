package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Ends;
import vn.lienminh.kernel.Standing;

/// Conditions and amounts as `check-rules.js` reads them: a number is a text, anything else a list with its sign in
/// front. The browser never reads an expression as people write it.
public final class LiveTree {
    private LiveTree() {}

    /// Each alternative as left, comparison, right.
    public static List<List<Object>> of(Check check) {
        return check.alternatives().stream()
                .map(c -> List.of(of(c.left()), c.comparison().sign(), of(c.right())))
                .toList();
    }

    public static Object of(Expression expression) {
        return switch (expression) {
            case Expression.Literal(BigDecimal value) -> value.toPlainString();
            case Expression.Value(String indicator) -> List.of("value", indicator);
            case Expression.Part(String indicator, String dimension, String category) ->
                List.of("part", indicator, dimension, category);
            case Expression.Looked(Lookup lookup, String indicator) -> List.of(lookup.word(), indicator);
            case Expression.Parts(boolean added) -> List.of(added ? "parts" : "largest");
            case Expression.Parameter(String name) -> List.of("parameter", name);
            case Expression.Word word -> List.of("word", word.name().toLowerCase(java.util.Locale.ROOT));
            case Expression.Named(Standing standing) -> List.of("standing", standing.word());
            case Expression.Absolute(Expression of) -> List.of("abs", of(of));
            case Expression.Greatest(List<Expression> all) -> {
                List<Object> list = new ArrayList<>(List.of("max"));
                for (Expression one : all) list.add(of(one));
                yield list;
            }
            case Expression.Calculation(Expression.Sign sign, Expression left, Expression right) ->
                List.of(sign(sign), of(left), of(right));
        };
    }

    private static String sign(Expression.Sign sign) {
        return switch (sign) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case OVER -> "/";
        };
    }

    /// `5`, `>=5`, `~5`, `2..3`; empty: not reported.
    public static String of(Amount amount) {
        if (amount instanceof Amount.Missing missing)
            return switch (missing) {
                case NOT_REPORTED -> "";
                case NOT_APPLICABLE -> "na";
                case WITHHELD -> "x";
                case NOT_COMPARABLE -> "nc";
            };
        Ends ends = amount.ends(null);
        return switch (amount.operator()) {
            case EXACTLY -> text(ends.low());
            case AT_LEAST, MORE_THAN, ABOUT -> amount.operator().sign() + text(ends.low());
            case AT_MOST, LESS_THAN -> amount.operator().sign() + text(ends.high());
            case BETWEEN -> text(ends.low()) + ".." + text(ends.high());
        };
    }

    private static String text(@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /// The units in which the two sides of a condition are said.
    public static List<String> units(Check.Condition condition, Scope scope) {
        Units units = new Units(scope);
        return List.of(units.of(condition.left(), condition.right()), units.of(condition.right(), condition.left()));
    }

    /// The condition in words.
    public static String words(Check check, Scope scope, vn.lienminh.kernel.Language language) {
        return new Wording(language, scope).of(check);
    }
}
