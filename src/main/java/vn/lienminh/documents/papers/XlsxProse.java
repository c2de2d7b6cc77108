package vn.lienminh.documents.papers;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.lienminh.documents.papers.XlsxLooks.Look;

/// The first sheet: one wide column, one row a paragraph.
final class XlsxProse {
    private static final int LONGEST_CELL = 32_000;

    private final XSSFSheet sheet;
    private final XlsxLooks looks;
    private int next;

    XlsxProse(XSSFSheet sheet, XlsxLooks looks) {
        this.sheet = sheet;
        this.looks = looks;
        sheet.setColumnWidth(0, XlsxLooks.columnWidth(Decree.textWidth(false)));
        sheet.setDisplayGridlines(false);
    }

    /// Nothing for nothing; a paragraph longer than a cell may be goes on in the next row.
    void line(Look look, String text) {
        for (String rest = text; !rest.isEmpty(); ) {
            int end = Math.min(rest.length(), LONGEST_CELL);
            if (end < rest.length() && Character.isHighSurrogate(rest.charAt(end - 1))) end--;
            write(look, rest.substring(0, end));
            rest = rest.substring(end);
        }
    }

    /// The caption of a table leads to its sheet.
    void link(String caption, String sheetName) {
        XSSFCell cell = write(Look.LINK, caption.isEmpty() ? sheetName : caption);
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
    }

    private XSSFCell write(Look look, String text) {
        XSSFCell cell = sheet.createRow(next++).createCell(0);
        looks.text(cell, look, text);
        XlsxLooks.heighten(cell, 1);
        return cell;
    }
}
