package vn.lienminh.reporting.workbooks;

import java.util.List;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorText;

/// What stands around the cells of a form's workbook: drop-down lists, notes with definitions, protection,
/// printing.
final class FormFurniture {
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final CellNames names;

    FormFurniture(XSSFWorkbook workbook, XSSFSheet sheet, CellNames names) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.names = names;
    }

    /// @param first the row of the first line, counted from 0
    /// @param earlier whether the column of the period before is shown
    void put(List<FormLine> lines, int first, boolean earlier) {
        int last = first + lines.size() - 1;
        choices(FormWords.SIGNS, FormColumn.SIGN, first, last);
        choices(FormWords.STANDINGS, FormColumn.STANDING, first, last);
        Drawing<?> notes = sheet.createDrawingPatriarch();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof FormLine.Typed(Cell cell)) {
                if (names.asksYesOrNo(cell)) choices(FormWords.ANSWERS, FormColumn.VALUE, first + i, first + i);
                int row = first + i;
                if (cell.whole()) names.counted(cell).ifPresent(indicator -> note(notes, row, indicator));
            }
            if (lines.get(i) instanceof FormLine.Computed(Indicator indicator)) note(notes, first + i, indicator);
        }
        layout(first, last, earlier);
    }

    /// A word that is not on a list is taken in and looked at when the workbook comes back.
    private void choices(List<String> words, FormColumn column, int first, int last) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(first, last, column.ordinal(), column.ordinal()));
        validation.setSuppressDropDownArrow(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        sheet.addValidationData(validation);
    }

    private void note(Drawing<?> notes, int row, Indicator indicator) {
        IndicatorText text = new IndicatorText(names.texts());
        StringBuilder definition = new StringBuilder(indicator.nameVi())
                .append('\n')
                .append(text.kind(indicator.kind()))
                .append('\n')
                .append(text.range(indicator));
        if (!text.cumulative(indicator).isEmpty()) definition.append('\n').append(text.cumulative(indicator));
        int column = FormColumn.NAME.ordinal();
        Comment comment =
                notes.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 4, row + 5));
        comment.setString(new XSSFRichTextString(definition.toString()));
        comment.setAuthor("Liên Minh");
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    private void layout(int first, int last, boolean earlier) {
        for (FormColumn column : FormColumn.values()) sheet.setColumnWidth(column.ordinal(), column.width * 256);
        sheet.setColumnHidden(FormColumn.BEFORE.ordinal(), !earlier);
        sheet.createFreezePane(FormColumn.UNIT.ordinal(), first);
        sheet.setRepeatingRows(new CellRangeAddress(first - 1, first - 1, -1, -1));
        workbook.setPrintArea(0, 0, FormColumn.values().length - 1, 0, last);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P/&N");
        sheet.protectSheet("");
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
        sheet.setZoom(100);
    }
}
