package vn.lienminh.consolidation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Figure;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Puts together where one figure comes from.
record ExplanationPage(Page page, ClusterYear where, Facts.Explained facts) {

    ExplanationView view() {
        Explanation e = facts.explanation();
        Figure figure = e.figure();
        Indicator indicator = e.indicator();
        Cells cells = new Cells(page, e, words());
        return new ExplanationView(
                figure.present() ? words().figure(figure) : words().amounts().amount(indicator, figure.value()),
                words().unit(indicator),
                words().t(
                                "explain.what",
                                "name",
                                indicator.name(page.language()),
                                "year",
                                year(),
                                "cluster",
                                where.name()),
                figure.standing(),
                Wording.named(figure.coverage(), areas(e)),
                words().mark(figure.mark()),
                new Sum(e, words()).pieces(),
                words().t("rule."
                        + (indicator.derived() ? "derived" : indicator.kind().word())),
                cells.heading(),
                cells.common(),
                cells.lines(),
                comparison(figure),
                new History(e, words(), areas(e)).events(),
                uses(indicator));
    }

    private Wording words() {
        return new Wording(page.texts(), facts.catalogue());
    }

    private String year() {
        return "" + where.year();
    }

    static Map<String, String> areas(Explanation e) {
        return e.lines().stream()
                .collect(Collectors.toMap(
                        Explanation.Line::organisation, Explanation.Line::area, (a, b) -> a, TreeMap::new));
    }

    private List<ExplanationView.Pair> comparison(Figure figure) {
        String before = words().t("explain.before", "year", "" + (where.year() - 1));
        Figure.Comparison comparison = figure.comparison();
        if (comparison == null) return List.of(new ExplanationView.Pair(before, words().t("explain.before.none")));
        List<ExplanationView.Pair> pairs = new ArrayList<>();
        pairs.add(new ExplanationView.Pair(before, words().previous(figure)));
        ChangeView change = Objects.requireNonNull(words().change(figure));
        pairs.add(new ExplanationView.Pair(words().t("explain.change"), change.text()));
        if (!comparison.full())
            pairs.add(new ExplanationView.Pair(
                    words().t("explain.compared"),
                    comparison.units() + "/" + figure.coverage().owed()));
        return pairs;
    }

    private List<ExplanationView.Use> uses(Indicator indicator) {
        List<ExplanationView.Use> uses = new ArrayList<>();
        String figure = where.address() + "/figures/" + indicator.code();
        if (page.fragment()) uses.add(use("explain.use.page", figure));
        uses.add(use("explain.use.report", where.address() + "/report"));
        uses.add(use("explain.use.definition", "/indicators/" + indicator.code()));
        return uses;
    }

    private ExplanationView.Use use(String key, String address) {
        return new ExplanationView.Use(words().t(key, "year", year()), page.link(address));
    }
}
