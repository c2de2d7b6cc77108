package vn.lienminh.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lays a form out as the catalogue does: by its groups, each indicator with its parts below it, what a ratio is
/// counted over, and what the house computes.
@Component
class FormOutline {
    private final IndicatorStore indicators;

    FormOutline(IndicatorStore indicators) {
        this.indicators = indicators;
    }

    List<FormSection> of(FormVersion form, LocalDate day) {
        Map<String, List<FormSection.FormLine>> groups = new LinkedHashMap<>();
        for (Indicator indicator : indicators.indicators())
            if (indicator.validity().on(day)) {
                List<FormSection.FormLine> lines = lines(form, indicator);
                if (!lines.isEmpty())
                    groups.computeIfAbsent(indicator.group(), k -> new ArrayList<>())
                            .addAll(lines);
            }
        return groups.entrySet().stream()
                .map(g -> new FormSection(g.getKey(), g.getKey(), false, g.getValue()))
                .toList();
    }

    private static List<FormSection.FormLine> lines(FormVersion form, Indicator indicator) {
        List<FormSection.FormLine> lines = new ArrayList<>();
        form.value(indicator.code()).ifPresent(cell -> lines.add(line(cell)));
        boolean computed = !indicator.typed() && indicator.askedOf(form.level()) && indicator.askedFor(form.length());
        if (computed) lines.add(new FormSection.FormLine(0, indicator.code(), false));
        for (Cell part : form.categories(indicator.code())) lines.add(line(part));
        form.base(indicator.code()).ifPresent(cell -> lines.add(line(cell)));
        return lines;
    }

    private static FormSection.FormLine line(Cell cell) {
        return new FormSection.FormLine(cell.number(), "", true);
    }
}
