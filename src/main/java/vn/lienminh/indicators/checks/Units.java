package vn.lienminh.indicators.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;

/// The unit that a side of a condition is said in (đơn vị tính của một vế); empty for a number without one.
final class Units {
    private final Scope scope;

    Units(Scope scope) {
        this.scope = scope;
    }

    /// A number that has no unit of its own, such as a parameter, has that of the other side.
    String of(Expression side, Expression other) {
        String own = unit(side);
        return own.isEmpty() && !divides(side) ? unit(other) : own;
    }

    private static boolean divides(Expression side) {
        return side instanceof Expression.Calculation(Expression.Sign sign, var _, var _)
                && sign == Expression.Sign.OVER;
    }

    private String unit(Expression expression) {
        return switch (expression) {
            case Expression.Value(String indicator) -> unit(scope.find(indicator));
            case Expression.Part(String indicator, String ignored, String ignored2) -> unit(scope.find(indicator));
            case Expression.Looked(Lookup lookup, String indicator) -> unit(scope.subject(lookup, indicator));
            case Expression.Parts ignored -> unit(scope.x());
            case Expression.Absolute(Expression of) -> unit(of);
            case Expression.Greatest(List<Expression> of) -> first(of);
            case Expression.Calculation(Expression.Sign sign, Expression left, Expression right) ->
                switch (sign) {
                    case PLUS, MINUS -> first(List.of(left, right));
                    case TIMES -> perUnit(left) || perUnit(right) ? "" : first(List.of(left, right));
                    case OVER -> "";
                };
            case Expression.Word word ->
                word == Expression.Word.MIN || word == Expression.Word.MAX ? unit(scope.x()) : "";
            case Expression.Literal _, Expression.Parameter _, Expression.Named _ -> "";
        };
    }

    /// A parameter that multiplies is so many of something for each of something else.
    private static boolean perUnit(Expression factor) {
        return factor instanceof Expression.Parameter;
    }

    private String first(List<Expression> of) {
        return of.stream().map(this::unit).filter(u -> !u.isEmpty()).findFirst().orElse("");
    }

    /// An answer of yes is a number without a unit.
    private static String unit(@Nullable Indicator indicator) {
        if (indicator == null) return "";
        return indicator.kind() == IndicatorKind.YES_COUNT
                ? ""
                : indicator.unit().name();
    }
}
