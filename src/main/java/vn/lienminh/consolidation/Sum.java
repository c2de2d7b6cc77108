package vn.lienminh.consolidation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Standing;
import vn.lienminh.reporting.ReportFigures;

/// How parts become one: by the kind of the indicator.
record Sum(
        Amount value,
        Amount numerator,
        Amount denominator,
        @Nullable Standing standing,
        Figure.Mark mark) {

    static Sum of(Indicator indicator, List<Part> parts) {
        Standing standing = null;
        Figure.Mark mark = Figure.Mark.NONE;
        for (Part part : parts) {
            Standing own = part.standing();
            if (own != null) standing = standing == null ? own : standing.weaker(own);
            if (mark == Figure.Mark.NONE) mark = part.mark();
        }
        return switch (indicator.kind()) {
            case STOCK, FLOW -> new Sum(sum(indicator, parts), none(), none(), standing, mark);
            case RATIO, AVERAGE -> ofParts(indicator, parts, standing, mark);
            case YES_COUNT -> new Sum(sum(indicator, parts), none(), answering(indicator, parts), standing, mark);
            case RANK, TEXT ->
                new Sum(parts.size() == 1 ? parts.getFirst().value() : none(), none(), none(), standing, mark);
        };
    }

    private static Amount none() {
        return Amount.Missing.NOT_REPORTED;
    }

    private static Amount sum(Indicator indicator, List<Part> parts) {
        return Amount.sum(
                parts.stream().map(Part::value).toList(), indicator.bounds().min());
    }

    /// Those who owe an answer: each that is asked itself, or those below it who gave one.
    private static Amount answering(Indicator indicator, List<Part> parts) {
        BigDecimal asked = BigDecimal.ZERO;
        boolean each = indicator.askedOf(ReportingLevel.PROVINCE);
        for (Part part : parts) {
            if (part.value() == Amount.Missing.NOT_APPLICABLE) continue;
            BigDecimal below = part.denominator().number();
            if (below != null) asked = asked.add(below);
            else if (each || part.answered()) asked = asked.add(BigDecimal.ONE);
        }
        return Amount.of(asked);
    }

    /// Over the units that stated both parts.
    private static Sum ofParts(Indicator indicator, List<Part> parts, @Nullable Standing standing, Figure.Mark mark) {
        List<Part> both = parts.stream().filter(p -> p.value().present()).toList();
        if (both.isEmpty()) return new Sum(sum(indicator, parts), none(), none(), null, mark);
        Amount above = Amount.sum(both.stream().map(Part::numerator).toList(), null);
        Amount under = Amount.sum(both.stream().map(Part::denominator).toList(), null);
        return new Sum(ReportFigures.quotient(above, under, indicator.kind()), above, under, standing, mark);
    }
}
