package vn.lienminh.consolidation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.charts.Bars;
import vn.lienminh.shell.charts.TileMap;
import vn.lienminh.territory.Territory;

/// The drawings of one figure; only of numbers, since a bound has no length.
record Charts(Facts.OfFigure facts, Wording words, Texts texts, String title) {

    /// One part with the number that is drawn, null when it has not reported.
    private record Drawn(String code, String name, @Nullable BigDecimal value, boolean partial) {}

    private Indicator indicator() {
        return facts.explanation().indicator();
    }

    private boolean drawable(List<Figures.Division> divisions) {
        boolean counts = indicator().kind().adds() || indicator().kind().hasParts();
        List<Amount> values =
                divisions.stream().map(d -> d.figures().getFirst().value()).toList();
        return counts
                && values.stream().allMatch(v -> v instanceof Amount.Exactly || !v.present())
                && values.stream().anyMatch(Amount::present);
    }

    private @Nullable BigDecimal number(Figure figure) {
        BigDecimal number = figure.value().number();
        return number == null || !indicator().kind().hasParts() ? number : number.setScale(1, RoundingMode.HALF_UP);
    }

    private List<Drawn> units() {
        return facts.units().stream()
                .filter(d -> drawn(d.figures().getFirst()))
                .map(d -> new Drawn(
                        d.party() instanceof Party.Province(String code, var on) ? code : "",
                        d.name(),
                        number(d.figures().getFirst()),
                        d.partial()))
                .toList();
    }

    private List<Drawn> members() {
        List<Drawn> drawn = new ArrayList<>();
        for (Organisation member : facts.scope().members())
            facts.divisions().stream()
                    .filter(d -> d.party().equals(new Party.Organisation(member.code()))
                            && drawn(d.figures().getFirst()))
                    .findFirst()
                    .ifPresent(d -> drawn.add(drawn(member, d.figures().getFirst())));
        return drawn;
    }

    private Drawn drawn(Organisation member, Figure figure) {
        if (member.area() == null) return new Drawn("", member.name(texts.language()), number(figure), false);
        Territory unit = facts.map().on(member.area(), figure.period().end());
        return new Drawn(unit.code(), unit.name(), number(figure), false);
    }

    /// Whom the question does not concern is not drawn.
    private static boolean drawn(Figure figure) {
        return figure.value().present() || figure.value() == Amount.Missing.NOT_REPORTED;
    }

    @Nullable
    Bars bars() {
        if (!drawable(facts.divisions())) return null;
        List<Drawn> drawn = members();
        if (drawn.stream().anyMatch(d -> d.value() != null && d.value().signum() < 0)) return null;
        List<Bars.Row> rows = drawn.stream()
                .map(d -> new Bars.Row(d.name(), d.value(), null, ""))
                .toList();
        return new Bars(finding(drawn), rows);
    }

    private String finding(List<Drawn> drawn) {
        List<Drawn> given = drawn.stream().filter(d -> d.value() != null).toList();
        List<BigDecimal> values = given.stream()
                .flatMap(d -> Stream.ofNullable(d.value()))
                .sorted(Comparator.naturalOrder())
                .toList();
        BigDecimal low = values.getFirst();
        BigDecimal high = values.getLast();
        if (low.compareTo(high) == 0) return words.t("chart.same", "value", write(high));
        return words.t(
                indicator().kind().adds() ? "chart.most" : "chart.highest",
                "most",
                who(given, high),
                "high",
                write(high),
                "least",
                who(given, low),
                "low",
                write(low));
    }

    private String write(BigDecimal value) {
        return words.amounts().number(indicator(), value);
    }

    private String who(List<Drawn> given, BigDecimal value) {
        List<String> names = given.stream()
                .filter(d -> d.value() != null && d.value().compareTo(value) == 0)
                .map(Drawn::name)
                .toList();
        return names.size() > 2 ? words.t("chart.several", "n", "" + names.size()) : String.join(", ", names);
    }

    @Nullable
    TileMap map() {
        List<Figures.Division> divisions = facts.on() == null ? facts.divisions() : facts.units();
        var day = facts.on() == null ? facts.explanation().figure().period().end() : facts.on();
        int provinces = facts.map().provincesOn(day).size();
        if (!drawable(divisions) || provinces != 63 && provinces != 34) return null;
        List<TileMap.Area> areas = (facts.on() == null ? members() : units())
                .stream()
                        .map(d -> new TileMap.Area(d.code(), d.name(), d.value(), d.partial()))
                        .toList();
        TileMap.Borders borders = provinces == 63 ? TileMap.Borders.OF_63 : TileMap.Borders.OF_34;
        return new TileMap(borders, words.t("chart.map", "title", title, "day", Vietnamese.day(day)), areas, texts);
    }
}
