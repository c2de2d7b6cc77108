package vn.lienminh.publications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Texts;

/// The figures of a report by member: members beside one another while they fit, else turned.
class MemberTable {
    /// So many columns of indicators fit a landscape page.
    private static final int WIDTH = 7;
    /// So many members fit beside one another.
    private static final int MOST_MEMBERS = 12;

    private final Facts facts;
    private final Texts texts;
    private final PaperCells cells;

    MemberTable(Facts facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
        this.cells = new PaperCells(facts, texts);
    }

    /// None when there is no figure.
    List<Paper.Block> grids() {
        Map<String, List<Indicator>> groups = new LinkedHashMap<>();
        for (Indicator indicator : facts.catalogue().indicators())
            if (facts.figure(indicator.code()).isPresent())
                groups.computeIfAbsent(indicator.group(), k -> new ArrayList<>())
                        .add(indicator);
        if (groups.isEmpty()) return List.of();
        if (facts.divisions().size() <= MOST_MEMBERS) return List.of(beside(groups));
        List<Paper.Block> grids = new ArrayList<>();
        groups.forEach((group, indicators) -> {
            for (int from = 0; from < indicators.size(); from += WIDTH)
                grids.add(members(group, indicators.subList(from, Math.min(indicators.size(), from + WIDTH))));
        });
        return grids;
    }

    /// Members beside one another, an indicator a row.
    private Paper.Grid beside(Map<String, List<Indicator>> groups) {
        List<Paper.Column> columns = new ArrayList<>(List.of(
                new Paper.Column(texts.get("publications.column.order"), 4, false),
                new Paper.Column(texts.get("publications.column.indicator"), 26, false),
                new Paper.Column(texts.get("publications.column.unit"), 8, false)));
        for (Figures.Division division : facts.divisions()) columns.add(new Paper.Column(division.name(), 9, true));
        columns.add(new Paper.Column(total(), 10, true));
        List<Paper.Row> rows = new ArrayList<>();
        int order = 0;
        for (var group : groups.entrySet()) {
            rows.add(new Paper.Row(Paper.RowKind.GROUP, List.of(Paper.Cell.text(group.getKey()))));
            for (Indicator indicator : group.getValue()) {
                List<Paper.Cell> row = new ArrayList<>(List.of(
                        PaperCells.order(++order),
                        Paper.Cell.text(indicator.nameVi()),
                        Paper.Cell.text(indicator.unit().name())));
                for (Figures.Division division : facts.divisions())
                    row.add(cells.figure(division.figure(indicator.code())));
                row.add(cells.figure(facts.figure(indicator.code())));
                rows.add(new Paper.Row(Paper.RowKind.NORMAL, row));
            }
        }
        return new Paper.Grid("", "", columns, rows);
    }

    private String total() {
        return texts.get(facts.party() instanceof Party.Cluster ? "publications.total.cluster" : "publications.total");
    }

    private Paper.Grid members(String group, List<Indicator> indicators) {
        List<Paper.Column> columns = new ArrayList<>();
        columns.add(new Paper.Column(texts.get("publications.column.order"), 4, true));
        columns.add(new Paper.Column(texts.get("publications.column.unit-name"), 14, false));
        for (Indicator indicator : indicators)
            columns.add(new Paper.Column(
                    indicator.nameVi() + " (" + indicator.unit().name() + ")", 12, true));
        List<Paper.Row> rows = new ArrayList<>();
        int order = 0;
        for (Figures.Division division : facts.divisions()) {
            List<Paper.Cell> row =
                    new ArrayList<>(List.of(PaperCells.order(++order), Paper.Cell.text(division.name())));
            for (Indicator indicator : indicators) row.add(cells.figure(division.figure(indicator.code())));
            rows.add(new Paper.Row(Paper.RowKind.NORMAL, row));
        }
        List<Paper.Cell> sum = new ArrayList<>(List.of(Paper.Cell.text(""), Paper.Cell.text(total())));
        for (Indicator indicator : indicators) sum.add(cells.figure(facts.figure(indicator.code())));
        rows.add(new Paper.Row(Paper.RowKind.SUM, sum));
        return new Paper.Grid(group, "", columns, rows);
    }
}
