package vn.lienminh.consolidation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Share;

/// The table of one figure: its members, or the units of another map with the members that lie in each.
record Rows(Whose whose, Facts.OfFigure facts, Wording words, Cells cells) {

    List<FigureView.Row> members() {
        List<FigureView.Row> rows = new ArrayList<>();
        for (Explanation.Line line : facts.explanation().lines()) rows.add(line(line, FigureView.Kind.MEMBER));
        return rows;
    }

    List<FigureView.Row> byUnit() {
        List<FigureView.Row> rows = new ArrayList<>();
        for (Figures.Division unit : facts.units()) {
            Figure figure = unit.figures().getFirst();
            String note = unit.partial() ? words.t("figure.partial") : words.mark(partOf(figure.mark()));
            rows.add(row(FigureView.Kind.UNIT, unit.name(), note, figure, null));
            for (Organisation member : facts.scope().members())
                within(unit, member).ifPresent(rows::add);
        }
        return rows;
    }

    /// What lies whole in one unit needs no remark.
    private static Figure.Mark partOf(Figure.Mark mark) {
        return mark == Figure.Mark.SPLIT_ESTIMATED ? mark : Figure.Mark.NONE;
    }

    FigureView.Row total() {
        Figure figure = facts.explanation().figure();
        String whole = whose.where().cluster()
                ? words.t("figure.total")
                : whose.where().name();
        String below = words.mark(Figure.Mark.FROM_BELOW, figure.coverage().below());
        return row(FigureView.Kind.MEMBER, whole, figure.coverage().below() > 0 ? below : "", figure, null);
    }

    private Optional<FigureView.Row> member(Organisation member, FigureView.Kind kind) {
        Explanation.Line line = FigurePage.line(facts.explanation(), member.code());
        return line == null ? Optional.empty() : Optional.of(line(line, kind));
    }

    /// With its comparison, where it is one of the members that the party is divided into.
    private FigureView.Row line(Explanation.Line line, FigureView.Kind kind) {
        Optional<Figure> figure = facts.divisions().stream()
                .filter(d -> d.party().equals(new Party.Organisation(line.organisation())))
                .map(d -> d.figures().getFirst())
                .findFirst()
                .filter(f -> f.value().equals(line.value()));
        String name = facts.explanation().of() == Explanation.Of.COOPERATIVES ? line.name() : line.area();
        String note = words.mark(line.reports() > 0 ? line.mark() : Figure.Mark.NONE, line.reports());
        if (figure.isPresent()) return row(kind, name, note, figure.get(), line);
        Indicator indicator = facts.explanation().indicator();
        return new FigureView.Row(
                kind,
                name,
                note,
                words.amount(indicator, line.value()),
                cells.address(line),
                words.part(indicator.parts().numerator(), line.numerator()),
                words.part(Cells.under(indicator), line.denominator()),
                "",
                null,
                null,
                line.standing(),
                line.value().present() ? origin(line) : "");
    }

    /// A member of which all or a part lies in a unit of the map asked for.
    private Optional<FigureView.Row> within(Figures.Division unit, Organisation member) {
        if (member.area() == null || facts.on() == null) return Optional.empty();
        return switch (facts.map().onMap(member.area(), facts.on())) {
            case Placement.Whole(TerritoryId whole) ->
                is(unit, whole) ? member(member, FigureView.Kind.WITHIN) : Optional.empty();
            case Placement.Split(List<Share> shares) ->
                shares.stream().filter(s -> is(unit, s.unit())).findFirst().flatMap(s -> share(member));
            case Placement.NotComparable ignored -> Optional.empty();
        };
    }

    private Optional<FigureView.Row> share(Organisation member) {
        return member(member, FigureView.Kind.WITHIN)
                .map(r -> new FigureView.Row(
                        r.kind(),
                        r.name(),
                        words.t("figure.share", "value", r.value()),
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        null,
                        null,
                        r.origin()));
    }

    private boolean is(Figures.Division unit, TerritoryId id) {
        String code = facts.map().on(id, Objects.requireNonNull(facts.on())).code();
        return unit.party() instanceof Party.Province(String own, var on) && own.equals(code);
    }

    private FigureView.Row row(
            FigureView.Kind kind, String name, String note, Figure figure, Explanation.@Nullable Line line) {
        Indicator indicator = facts.explanation().indicator();
        return new FigureView.Row(
                kind,
                name,
                note,
                words.figure(figure),
                line == null ? "" : cells.address(line),
                words.part(indicator.parts().numerator(), figure.numerator()),
                words.part(Cells.under(indicator), figure.denominator()),
                words.previous(figure),
                words.change(figure),
                line == null ? coverage(figure) : null,
                figure.standing(),
                figure.present() && line != null ? origin(line) : "");
    }

    /// Of one alone that has reported it says nothing.
    private @Nullable Coverage coverage(Figure figure) {
        Coverage coverage = figure.coverage();
        if (coverage.complete() && coverage.owed() < 2) return null;
        return Wording.named(coverage, ExplanationPage.areas(facts.explanation()));
    }

    private String origin(Explanation.Line line) {
        Explanation.Source source = line.source();
        return source == null || line.cells().isEmpty() ? "" : words.origin(source.origin());
    }
}
