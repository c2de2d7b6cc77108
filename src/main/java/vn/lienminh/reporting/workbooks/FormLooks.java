package vn.lienminh.reporting.workbooks;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// How a form's workbook looks: white cells are for typing, grey ones are not. Numbers as Vietnamese writes them,
/// whatever the language of the machine.
final class FormLooks {
    private static final byte[] GREY = {(byte) 0xF1, (byte) 0xED, (byte) 0xE4};
    private static final byte[] HEAD = {(byte) 0xDD, (byte) 0xD8, (byte) 0xCC};
    private static final String FONT = "Times New Roman";
    private static final String VIETNAMESE = "[$-42A]";

    private final XSSFWorkbook workbook;
    private final Map<String, CellStyle> made = new HashMap<>();

    FormLooks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        workbook.getFontAt(0).setFontName(FONT);
        workbook.getFontAt(0).setFontHeightInPoints((short) 12);
    }

    CellStyle title() {
        return made.computeIfAbsent("title", k -> plain(font(14, true, false)));
    }

    CellStyle about() {
        return made.computeIfAbsent("about", k -> plain(font(12, false, true)));
    }

    CellStyle head() {
        return made.computeIfAbsent("head", k -> {
            XSSFCellStyle style = framed(font(12, true, false), HEAD);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    CellStyle group() {
        return made.computeIfAbsent("group", k -> framed(font(12, true, false), HEAD));
    }

    CellStyle code() {
        return made.computeIfAbsent("code", k -> {
            XSSFCellStyle style = framed(font(9, false, false), GREY);
            style.setWrapText(false);
            style.setShrinkToFit(true);
            return style;
        });
    }

    /// @param part below its indicator
    CellStyle name(boolean part) {
        return made.computeIfAbsent("name" + part, k -> {
            XSSFCellStyle style = framed(font(12, false, part), GREY);
            if (part) style.setIndention((short) 2);
            return style;
        });
    }

    CellStyle locked() {
        return made.computeIfAbsent("locked", k -> framed(font(12, false, false), GREY));
    }

    CellStyle lockedNumber(int decimals) {
        return made.computeIfAbsent(
                "lockedNumber" + decimals, k -> number(framed(font(12, false, false), GREY), decimals));
    }

    CellStyle open() {
        return made.computeIfAbsent("open", k -> opened(framed(font(12, false, false), null)));
    }

    CellStyle openNumber(int decimals) {
        return made.computeIfAbsent(
                "openNumber" + decimals, k -> number(opened(framed(font(12, false, false), null)), decimals));
    }

    private static XSSFCellStyle opened(XSSFCellStyle style) {
        style.setLocked(false);
        return style;
    }

    private XSSFCellStyle number(XSSFCellStyle style, int decimals) {
        String code = VIETNAMESE + "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        style.setAlignment(HorizontalAlignment.RIGHT);
        return style;
    }

    private XSSFCellStyle plain(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle framed(XSSFFont font, byte @org.jspecify.annotations.Nullable [] ground) {
        XSSFCellStyle style = plain(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (ground == null) return style;
        style.setFillForegroundColor(new XSSFColor(ground, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFFont font(int points, boolean bold, boolean italic) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setItalic(italic);
        return font;
    }
}
