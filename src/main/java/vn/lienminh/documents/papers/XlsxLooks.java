package vn.lienminh.documents.papers;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.lienminh.documents.papers.Paper.RowKind;

/// The styles of a workbook, each made once, and the one way of writing words: text stays text, whatever it begins
/// with.
final class XlsxLooks {
    /// How a row of words looks.
    enum Look {
        TEXT(false, false, 13, HorizontalAlignment.JUSTIFY),
        CENTRED(false, false, 13, HorizontalAlignment.CENTER),
        TITLE(true, false, 13, HorizontalAlignment.CENTER),
        HEADING(true, false, 13, HorizontalAlignment.LEFT),
        NOTE(false, true, 12, HorizontalAlignment.CENTER),
        UNIT(false, true, 12, HorizontalAlignment.RIGHT),
        SMALL(false, true, 10, HorizontalAlignment.LEFT),
        LINK(true, true, 13, HorizontalAlignment.CENTER);

        private final boolean bold;
        private final boolean italic;
        private final int size;
        private final HorizontalAlignment side;

        Look(boolean bold, boolean italic, int size, HorizontalAlignment side) {
            this.bold = bold;
            this.italic = italic;
            this.size = size;
            this.side = side;
        }
    }

    static final int CELL_SIZE = 12;
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final double LINE = 1.25;
    /// The reckoning of widths is on the wide side.
    private static final double GENEROUS = 0.93;
    private static final int HIGHEST_ROW = 400;
    private static final int WIDEST_COLUMN = 255 * 256;
    private static final int LONGEST_CELL = 32_767;
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    XlsxLooks(XSSFWorkbook book) {
        this.book = book;
        XSSFFont usual = book.getFontAt(0);
        usual.setFontName(Decree.FONT);
        usual.setFontHeightInPoints((short) CELL_SIZE);
    }

    void text(XSSFCell cell, Look look, String text) {
        write(cell, text, styles.computeIfAbsent(look + "/" + formula(text), k -> style(look, formula(text))));
    }

    /// Words in a grid.
    void words(XSSFCell cell, RowKind kind, HorizontalAlignment side, boolean head, String text) {
        String key = kind + "/" + side + "/" + head + "/" + formula(text);
        write(cell, text, styles.computeIfAbsent(key, k -> framed(kind, side, head, formula(text))));
    }

    /// A number in a grid.
    void number(XSSFCell cell, RowKind kind, NumberShape shape) {
        cell.setCellValue(shape.number());
        cell.setCellStyle(styles.computeIfAbsent(kind + "/" + shape.format(), k -> {
            XSSFCellStyle style = framed(kind, HorizontalAlignment.RIGHT, false, false);
            style.setDataFormat(book.createDataFormat().getFormat(shape.format()));
            return style;
        }));
    }

    /// In 256ths of a digit of the workbook's letters, which is half an em.
    static int columnWidth(double millimetres) {
        return (int) Math.min(WIDEST_COLUMN, Math.round(millimetres / (CELL_SIZE * MM_PER_POINT / 2) * 256));
    }

    /// Rows do not grow by themselves in every program: this one is made as high as its words need.
    static void heighten(XSSFCell cell, int columns) {
        if (cell.getCellType() != CellType.STRING) return;
        XSSFFont font = cell.getCellStyle().getFont();
        double room = 0;
        for (int i = 0; i < columns; i++) room += cell.getSheet().getColumnWidth(cell.getColumnIndex() + i) / 512.0;
        double ems =
                ColumnWidths.ems(cell.getStringCellValue(), font.getBold()) * font.getFontHeightInPoints() / CELL_SIZE;
        double lines = Math.ceil(GENEROUS * ems / Math.max(1, room - 1));
        float height = (float) Math.min(HIGHEST_ROW, Math.max(1, lines) * font.getFontHeightInPoints() * LINE + 2);
        if (height > cell.getRow().getHeightInPoints()) cell.getRow().setHeightInPoints(height);
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /// A workbook reads `_x0041_` as a letter by its number, unless its underline is written so itself.
    private static void write(XSSFCell cell, String text, XSSFCellStyle style) {
        String literal = ESCAPED.matcher(text).replaceAll("_x005F_");
        cell.setCellValue(literal.length() > LONGEST_CELL ? literal.substring(0, LONGEST_CELL - 1) + "…" : literal);
        cell.setCellStyle(style);
    }

    private XSSFCellStyle style(Look look, boolean quoted) {
        XSSFCellStyle style = plain(look.side, quoted);
        style.setFont(font(look.bold, look.italic, look.size));
        return style;
    }

    private XSSFCellStyle framed(RowKind kind, HorizontalAlignment side, boolean head, boolean quoted) {
        XSSFCellStyle style = plain(side, quoted);
        boolean bold = head || kind == RowKind.SUM || kind == RowKind.GROUP;
        style.setFont(font(bold, kind == RowKind.PART, CELL_SIZE));
        if (head) style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private XSSFCellStyle plain(HorizontalAlignment side, boolean quoted) {
        XSSFCellStyle style = book.createCellStyle();
        style.setAlignment(side);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setQuotePrefixed(quoted);
        return style;
    }

    private XSSFFont font(boolean bold, boolean italic, int size) {
        return fonts.computeIfAbsent(bold + "/" + italic + "/" + size, k -> {
            XSSFFont font = book.createFont();
            font.setFontName(Decree.FONT);
            font.setBold(bold);
            font.setItalic(italic);
            font.setFontHeightInPoints((short) size);
            return font;
        });
    }
}
