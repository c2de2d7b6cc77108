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
import vn.lienminh.shell.Page;

/// Puts together where one figure comes from.
record ExplanationPage(Page page, Whose whose, Facts.Explained facts) {

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
                                "period",
                                words().period(whose.period()),
                                "cluster",
                                whose.where().name()),
                figure.standing(),
                Wording.named(figure.coverage(), areas(e)),
                words().t(whose.many() ? "explain.reported" : "explain.reported.one"),
                words().mark(figure),
                new Sum(e, words()).pieces(),
                words().t("rule."
                        + (indicator.derived() ? "derived" : indicator.kind().word())),
                cells.heading(),
                cells.common(),
                cells.lines(),
                comparison(figure),
                new History(e, words(), areas(e), whole()).events(),
                uses(indicator));
    }

    private Wording words() {
        return new Wording(page.texts(), facts.catalogue());
    }

    private String year() {
        return "" + whose.where().year();
    }

    private String whole() {
        return whose.where().cluster()
                ? words().t("explain.whole")
                : whose.where().name();
    }

    static Map<String, String> areas(Explanation e) {
        return e.lines().stream()
                .collect(Collectors.toMap(
                        Explanation.Line::organisation, Explanation.Line::area, (a, b) -> a, TreeMap::new));
    }

    private List<ExplanationView.Pair> comparison(Figure figure) {
        String before = words().t(
                        "explain.before",
                        "period",
                        words().period(whose.period().previous()));
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
        if (page.fragment())
            uses.add(new ExplanationView.Use(
                    words().t("explain.use.page"), whose.address(page, "/figures/" + indicator.code())));
        if (whose.where().cluster())
            uses.add(use("explain.use.report", whose.where().address() + "/report"));
        uses.add(use("explain.use.definition", "/indicators/" + indicator.code()));
        return uses;
    }

    private ExplanationView.Use use(String key, String address) {
        return new ExplanationView.Use(words().t(key, "year", year()), page.link(address));
    }
}
