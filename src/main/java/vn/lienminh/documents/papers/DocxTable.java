package vn.lienminh.documents.papers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import vn.lienminh.documents.papers.Paper.Cell;
import vn.lienminh.documents.papers.Paper.Column;
import vn.lienminh.documents.papers.Paper.Grid;
import vn.lienminh.documents.papers.Paper.Row;
import vn.lienminh.documents.papers.Paper.RowKind;

/// Tables in WordprocessingML: grids of figures, and frames without lines for letterhead and signature.
final class DocxTable {
    private static final int STYLED_SIZE = 12;

    private final DocxLetters letters;
    private int size = STYLED_SIZE;

    DocxTable(DocxLetters letters) {
        this.letters = letters;
    }

    /// Empty cells, row by row.
    List<CTTc> frame(CTTbl table, int rows, double... widths) {
        long[] twips = new long[widths.length];
        for (int i = 0; i < widths.length; i++) twips[i] = DocxLetters.twips(widths[i]);
        open(table, "TableNormal", twips);
        List<CTTc> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            CTRow row = table.addNewTr();
            row.addNewTrPr().addNewCantSplit();
            for (long width : twips) cells.add(cell(row, width));
        }
        return cells;
    }

    void grid(CTTbl table, Grid grid, ColumnWidths columns) {
        long[] widths =
                columns.millimetres().stream().mapToLong(DocxLetters::twips).toArray();
        size = columns.letters();
        open(table, "PaperGrid", widths);
        CTRow head = row(table);
        if (columns.repeatsHead(grid)) head.getTrPr().addNewTblHeader();
        for (int i = 0; i < widths.length; i++) {
            CTTc cell = cell(head, widths[i]);
            cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
            write(cell.addNewP(), "TableHead", Cell.text(grid.columns().get(i).title()), RowKind.NORMAL);
        }
        if (grid.shortEnough()) keepWithNext(head);
        for (Row row : grid.rows()) {
            CTRow target = row(table);
            write(target, row, grid.columns(), widths);
            if (grid.shortEnough() && row != grid.rows().getLast()) keepWithNext(target);
        }
    }

    /// Word keeps a row with the next when a paragraph of it says so.
    private static void keepWithNext(CTRow row) {
        for (CTTc cell : row.getTcList())
            for (CTP p : cell.getPList())
                if (!p.getPPr().isSetKeepNext()) p.getPPr().addNewKeepNext();
    }

    private void write(CTRow target, Row row, List<Column> columns, long[] widths) {
        if (row.kind() == RowKind.GROUP) {
            CTTc cell = cell(target, sum(widths));
            cell.getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.length));
            CTP p = write(cell.addNewP(), "TableText", row.cells().getFirst(), row.kind());
            p.getPPr().addNewKeepNext();
            return;
        }
        for (int i = 0; i < widths.length; i++) {
            String style = columns.get(i).numeric() ? "TableNumber" : "TableText";
            write(cell(target, widths[i]).addNewP(), style, row.cells().get(i), row.kind());
        }
    }

    private CTP write(CTP p, String style, Cell cell, RowKind kind) {
        DocxLetters.styled(p, style);
        CTR run = letters.run(p, cell.text(), cell.address());
        if (run == null || (kind == RowKind.NORMAL && size == STYLED_SIZE)) return p;
        var look = run.addNewRPr();
        if (kind == RowKind.SUM || kind == RowKind.GROUP) look.addNewB();
        if (kind == RowKind.PART) look.addNewI();
        if (size != STYLED_SIZE) look.addNewSz().setVal(BigInteger.valueOf(size * 2L));
        return p;
    }

    private static void open(CTTbl table, String style, long[] widths) {
        var properties = table.addNewTblPr();
        properties.addNewTblStyle().setVal(style);
        var width = properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(sum(widths)));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.addNewTblGrid();
        for (long w : widths) grid.addNewGridCol().setW(BigInteger.valueOf(w));
    }

    private static CTRow row(CTTbl table) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        return row;
    }

    private static CTTc cell(CTRow row, long width) {
        CTTc cell = row.addNewTc();
        var w = cell.addNewTcPr().addNewTcW();
        w.setType(STTblWidth.DXA);
        w.setW(BigInteger.valueOf(width));
        return cell;
    }

    private static long sum(long[] widths) {
        long sum = 0;
        for (long w : widths) sum += w;
        return sum;
    }
}
