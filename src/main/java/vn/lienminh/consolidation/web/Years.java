package vn.lienminh.consolidation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Texts;
import vn.lienminh.shell.charts.LineChart;

/// The years of one indicator as a line, broken where the definition changed its meaning.
record Years(IndicatorFacts.Known facts, Wording words) {

    /// None with fewer than two numbers.
    @Nullable
    LineChart line() {
        List<Figure> numbers = numbers();
        if (numbers.size() < 2) return null;
        List<LineChart.Point> points = new ArrayList<>();
        int first = numbers.getFirst().period().year();
        for (int year = first; year <= numbers.getLast().period().year(); year++) points.add(point(year));
        return new LineChart(finding(numbers.getFirst(), numbers.getLast()), points, words.texts());
    }

    private List<Figure> numbers() {
        return facts.years().stream()
                .filter(f -> f.value() instanceof Amount.Exactly)
                .toList();
    }

    private LineChart.Point point(int year) {
        Optional<Figure> figure =
                numbers().stream().filter(f -> f.period().year() == year).findFirst();
        boolean estimated = figure.map(f -> f.standing() != Standing.OFFICIAL).orElse(false);
        return new LineChart.Point("" + year, figure.map(this::number).orElse(null), estimated, breaks(year));
    }

    private @Nullable BigDecimal number(Figure figure) {
        BigDecimal number = figure.value().number();
        return number == null || !facts.indicator().kind().hasParts()
                ? number
                : number.setScale(1, RoundingMode.HALF_UP);
    }

    private String breaks(int year) {
        Optional<Indicator> now = version(year);
        Optional<Indicator> before = version(year - 1);
        if (now.isEmpty() || before.isEmpty() || now.get().means(before.get())) return "";
        return words.t("definition.break");
    }

    private Optional<Indicator> version(int year) {
        return facts.versions().stream()
                .filter(v -> v.validity().on(Period.year(year).end()))
                .findFirst();
    }

    private String finding(Figure first, Figure last) {
        int change = last.value().number() == null || first.value().number() == null
                ? 0
                : last.value().number().compareTo(first.value().number());
        String key = change > 0 ? "line.rises" : change < 0 ? "line.falls" : "line.same";
        return words.t(
                key,
                "from",
                words.figure(first),
                "year",
                first.period().toString(),
                "to",
                words.figure(last),
                "until",
                last.period().toString());
    }

    /// `2016 chính thức, 9/9 tỉnh; 2017 ước thực hiện, 9/9 tỉnh`
    String source() {
        Texts texts = words.texts();
        return numbers().stream()
                .map(f -> words.t(
                        "line.source",
                        "year",
                        f.period().toString(),
                        "standing",
                        f.standing() == null
                                ? ""
                                : texts.get("kernel.standing." + f.standing().word() + ".short"),
                        "coverage",
                        f.coverage().toString()))
                .collect(Collectors.joining("; "));
    }
}
