package vn.lienminh.publications;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.planning.Progress;
import vn.lienminh.publications.papers.Paper;

/// The tables behind a report: figures by member, targets and results, and the proof of every printed figure.
@Component
class Appendices {
    /// So many columns of indicators fit a landscape page.
    private static final int WIDTH = 7;
    /// So many members fit beside one another; with more of them the table is turned.
    private static final int MOST_MEMBERS = 12;

    private final Texts texts = Texts.in(Language.VI);

    List<Paper.Appendix> of(Facts facts, List<YearEndReport.Proved> proof) {
        List<Paper.Appendix> all = new ArrayList<>();
        add(all, "publications.appendix.members", true, byMember(facts), facts);
        add(all, "publications.appendix.targets", true, targets(facts), facts);
        add(all, "publications.appendix.proof", true, proof(proof), facts);
        return all;
    }

    private void add(List<Paper.Appendix> all, String key, boolean landscape, List<Paper.Block> blocks, Facts facts) {
        if (blocks.isEmpty()) return;
        String year = "" + facts.period().year();
        String label = texts.get(
                "publications.appendix.label", "n", List.of("I", "II", "III").get(all.size()));
        all.add(new Paper.Appendix(
                label,
                texts.get(key, "year", year),
                texts.get("publications.appendix.note", "party", facts.scope().name(), "year", year),
                landscape,
                blocks));
    }

    private List<Paper.Block> byMember(Facts facts) {
        Map<String, List<Indicator>> groups = new LinkedHashMap<>();
        for (Indicator indicator : facts.catalogue().indicators())
            if (facts.figure(indicator.code()).isPresent())
                groups.computeIfAbsent(indicator.group(), k -> new ArrayList<>())
                        .add(indicator);
        if (groups.isEmpty()) return List.of();
        if (facts.divisions().size() <= MOST_MEMBERS) return List.of(beside(groups, facts));
        List<Paper.Block> grids = new ArrayList<>();
        groups.forEach((group, indicators) -> {
            for (int from = 0; from < indicators.size(); from += WIDTH)
                grids.add(members(group, indicators.subList(from, Math.min(indicators.size(), from + WIDTH)), facts));
        });
        return grids;
    }

    /// Members beside one another, an indicator a row.
    private Paper.Grid beside(Map<String, List<Indicator>> groups, Facts facts) {
        List<Paper.Column> columns = new ArrayList<>(List.of(
                new Paper.Column(texts.get("publications.column.order"), 4, false),
                new Paper.Column(texts.get("publications.column.indicator"), 26, false),
                new Paper.Column(texts.get("publications.column.unit"), 8, false)));
        for (Figures.Division division : facts.divisions()) columns.add(new Paper.Column(division.name(), 9, true));
        columns.add(new Paper.Column(total(facts), 10, true));
        List<Paper.Row> rows = new ArrayList<>();
        int order = 0;
        for (var group : groups.entrySet()) {
            rows.add(new Paper.Row(Paper.RowKind.GROUP, List.of(Paper.Cell.text(group.getKey()))));
            for (Indicator indicator : group.getValue()) {
                List<Paper.Cell> cells = new ArrayList<>(List.of(
                        number("" + ++order, BigDecimal.valueOf(order)),
                        Paper.Cell.text(indicator.nameVi()),
                        Paper.Cell.text(indicator.unit().name())));
                for (Figures.Division division : facts.divisions())
                    cells.add(cell(facts, division.figure(indicator.code())));
                cells.add(cell(facts, facts.figure(indicator.code())));
                rows.add(new Paper.Row(Paper.RowKind.NORMAL, cells));
            }
        }
        return new Paper.Grid("", "", columns, rows);
    }

    private String total(Facts facts) {
        return texts.get(facts.party() instanceof Party.Cluster ? "publications.total.cluster" : "publications.total");
    }

    private Paper.Grid members(String group, List<Indicator> indicators, Facts facts) {
        List<Paper.Column> columns = new ArrayList<>();
        columns.add(new Paper.Column(texts.get("publications.column.order"), 4, true));
        columns.add(new Paper.Column(texts.get("publications.column.unit-name"), 14, false));
        for (Indicator indicator : indicators)
            columns.add(new Paper.Column(
                    indicator.nameVi() + " (" + indicator.unit().name() + ")", 12, true));
        List<Paper.Row> rows = new ArrayList<>();
        int order = 0;
        for (Figures.Division division : facts.divisions()) {
            List<Paper.Cell> cells = new ArrayList<>(
                    List.of(number("" + ++order, BigDecimal.valueOf(order)), Paper.Cell.text(division.name())));
            for (Indicator indicator : indicators) cells.add(cell(facts, division.figure(indicator.code())));
            rows.add(new Paper.Row(Paper.RowKind.NORMAL, cells));
        }
        List<Paper.Cell> sum = new ArrayList<>(List.of(Paper.Cell.text(""), Paper.Cell.text(total(facts))));
        for (Indicator indicator : indicators) sum.add(cell(facts, facts.figure(indicator.code())));
        rows.add(new Paper.Row(Paper.RowKind.SUM, sum));
        return new Paper.Grid(group, "", columns, rows);
    }

    private Paper.Cell cell(Facts facts, Optional<Figure> figure) {
        if (figure.isEmpty() || figure.get().value() == Amount.Missing.NOT_REPORTED) return Paper.Cell.text("");
        Figure f = figure.get();
        String address = f.indicator() + "@" + f.period() + " " + f.party();
        return new Paper.Cell(facts.amounts().figure(f), exact(f.value()), address);
    }

    /// Only exact numbers are numbers in a workbook; a bound is words.
    private static @Nullable BigDecimal exact(Amount amount) {
        return amount instanceof Amount.Exactly(BigDecimal value) ? value : null;
    }

    private static Paper.Cell number(String text, BigDecimal value) {
        return new Paper.Cell(text, value, null);
    }

    private List<Paper.Block> targets(Facts facts) {
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
                                estimated(facts) ? "publications.column.estimate" : "publications.column.before",
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
            rows.add(targetRow(indicator, ++order, facts));
        }
        return rows.isEmpty() ? List.of() : List.of(new Paper.Grid("", "", columns, rows));
    }

    private static boolean estimated(Facts facts) {
        return facts.whole().values().stream().anyMatch(f -> f.standing() == Standing.ESTIMATED);
    }

    private Paper.Row targetRow(Indicator indicator, int order, Facts facts) {
        String code = indicator.code();
        Optional<Figure> figure = facts.figure(code);
        Optional<Figure.Comparison> before = figure.map(Figure::comparison).filter(Figure.Comparison::full);
        Progress reached = facts.reached().get(code);
        Progress aim = facts.aims().get(code);
        return new Paper.Row(
                Paper.RowKind.NORMAL,
                List.of(
                        number("" + order, BigDecimal.valueOf(order)),
                        Paper.Cell.text(indicator.nameVi()),
                        Paper.Cell.text(indicator.unit().name()),
                        before.map(c -> amount(facts, code, c.previous())).orElse(Paper.Cell.text("")),
                        reached == null
                                ? Paper.Cell.text("")
                                : amount(facts, code, reached.target().amount()),
                        cell(facts, figure),
                        percent(reached == null ? null : reached.percent()),
                        percent(
                                indicator.kind().adds()
                                        ? before.map(c -> ofBefore(figure, c)).orElse(null)
                                        : null),
                        aim == null
                                ? Paper.Cell.text("")
                                : amount(facts, code, aim.target().amount()),
                        Paper.Cell.text(note(figure, aim))));
    }

    /// Ratios that several members registered have no sum; each has its own.
    private Paper.Cell amount(Facts facts, String code, Amount amount) {
        if (amount == Amount.Missing.NOT_COMPARABLE) return Paper.Cell.text(texts.get("publications.by-member"));
        return new Paper.Cell(facts.amounts().amount(code, amount), exact(amount), null);
    }

    private static Paper.Cell percent(@Nullable BigDecimal percent) {
        if (percent == null) return Paper.Cell.text("");
        return new Paper.Cell(Vietnamese.number(percent, 1), percent, null);
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

    private List<Paper.Block> proof(List<YearEndReport.Proved> proof) {
        if (proof.isEmpty()) return List.of();
        List<Paper.Column> columns = List.of(
                new Paper.Column(texts.get("publications.column.order"), 4, false),
                new Paper.Column(texts.get("publications.column.where"), 18, false),
                new Paper.Column(texts.get("publications.column.printed"), 18, false),
                new Paper.Column(texts.get("publications.column.address"), 16, false),
                new Paper.Column(texts.get("publications.column.test"), 14, false),
                new Paper.Column(texts.get("publications.column.arithmetic"), 28, false),
                new Paper.Column(texts.get("publications.column.outcome"), 6, false));
        List<Paper.Row> rows = new ArrayList<>();
        for (YearEndReport.Proved one : proof)
            rows.add(new Paper.Row(
                    Paper.RowKind.NORMAL,
                    List.of(
                            number("" + (rows.size() + 1), BigDecimal.valueOf(rows.size() + 1)),
                            Paper.Cell.text(one.where()),
                            Paper.Cell.text(one.wording()),
                            Paper.Cell.text(one.address()),
                            Paper.Cell.text(texts.get(
                                    "publications.test." + one.assertion().kind())),
                            Paper.Cell.text(one.assertion().arithmetic()),
                            Paper.Cell.text(texts.get(
                                    one.assertion().holds() ? "publications.holds" : "publications.fails")))));
        return List.of(new Paper.Grid("", "", columns, rows));
    }
}
