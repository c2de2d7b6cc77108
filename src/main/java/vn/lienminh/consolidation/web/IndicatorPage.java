package vn.lienminh.consolidation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Dimension;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorText;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.charts.LineChart;

/// Puts together the page of one indicator.
record IndicatorPage(Page page, IndicatorFacts.Known facts) {

    IndicatorView view() {
        Indicator indicator = facts.indicator();
        IndicatorText text = new IndicatorText(page.texts());
        Years years = new Years(facts, words());
        LineChart line = years.line();
        return new IndicatorView(
                indicator.name(page.language()),
                indicator.code(),
                text.kind(indicator.kind()) + ", " + text.overSpace(indicator) + ".",
                indicator.group(),
                words().t(
                                "definition.version",
                                "n",
                                "" + indicator.version(),
                                "periods",
                                new Versions(facts, words()).periods(indicator)),
                rules(indicator, text),
                indicator.dimensions().stream().map(d -> breakdown(d, text)).toList(),
                new Versions(facts, words()).all(),
                facts.about().stream()
                        .map(r -> new IndicatorView.Check(
                                r.code(), facts.checks().words(r, page.language()), text.consequence(r)))
                        .toList(),
                line,
                indicator.name(page.language())
                        + (facts.where() == null ? "" : ", " + facts.where().name()),
                line == null ? "" : years.source(),
                now(),
                uses(indicator));
    }

    private Wording words() {
        return new Wording(page.texts(), facts.catalogue());
    }

    private List<IndicatorView.Rule> rules(Indicator indicator, IndicatorText text) {
        List<IndicatorView.Rule> rules = new ArrayList<>();
        rules.add(rule("kind", text.kind(indicator.kind())));
        rules.add(rule("time", text.overTime(indicator)));
        rules.add(rule("space", text.overSpace(indicator)));
        part("above", indicator.parts().numerator()).ifPresent(rules::add);
        part("under", Cells.under(indicator)).ifPresent(rules::add);
        rules.add(rule("range", text.range(indicator)));
        rules.add(rule("reporter", text.reporter(indicator) + "; " + text.frequencies(indicator)));
        if (!text.cumulative(indicator).isEmpty()) rules.add(rule("cumulative", text.cumulative(indicator)));
        return rules;
    }

    private IndicatorView.Rule rule(String key, String text) {
        return new IndicatorView.Rule(words().t("definition." + key), text, List.of());
    }

    private Optional<IndicatorView.Rule> part(String key, @Nullable String code) {
        if (code == null) return Optional.empty();
        return Optional.of(new IndicatorView.Rule(words().t("definition." + key), "", List.of(link("", code))));
    }

    private IndicatorView.Use link(String icon, String code) {
        return new IndicatorView.Use(icon, words().name(code), page.link("/indicators/" + code));
    }

    private IndicatorView.Breakdown breakdown(Dimension dimension, IndicatorText text) {
        boolean vietnamese = page.language() == Language.VI;
        List<String> categories = dimension.categories().stream()
                .map(c -> vietnamese ? c.nameVi() : c.nameEn())
                .toList();
        return new IndicatorView.Breakdown(
                vietnamese ? dimension.nameVi() : dimension.nameEn(),
                text.completeness(dimension),
                String.join("; ", categories));
    }

    private IndicatorView.@Nullable Now now() {
        if (facts.where() == null || facts.years().isEmpty()) return null;
        Figure newest = facts.years().stream()
                .filter(f -> f.period().year() == facts.where().year())
                .findFirst()
                .orElse(facts.years().getLast());
        if (!newest.present()) return null;
        String address = "/clusters/" + facts.where().code() + "/" + newest.period() + "/figures/"
                + facts.indicator().code();
        String before = words().previous(newest);
        return new IndicatorView.Now(
                words().t(
                                "definition.now.whom",
                                "cluster",
                                facts.where().name(),
                                "year",
                                newest.period().toString()),
                words().figure(newest),
                words().unit(facts.indicator()),
                newest.standing(),
                newest.coverage(),
                words().change(newest),
                before.isEmpty()
                        ? ""
                        : words().t(
                                        "definition.now.against",
                                        "before",
                                        before,
                                        "year",
                                        "" + (newest.period().year() - 1)),
                page.link(address));
    }

    private List<IndicatorView.Use> uses(Indicator indicator) {
        List<IndicatorView.Use> uses = new ArrayList<>();
        facts.form()
                .ifPresent(form -> cells(form, indicator)
                        .forEach(c -> uses.add(new IndicatorView.Use(
                                "table",
                                words().t(
                                                "definition.use.cell",
                                                "form",
                                                form.name(page.language()),
                                                "cell",
                                                "" + c.number()),
                                ""))));
        for (Indicator other : facts.catalogue().indicators())
            if (isPartOf(indicator, other)) uses.add(link("sum", other.code()));
        if (facts.where() != null)
            uses.add(new IndicatorView.Use(
                    "pencil",
                    words().t("explain.use.report", "year", "" + facts.where().year()),
                    page.link(facts.where().address() + "/report")));
        return uses;
    }

    private static Stream<Cell> cells(vn.lienminh.indicators.FormVersion form, Indicator indicator) {
        return Stream.concat(form.value(indicator.code()).stream(), form.base(indicator.code()).stream());
    }

    private static boolean isPartOf(Indicator indicator, Indicator other) {
        String code = indicator.code();
        return code.equals(other.parts().numerator())
                || code.equals(other.parts().denominator())
                || code.equals(other.parts().weight());
    }
}
