package vn.lienminh.documents.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.lienminh.documents.papers.Paper.Appendix;
import vn.lienminh.documents.papers.Paper.Block;
import vn.lienminh.documents.papers.Paper.Cell;
import vn.lienminh.documents.papers.Paper.Column;
import vn.lienminh.documents.papers.Paper.Grid;
import vn.lienminh.documents.papers.Paper.Row;
import vn.lienminh.documents.papers.Paper.RowKind;

/// Tables in OpenDocument; each grid is named in the order of the paper, so that its widths can be said beforehand.
final class OdtTable {
    private static final int STYLED_SIZE = 12;

    private final Xml xml;
    private int grids;

    OdtTable(Xml xml) {
        this.xml = xml;
    }

    void styles(Paper paper) {
        columns("Letterhead", Decree.ISSUER_WIDTH, Decree.COUNTRY_WIDTH);
        columns("Close", Decree.textWidth(false) / 2.0, Decree.textWidth(false) / 2.0);
        cell("Frame", "none", "0mm");
        cell("Lined", "0.5pt solid #000000", "0.3mm 1.5mm");
        cell("Head", "0.5pt solid #000000", "0.3mm 1.5mm", "style:vertical-align", "middle");
        xml.in("style:style", "style:name", "Row", "style:family", "table-row");
        xml.empty("style:table-row-properties", "fo:keep-together", "always").out();
        int number = styles(paper.blocks(), false, 0);
        for (Appendix appendix : paper.appendices()) number = styles(appendix.blocks(), appendix.landscape(), number);
    }

    private int styles(List<Block> blocks, boolean landscape, int number) {
        int last = number;
        for (Block block : blocks)
            if (block instanceof Grid grid)
                columns("Grid" + ++last, !grid.shortEnough(), widths(ColumnWidths.of(grid, landscape)));
        return last;
    }

    private static double[] widths(ColumnWidths columns) {
        return columns.millimetres().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void columns(String name, double... widths) {
        columns(name, true, widths);
    }

    private void columns(String name, boolean breaks, double... widths) {
        double whole = Arrays.stream(widths).sum();
        xml.in("style:style", "style:name", name, "style:family", "table");
        xml.empty(
                        "style:table-properties",
                        "style:width",
                        length(whole),
                        "table:align",
                        "left",
                        "table:border-model",
                        "collapsing",
                        "style:may-break-between-rows",
                        String.valueOf(breaks))
                .out();
        for (int i = 0; i < widths.length; i++) {
            xml.in("style:style", "style:name", name + "." + i, "style:family", "table-column");
            xml.empty("style:table-column-properties", "style:column-width", length(widths[i]))
                    .out();
        }
    }

    private void cell(String name, String border, String padding, String... more) {
        xml.in("style:style", "style:name", name, "style:family", "table-cell");
        String[] sides = padding.split(" ");
        List<String> all = new ArrayList<>(List.of(
                "fo:border",
                border,
                "fo:padding-left",
                sides[sides.length - 1],
                "fo:padding-right",
                sides[sides.length - 1],
                "fo:padding-top",
                sides[0],
                "fo:padding-bottom",
                sides[0]));
        all.addAll(List.of(more));
        xml.empty("style:table-cell-properties", all.toArray(String[]::new)).out();
    }

    private static String length(double millimetres) {
        return String.format(Locale.ROOT, "%.2fmm", millimetres);
    }

    /// Opens a table without lines; the caller closes it.
    void frame(String name, double... widths) {
        open(name, widths.length);
    }

    void row(Runnable... cells) {
        xml.in("table:table-row", "table:style-name", "Row");
        for (Runnable cell : cells) {
            xml.in("table:table-cell", "table:style-name", "Frame");
            cell.run();
            xml.out();
        }
        xml.out();
    }

    void grid(OdtLetters letters, Grid grid, boolean landscape) {
        ColumnWidths widths = ColumnWidths.of(grid, landscape);
        int size = widths.letters();
        open("Grid" + ++grids, grid.columns().size());
        if (widths.repeatsHead(grid)) xml.in("table:table-header-rows");
        xml.in("table:table-row", "table:style-name", "Row");
        for (Column column : grid.columns())
            cell(letters, "Head", "TableHead", look(RowKind.SUM, size), 1, column.title());
        xml.out();
        if (widths.repeatsHead(grid)) xml.out();
        for (Row row : grid.rows()) write(letters, grid.columns(), row, size);
        xml.out();
    }

    private void open(String name, int columns) {
        xml.in("table:table", "table:name", name, "table:style-name", name);
        for (int i = 0; i < columns; i++) xml.empty("table:table-column", "table:style-name", name + "." + i);
    }

    private void write(OdtLetters letters, List<Column> columns, Row row, int size) {
        xml.in("table:table-row", "table:style-name", "Row");
        String look = look(row.kind(), size);
        if (row.kind() == RowKind.GROUP) {
            cell(
                    letters,
                    "Lined",
                    "TableText",
                    look,
                    columns.size(),
                    row.cells().getFirst().text());
            Stream.generate(() -> "table:covered-table-cell")
                    .limit(columns.size() - 1L)
                    .forEach(xml::empty);
        } else {
            for (int i = 0; i < columns.size(); i++) {
                Cell cell = row.cells().get(i);
                cell(letters, "Lined", columns.get(i).numeric() ? "TableNumber" : "TableText", look, 1, cell.text());
            }
        }
        xml.out();
    }

    private void cell(OdtLetters letters, String frame, String style, String look, int span, String text) {
        xml.in(
                "table:table-cell",
                "table:style-name",
                frame,
                "office:value-type",
                "string",
                "table:number-columns-spanned",
                String.valueOf(span));
        if (look.equals("plain" + STYLED_SIZE)) letters.line(style, text);
        else letters.line(style, look, text);
        xml.out();
    }

    private static String look(RowKind kind, int size) {
        return switch (kind) {
            case NORMAL -> "plain" + size;
            case GROUP, SUM -> "bold" + size;
            case PART -> "italic" + size;
        };
    }
}
