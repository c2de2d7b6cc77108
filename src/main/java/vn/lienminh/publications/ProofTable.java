package vn.lienminh.publications;

import java.util.ArrayList;
import java.util.List;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.kernel.Texts;

/// The proof at the end of a report: each printed figure with its address, its test and the arithmetic.
class ProofTable {
    private ProofTable() {}

    static List<Paper.Block> grids(List<YearEndReport.Proved> proof, Texts texts) {
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
                            PaperCells.order(rows.size() + 1),
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
