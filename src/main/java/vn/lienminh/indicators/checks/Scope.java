package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Dimension;
import vn.lienminh.indicators.Indicator;

/// What a check is applied to (đối tượng kiểm tra): an indicator and one of its breakdowns, or the report as a
/// whole.
///
/// @param catalogue every indicator that may be named, by code
public record Scope(@Nullable Indicator x, @Nullable Dimension dimension, Map<String, Indicator> catalogue) {
    static final Scope NONE = new Scope(null, null, Map.of());

    String code(String indicator) {
        return indicator.equals(Expression.X) ? code() : indicator;
    }

    String code() {
        return x == null ? "" : x.code();
    }

    @Nullable
    Indicator find(String indicator) {
        return indicator.equals(Expression.X) ? x : catalogue.get(indicator);
    }

    /// The smallest value that an indicator allows.
    @Nullable
    BigDecimal floor(String indicator) {
        Indicator found = find(indicator);
        return found == null ? null : found.bounds().min();
    }

    /// The indicator whose amounts a lookup brings: of a numerator the numerator's.
    @Nullable
    Indicator subject(Lookup lookup, String indicator) {
        Indicator found = find(indicator);
        if (found == null) return null;
        return switch (lookup) {
            case NUM -> part(found.parts().numerator());
            case DEN, BASE ->
                part(
                        found.parts().denominator() == null
                                ? found.parts().weight()
                                : found.parts().denominator());
            case SCALE -> null;
            case PREV, OPENING, EARLIER, BELOW, FINER, PRINTED -> found;
        };
    }

    private @Nullable Indicator part(@Nullable String code) {
        return code == null ? null : catalogue.get(code);
    }
}
