package vn.lienminh.consolidation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// Tells the cells that a figure is made of: who sent and accepted them, in which revision, from which file, why.
record Cells(Page page, Explanation explanation, Wording words) {

    String heading() {
        Set<String> places = new LinkedHashSet<>();
        for (Explanation.Line line : explanation.lines()) if (!line.cells().isEmpty()) places.add(places(line.cells()));
        String n = ""
                + explanation.lines().stream()
                        .filter(l -> l.value() != Amount.Missing.NOT_REPORTED)
                        .count();
        String units = words.t("units." + explanation.of());
        return places.size() == 1
                ? words.t(
                        "explain.cells.at",
                        "n",
                        n,
                        "units",
                        units,
                        "where",
                        places.iterator().next())
                : words.t("explain.cells", "n", n, "units", units);
    }

    private String places(List<Cell> cells) {
        String numbers = cells.stream().map(c -> "" + c.number()).collect(Collectors.joining(", "));
        return words.t("explain.cells.where", "form", cells.getFirst().form(), "cells", numbers);
    }

    /// What every source says alike.
    List<String> common() {
        List<List<String>> told = explanation.lines().stream()
                .filter(l -> l.source() != null && !l.cells().isEmpty())
                .map(this::told)
                .toList();
        if (told.size() < 2) return List.of();
        List<String> common = new ArrayList<>(told.getFirst());
        told.forEach(common::retainAll);
        return common;
    }

    List<ExplanationView.Line> lines() {
        List<String> common = common();
        return explanation.lines().stream().map(l -> line(l, common)).toList();
    }

    private ExplanationView.Line line(Explanation.Line line, List<String> common) {
        List<String> told = new ArrayList<>(told(line));
        told.removeAll(common);
        told.addAll(made(line));
        Explanation.Source source = line.source();
        return new ExplanationView.Line(
                explanation.of() == Explanation.Of.COOPERATIVES ? line.name() : line.area(),
                address(line),
                source == null || line.cells().isEmpty() ? "" : receipt(source, told),
                value(line),
                told);
    }

    /// The revision, with its origin when that is not the same for all.
    private String receipt(Explanation.Source source, List<String> told) {
        String receipt = words.t("explain.receipt", "n", "" + source.revision(), "code", source.code());
        return told.remove(origin(source)) ? receipt + " · " + words.origin(source.origin()) : receipt;
    }

    private String origin(Explanation.Source source) {
        return words.t("explain.origin", "origin", words.origin(source.origin()));
    }

    private String value(Explanation.Line line) {
        if (explanation.indicator().kind() == IndicatorKind.YES_COUNT
                && line.value() instanceof Amount.Exactly(var yes))
            return words.texts().get(yes.signum() > 0 ? "kernel.yes" : "kernel.no");
        return words.amount(explanation.indicator(), line.value());
    }

    /// The same figure one level down, in the year of the period.
    private String below(Party party) {
        Period period = explanation.figure().period();
        String place = switch (party) {
            case Party.Province(String code, LocalDate on) -> "/provinces/" + dated(code, on, period);
            case Party.Commune(String code, LocalDate on) -> "/communes/" + dated(code, on, period);
            case Party.Cluster(String code) -> "/clusters/" + code;
            case Party.Organisation ignored -> "";
            case Party.National ignored -> "/national";
        };
        if (place.isEmpty()) return "";
        String address = place + "/" + period.year() + "/figures/"
                + explanation.indicator().code();
        boolean year = period.length() == Period.Length.YEAR;
        return page.link(year ? address : Page.with(address, "period", period.toString()));
    }

    /// A code is read on the last day of the year, unless it says another one.
    private static String dated(String code, @Nullable LocalDate on, Period period) {
        return on == null || on.equals(Period.year(period.year()).end()) ? code : code + "@" + on;
    }

    /// The cell in the very revision that counts; of what comes from below, the way there.
    String address(Explanation.Line line) {
        Explanation.Source source = line.source();
        if (line.opens() != null) return below(line.opens());
        if (source == null || line.cells().isEmpty()) return "";
        String report =
                "/reports/" + line.organisation() + "/" + explanation.figure().period();
        return page.link(Page.with(report, "revision", "" + source.revision())) + "#c"
                + line.cells().getFirst().number();
    }

    private List<String> told(Explanation.Line line) {
        Explanation.Source source = line.source();
        if (source == null || line.cells().isEmpty()) return List.of();
        List<String> told = new ArrayList<>();
        told.add(
                words.t("explain.sent", "by", source.submittedBy(), "moment", Vietnamese.moment(source.submittedAt())));
        if (source.acceptedAt() != null)
            told.add(words.t(
                    "explain.accepted",
                    "by",
                    Objects.requireNonNullElse(source.acceptedBy(), ""),
                    "moment",
                    Vietnamese.moment(source.acceptedAt())));
        told.add(words.t("explain.file", "file", source.file()));
        if (!source.reason().isEmpty() && !source.reason().equals(source.file()))
            told.add(words.t("explain.reason", "reason", source.reason()));
        if (!source.origin().isEmpty()) told.add(origin(source));
        if (source.taken()) told.add(words.t("explain.taken"));
        return told;
    }

    /// Its two parts, or what it was computed from.
    private List<String> made(Explanation.Line line) {
        Indicator indicator = explanation.indicator();
        List<String> made = new ArrayList<>();
        if (line.numerator().present() && line.denominator().present())
            made.add(words.t(
                    "explain.parts",
                    "above",
                    words.part(indicator.parts().numerator(), line.numerator()),
                    "under",
                    words.part(under(indicator), line.denominator())));
        for (Explanation.Step step : line.steps()) made.add(step(step));
        String mark = words.mark(line.mark(), line.reports());
        if (!mark.isEmpty()) made.add(mark);
        if (line.below().present()) made.add(besides(line));
        return made;
    }

    /// What the cooperatives add up to beside its own word, and how far the two are apart.
    private String besides(Explanation.Line line) {
        BigDecimal difference = line.difference();
        String below = words.amounts().amount(explanation.indicator(), line.below());
        if (difference == null) return words.t("explain.below", "below", below);
        if (difference.signum() == 0) return words.t("explain.below.same", "below", below);
        return words.t(
                "explain.below.differs",
                "below",
                below,
                "difference",
                words.amounts().change(explanation.indicator().code(), difference));
    }

    static @Nullable String under(Indicator indicator) {
        return indicator.kind() == IndicatorKind.RATIO
                ? indicator.parts().denominator()
                : indicator.parts().weight();
    }

    /// Of an indicator and its period, `HTX.TOTAL 2017`, or of a period alone.
    private String step(Explanation.Step step) {
        String[] of = step.of().split(" ", 2);
        String name = of.length == 2 ? words.name(of[0]) + ", " + of[1] : of[0];
        return name + ": "
                + words.amounts()
                        .amount(of.length == 2 ? of[0] : explanation.indicator().code(), step.amount());
    }
}
