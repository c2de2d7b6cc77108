package vn.lienminh.publications;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Texts;
import vn.lienminh.planning.Progress;

/// Targets and results of a year, with the year before and the targets of the next.
class TargetTable {
    private final Facts facts;
    private final Texts texts;
    private final PaperCells cells;

    TargetTable(Facts facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
        this.cells = new PaperCells(facts, texts);
    }

    /// None when there is neither a figure nor a target.
    List<Paper.Block> grids() {
        String year = "" + facts.period().year();
        List<Paper.Column> columns = List.of(
                new Paper.Column(texts.get("publications.column.order"), 4, false),
                new Paper.Column(texts.get("publications.column.indicator"), 30, false),
                new Paper.Column(texts.get("publications.column.unit"), 8, false),
                new Paper.Column(
                        texts.get(
                                "publications.column.before",
                                "year",
                                "" + (facts.period().year() - 1)),
                        10,
                        true),
                new Paper.Column(texts.get("publications.column.plan", "year", year), 9, true),
                new Paper.Column(
                        texts.get(
                                estimated() ? "publications.column.estimate" : "publications.column.before",
                                "year",
                                year),
                        10,
                        true),
                new Paper.Column(texts.get("publications.column.of-plan"), 8, true),
                new Paper.Column(texts.get("publications.column.of-before"), 8, true),
                new Paper.Column(
                        texts.get(
                                "publications.column.plan",
                                "year",
                                "" + (facts.period().year() + 1)),
                        10,
                        true),
                new Paper.Column(texts.get("publications.column.note"), 14, false));
        List<Paper.Row> rows = new ArrayList<>();
        String group = "";
        int order = 0;
        for (Indicator indicator : facts.catalogue().indicators()) {
            boolean shown =
                    facts.figure(indicator.code()).isPresent() || facts.aims().containsKey(indicator.code());
            if (!shown) continue;
            if (!indicator.group().equals(group)) {
                group = indicator.group();
                rows.add(new Paper.Row(Paper.RowKind.GROUP, List.of(Paper.Cell.text(group))));
            }
            rows.add(targetRow(indicator, ++order));
        }
        return rows.isEmpty() ? List.of() : List.of(new Paper.Grid("", "", columns, rows));
    }

    private boolean estimated() {
        return facts.whole().values().stream().anyMatch(f -> f.standing() == Standing.ESTIMATED);
    }

    private Paper.Row targetRow(Indicator indicator, int order) {
        String code = indicator.code();
        Optional<Figure> figure = facts.figure(code);
        Optional<Figure.Comparison> before = figure.map(Figure::comparison).filter(Figure.Comparison::full);
        Progress reached = facts.reached().get(code);
        Progress aim = facts.aims().get(code);
        return new Paper.Row(
                Paper.RowKind.NORMAL,
                List.of(
                        PaperCells.order(order),
                        Paper.Cell.text(indicator.nameVi()),
                        Paper.Cell.text(indicator.unit().name()),
                        before.map(c -> cells.target(code, c.previous())).orElse(Paper.Cell.text("")),
                        reached == null
                                ? Paper.Cell.text("")
                                : cells.target(code, reached.target().amount()),
                        cells.figure(figure),
                        PaperCells.percent(reached == null ? null : reached.percent()),
                        PaperCells.percent(
                                indicator.kind().adds()
                                        ? before.map(c -> ofBefore(figure, c)).orElse(null)
                                        : null),
                        aim == null
                                ? Paper.Cell.text("")
                                : cells.target(code, aim.target().amount()),
                        Paper.Cell.text(note(figure, aim))));
    }

    private static @Nullable BigDecimal ofBefore(Optional<Figure> figure, Figure.Comparison comparison) {
        BigDecimal now = figure.map(f -> f.value().number()).orElse(null);
        BigDecimal then = comparison.previous().number();
        if (now == null || then == null || then.signum() == 0) return null;
        return now.multiply(BigDecimal.valueOf(100)).divide(then, MathContext.DECIMAL64);
    }

    /// Incomplete coverage and partial registration are said; what is complete is not.
    private String note(Optional<Figure> figure, @Nullable Progress aim) {
        List<String> notes = new ArrayList<>();
        figure.filter(f -> !f.coverage().complete())
                .ifPresent(f -> notes.add(texts.get(
                        "publications.note.coverage", "coverage", f.coverage().toString())));
        if (aim != null && aim.target().bySome())
            notes.add(texts.get(
                    "publications.note.registrants",
                    "n",
                    "" + aim.target().registered().size()));
        return String.join("; ", notes);
    }
}
