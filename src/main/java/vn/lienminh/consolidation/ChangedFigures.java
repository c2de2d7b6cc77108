package vn.lienminh.consolidation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;

/// Figures that another instant shows otherwise.
@Component
class ChangedFigures {
    private final Figures figures;
    private final Indicators indicators;
    private final Clock clock;

    ChangedFigures(Figures figures, Indicators indicators, Clock clock) {
        this.figures = figures;
        this.indicators = indicators;
        this.clock = clock;
    }

    List<ChangeList.Value> tell(Changes.Question question, List<ChangeList.Report> found) {
        Set<Period> periods = new TreeSet<>(question.periods());
        if (periods.isEmpty()) for (ChangeList.Report report : found) periods.add(report.period());
        if (question.indicators().isEmpty()) return List.of();
        View before = new View(null, question.from());
        View after = question.to().isBefore(clock.instant()) ? new View(null, question.to()) : View.NOW;
        List<ChangeList.Value> values = new ArrayList<>();
        for (Period period : periods) {
            Map<String, Amount> was = amounts(question, period, before);
            amounts(question, period, after).forEach((code, is) -> {
                Amount then = was.getOrDefault(code, Amount.Missing.NOT_REPORTED);
                Optional<Indicator> indicator = indicators.on(period.end()).find(code);
                if (!then.equals(is)) indicator.ifPresent(i -> values.add(new ChangeList.Value(period, i, then, is)));
            });
        }
        return values;
    }

    private Map<String, Amount> amounts(Changes.Question question, Period period, View view) {
        Map<String, Amount> amounts = new TreeMap<>();
        if (figures.of(question.party(), period, question.indicators(), view)
                instanceof Outcome.Done<List<Figure>>(List<Figure> found))
            for (Figure figure : found) amounts.put(figure.indicator(), figure.value());
        return amounts;
    }
}
