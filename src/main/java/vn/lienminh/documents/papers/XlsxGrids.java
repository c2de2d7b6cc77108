package vn.lienminh.documents.papers;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.lienminh.documents.papers.Paper.Cell;
import vn.lienminh.documents.papers.Paper.Column;
import vn.lienminh.documents.papers.Paper.Grid;
import vn.lienminh.documents.papers.Paper.Row;
import vn.lienminh.documents.papers.Paper.RowKind;
import vn.lienminh.documents.papers.XlsxLooks.Look;

/// Tables on sheets of their own: heads frozen and repeated in print, numbers as numbers.
final class XlsxGrids {
    private final XSSFWorkbook book;
    private final XlsxLooks looks;
    private final String name;
    private final List<String> titles;
    private final String note;
    private final boolean landscape;
    private int count;

    /// @param titles printed over each table, as the note
    XlsxGrids(XSSFWorkbook book, XlsxLooks looks, String name, List<String> titles, String note, boolean landscape) {
        this.book = book;
        this.looks = looks;
        this.name = name;
        this.titles = titles;
        this.note = note;
        this.landscape = landscape;
    }

    /// The name of the sheet that now holds it.
    String add(Grid grid) {
        XSSFSheet sheet = XlsxPaper.sheet(book, free(++count), landscape);
        widths(sheet, grid);
        int next = 0;
        for (String title : titles) next = over(sheet, next, Look.TITLE, title, grid);
        next = over(sheet, next, Look.NOTE, note, grid);
        next = over(sheet, next, Look.TITLE, grid.caption(), grid);
        next = over(sheet, next, Look.UNIT, grid.unitNote(), grid);
        head(sheet, next, grid.columns());
        sheet.createFreezePane(0, next + 1);
        sheet.setRepeatingRows(new CellRangeAddress(next, next, -1, -1));
        for (Row row : grid.rows()) write(sheet.createRow(++next), row, grid.columns());
        return sheet.getSheetName();
    }

    /// Not taken yet and allowed as a name: `Phụ lục I`, `Phụ lục I (2)`.
    private String free(int number) {
        String base = name.isBlank() ? "Phụ lục" : name;
        for (int n = number; ; n++) {
            String end = ending(n);
            String safe = WorkbookUtil.createSafeSheetName(base);
            String whole = safe.substring(0, Math.min(safe.length(), 31 - end.length())) + end;
            if (book.getSheetIndex(whole) < 0) return whole;
        }
    }

    private String ending(int n) {
        return titles.isEmpty() ? " " + n : n == 1 ? "" : " (" + n + ")";
    }

    /// A line over the table, if it says something; the row after it.
    private int over(XSSFSheet sheet, int row, Look look, String text, Grid grid) {
        if (text.isEmpty()) return row;
        int columns = grid.columns().size();
        XSSFCell cell = sheet.createRow(row).createCell(0);
        looks.text(cell, look, text);
        XlsxLooks.heighten(cell, columns);
        if (columns > 1) sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
        return row + 1;
    }

    /// The widths of the page, yet wide enough for every number at the size of a workbook.
    private void widths(XSSFSheet sheet, Grid grid) {
        List<Double> page = ColumnWidths.of(grid, landscape).millimetres();
        List<Double> least = ColumnWidths.least(grid, XlsxLooks.CELL_SIZE, Decree.textWidth(landscape));
        for (int i = 0; i < page.size(); i++)
            sheet.setColumnWidth(i, XlsxLooks.columnWidth(Math.max(page.get(i), least.get(i))));
    }

    private void head(XSSFSheet sheet, int at, List<Column> columns) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < columns.size(); i++)
            looks.words(
                    row.createCell(i),
                    RowKind.NORMAL,
                    HorizontalAlignment.CENTER,
                    true,
                    columns.get(i).title());
        for (int i = 0; i < columns.size(); i++) XlsxLooks.heighten(row.getCell(i), 1);
    }

    private void write(XSSFRow target, Row row, List<Column> columns) {
        boolean group = row.kind() == RowKind.GROUP;
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = group && i > 0 ? Cell.text("") : row.cells().get(i);
            write(target.createCell(i), row.kind(), columns.get(i).numeric() && !group, cell);
        }
        for (int i = 0; i < columns.size(); i++) XlsxLooks.heighten(target.getCell(i), group ? columns.size() : 1);
        if (group && columns.size() > 1)
            target.getSheet()
                    .addMergedRegion(
                            new CellRangeAddress(target.getRowNum(), target.getRowNum(), 0, columns.size() - 1));
    }

    private void write(XSSFCell target, RowKind kind, boolean numeric, Cell cell) {
        Optional<NumberShape> shape =
                cell.value() == null ? Optional.empty() : NumberShape.of(cell.text(), cell.value());
        HorizontalAlignment side = numeric ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT;
        if (shape.isPresent()) looks.number(target, kind, shape.get());
        else looks.words(target, kind, side, false, cell.text());
    }
}
