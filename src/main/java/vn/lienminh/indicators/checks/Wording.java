package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.checks.Check.Condition;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// A condition as a sentence (điều kiện bằng lời), with the names of the indicators in place of their codes:
/// "Credit funds must not exceed Non-agricultural cooperatives".
final class Wording {
    private final Texts texts;
    private final Language language;
    private final Scope scope;

    Wording(Language language, Scope scope) {
        this.language = language;
        this.texts = Texts.in(language);
        this.scope = scope;
    }

    String of(Check check) {
        String either = check.alternatives().stream()
                .map(this::of)
                .collect(Collectors.joining(" " + texts.get("checks.or") + " "));
        return either.substring(0, 1).toUpperCase(Locale.ROOT) + either.substring(1);
    }

    private String of(Condition condition) {
        String day = condition.left().sort() == Expression.Sort.DAY ? "day." : "";
        String key = "checks.must." + day + condition.comparison().name().toLowerCase(Locale.ROOT);
        return texts.get(key, "left", of(condition.left()), "right", of(condition.right()));
    }

    String name(String indicator) {
        Indicator found = scope.find(indicator);
        if (found != null) return found.name(language);
        return indicator.equals(Expression.X) ? texts.get("checks.the_indicator") : indicator;
    }

    private String of(Expression expression) {
        return switch (expression) {
            case Expression.Literal(BigDecimal value) -> Vietnamese.number(value);
            case Expression.Value(String indicator) -> name(indicator);
            case Expression.Part(String indicator, String dimension, String category) ->
                name(indicator) + " (" + category(indicator, dimension, category) + ")";
            case Expression.Looked(Lookup lookup, String indicator) ->
                texts.get("checks.of." + lookup.word(), "name", name(indicator));
            case Expression.Parts(boolean added) ->
                texts.get(
                        added ? "checks.sum" : "checks.largest", "name", name(Expression.X), "dimension", dimension());
            case Expression.Parameter(String name) ->
                texts.has("checks.parameter." + name) ? texts.get("checks.parameter." + name) : "#" + name;
            case Expression.Word word -> texts.get("checks.word." + word.name().toLowerCase(Locale.ROOT));
            case Expression.Named(Standing standing) -> standing(standing);
            case Expression.Absolute(Expression of) -> "|" + of(of) + "|";
            case Expression.Greatest(List<Expression> of) ->
                texts.get("checks.greatest", "list", of.stream().map(this::of).collect(Collectors.joining("; ")));
            case Expression.Calculation(Expression.Sign sign, Expression left, Expression right) ->
                operand(sign, left, false) + " " + sign.written() + " " + operand(sign, right, true);
        };
    }

    private String operand(Expression.Sign outer, Expression inner, boolean right) {
        if (!(inner instanceof Expression.Calculation(Expression.Sign sign, var _, var _))) return of(inner);
        boolean loose = sign.ordinal() < Expression.Sign.TIMES.ordinal();
        boolean outerLoose = outer.ordinal() < Expression.Sign.TIMES.ordinal();
        boolean plain = right
                ? loose == outerLoose && outer == Expression.Sign.PLUS || !loose && outerLoose
                : !loose || outerLoose;
        return plain ? of(inner) : "(" + of(inner) + ")";
    }

    private String category(String indicator, String dimension, String category) {
        Indicator found = scope.find(indicator);
        if (found == null) return category;
        return found.dimensions().stream()
                .filter(d -> d.code().equals(dimension))
                .flatMap(d -> d.categories().stream())
                .filter(c -> c.code().equals(category))
                .map(c -> language == Language.VI ? c.nameVi() : c.nameEn())
                .findFirst()
                .orElse(category);
    }

    /// The name of D, as it stands within a sentence.
    String dimension() {
        if (scope.dimension() == null) return texts.get("checks.the_breakdown");
        return within(
                language == Language.VI
                        ? scope.dimension().nameVi()
                        : scope.dimension().nameEn());
    }

    /// A name within a sentence begins small, unless it begins with an abbreviation.
    static String within(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return name.isEmpty() || abbreviation
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    String standing(Standing standing) {
        return texts.get("checks.standing." + standing.word());
    }

    /// A range as it is said: `4.139 HTX`, `ít nhất 20.000 người`, `từ 2 đến 3`.
    ///
    /// @param decimals how many to show of a quotient without end
    String range(Range range, String unit, int decimals) {
        Fraction low = range.low();
        Fraction high = range.high();
        if (low != null && high != null) {
            String from = number(low, decimals);
            if (low.compareTo(high) == 0) return from + unit(unit);
            return texts.get("checks.between", "low", from, "high", number(high, decimals)) + unit(unit);
        }
        if (low != null)
            return bound(range.lowStrict() ? "checks.more_than" : "checks.at_least", low, decimals) + unit(unit);
        if (high != null)
            return bound(range.highStrict() ? "checks.less_than" : "checks.at_most", high, decimals) + unit(unit);
        return texts.get("checks.unknown");
    }

    private String bound(String key, Fraction end, int decimals) {
        return texts.get(key, "value", number(end, decimals));
    }

    static String number(@Nullable Fraction value, int decimals) {
        Fraction shown = Objects.requireNonNull(value);
        return shown.whole()
                ? Vietnamese.number(shown.over())
                : Vietnamese.number(shown.rounded(decimals).stripTrailingZeros());
    }

    private static String unit(String unit) {
        return unit.isEmpty() || unit.equals("%") ? unit : " " + unit;
    }
}
