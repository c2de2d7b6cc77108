package vn.lienminh.consolidation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;
import vn.lienminh.territory.Level;

/// Puts together the page of one figure.
record FigurePage(Page page, Whose whose, Facts.OfFigure facts) {

    FigureView view() {
        Rows rows = rows();
        List<FigureView.Row> members = rows.members();
        Standing standing = same(members, FigureView.Row::standing);
        String origin = same(members, r -> r.origin().isEmpty() ? null : r.origin());
        Charts charts = new Charts(facts, words(), page.texts(), title());
        return new FigureView(
                title(),
                status(),
                Notes.of(facts.view(), words()),
                Periods.choices(
                        whose,
                        words(),
                        period -> whose.address(page, "/figures/" + indicator().code(), period)),
                maps(),
                words().t("lines." + facts.explanation().of()),
                facts.on() == null
                        ? words().t("figure.by." + facts.explanation().of())
                        : words().t("figure.by_unit", "day", Vietnamese.day(facts.on())),
                indicator().unit().name(),
                indicator().kind().hasParts() ? words().name(indicator().parts().numerator()) : "",
                indicator().kind().hasParts() ? words().name(Cells.under(indicator())) : "",
                words().head(whose.period()),
                words().head(whose.period().previous()),
                standing,
                origin == null ? "" : origin,
                facts.on() == null ? members : rows.byUnit(),
                rows.total(),
                unchanged(),
                ofAlliances() ? charts.bars() : null,
                ofAlliances() ? charts.map() : null,
                new ExplanationPage(
                                page, whose, new Facts.Explained(facts.view(), facts.catalogue(), facts.explanation()))
                        .view());
    }

    private boolean ofAlliances() {
        return facts.explanation().of() == Explanation.Of.ALLIANCES;
    }

    private Rows rows() {
        return new Rows(whose, facts, words(), new Cells(page, facts.explanation(), words()));
    }

    private Wording words() {
        return new Wording(page.texts(), facts.catalogue());
    }

    private Indicator indicator() {
        return facts.explanation().indicator();
    }

    private Figure figure() {
        return facts.explanation().figure();
    }

    private String title() {
        return words().t(
                        "figure.title",
                        "name",
                        indicator().name(page.language()),
                        "period",
                        words().period(whose.period()));
    }

    private String status() {
        return words().t(
                        whose.many() ? "figure.status" : "figure.status.one",
                        "cluster",
                        whose.where().name(),
                        "coverage",
                        figure().coverage().toString(),
                        "rule",
                        words().t("rule."
                                + (indicator().derived()
                                        ? "derived"
                                        : indicator().kind().word())));
    }

    /// By member, and by the newest map that there has been since.
    private List<Choice> maps() {
        if (!whose.many()) return List.of();
        String here = whose.address(page, "/figures/" + indicator().code());
        List<LocalDate> later = facts.map().newMapsOf(Level.PROVINCE).stream()
                .filter(day -> day.isAfter(figure().period().end()))
                .toList();
        LocalDate newest = later.isEmpty() ? facts.on() : later.getLast();
        if (newest == null) return List.of();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                words().t("figure.map.members", "year", "" + whose.where().year()), here, facts.on() == null));
        String since = words().t("figure.map.since", "day", Vietnamese.day(newest));
        choices.add(new Choice(
                since,
                Page.with(here, "map", newest.toString()),
                facts.on() != null && !facts.on().isBefore(newest)));
        return choices;
    }

    /// Only where every unit's number adds up to the same.
    private String unchanged() {
        if (facts.units().isEmpty() || !indicator().kind().adds()) return "";
        List<Amount> parts =
                facts.units().stream().map(d -> d.figures().getFirst().value()).toList();
        boolean same = Objects.equals(
                Amount.sum(parts, indicator().bounds().min()).number(),
                figure().value().number());
        return same && figure().present() ? words().t("figure.unchanged", "total", words().figure(figure())) : "";
    }

    /// Null when two rows differ; rows that say nothing do not count.
    private static <T> @Nullable T same(List<FigureView.Row> rows, Function<FigureView.Row, @Nullable T> what) {
        @Nullable T found = null;
        for (FigureView.Row row : rows) {
            T one = what.apply(row);
            if (one == null) continue;
            if (found != null && !found.equals(one)) return null;
            found = one;
        }
        return found;
    }

    /// The lines of the explanation, by organisation.
    static Explanation.@Nullable Line line(Explanation explanation, String organisation) {
        return explanation.lines().stream()
                .filter(l -> l.organisation().equals(organisation))
                .findFirst()
                .orElse(null);
    }
}
