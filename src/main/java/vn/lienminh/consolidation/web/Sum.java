package vn.lienminh.consolidation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;

/// Writes out how the parts of a figure become one: `86 + 35 =`, `(212 + 128) / (258 + 160) = 340 / 418 =`.
record Sum(Explanation explanation, Wording words) {

    /// Up to the last sign of equality; none where nothing is added.
    List<String> pieces() {
        Indicator indicator = explanation.indicator();
        List<String> pieces = switch (indicator.kind()) {
            case STOCK, FLOW, YES_COUNT -> terms(indicator.code(), Explanation.Line::value);
            case RATIO, AVERAGE -> quotient(indicator);
            case RANK, TEXT -> List.<String>of();
        };
        if (pieces.isEmpty()) return pieces;
        List<String> all = new ArrayList<>(pieces);
        all.add("=");
        return all;
    }

    private List<String> quotient(Indicator indicator) {
        String above = indicator.parts().numerator();
        String under = indicator.kind() == IndicatorKind.RATIO
                ? indicator.parts().denominator()
                : indicator.parts().weight();
        List<String> pieces = new ArrayList<>();
        List<String> numerators = terms(above, Explanation.Line::numerator);
        if (numerators.isEmpty()) return pieces;
        bracketed(numerators, pieces);
        pieces.add("/");
        bracketed(terms(under, Explanation.Line::denominator), pieces);
        pieces.add("=");
        pieces.add(words.part(above, explanation.figure().numerator()));
        pieces.add("/");
        pieces.add(words.part(under, explanation.figure().denominator()));
        return pieces;
    }

    private static void bracketed(List<String> terms, List<String> pieces) {
        List<String> inside = new ArrayList<>(terms);
        if (inside.size() > 1) {
            inside.set(0, "(" + inside.getFirst());
            inside.set(inside.size() - 1, inside.getLast() + ")");
        }
        pieces.addAll(inside);
    }

    /// Of those that gave a number; what is below zero is taken away.
    private List<String> terms(@Nullable String code, Function<Explanation.Line, Amount> amount) {
        List<String> pieces = new ArrayList<>();
        for (Explanation.Line line : explanation.lines()) {
            if (!line.value().present()) continue;
            Amount one = amount.apply(line);
            boolean less = one instanceof Amount.Exactly(BigDecimal value) && value.signum() < 0 && !pieces.isEmpty();
            if (!pieces.isEmpty()) pieces.add(less ? "\u2212" : "+");
            pieces.add(words.part(
                    code, less && one instanceof Amount.Exactly(BigDecimal value) ? Amount.of(value.negate()) : one));
        }
        return pieces;
    }
}
