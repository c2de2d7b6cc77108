package vn.lienminh.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Dimension;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Organisation;

/// Draws one form as a workbook: only the columns of figures can be typed in; the rest is protected.
class TemplateWorkbook {
    private static final int VALUE_COLUMN = Template.COLUMNS.indexOf(Template.VALUE);

    private final Organisation organisation;
    private final Period period;
    private final FormVersion form;
    private final Catalogue catalogue;

    TemplateWorkbook(Organisation organisation, Period period, FormVersion form, Catalogue catalogue) {
        this.organisation = organisation;
        this.period = period;
        this.form = form;
        this.catalogue = catalogue;
    }

    byte[] bytes(Optional<Snapshot> filled) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            Styles styles = new Styles(workbook);
            XSSFSheet sheet = workbook.createSheet(form.form());
            head(sheet, styles);
            List<String> codes = rows(sheet, styles, filled);
            choices(sheet, codes.size());
            layout(sheet);
            key(workbook.createSheet(Template.KEY_SHEET), codes);
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Styles {
        final CellStyle head;
        final CellStyle locked;
        final CellStyle open;

        Styles(XSSFWorkbook workbook) {
            XSSFFont bold = workbook.createFont();
            bold.setBold(true);
            head = workbook.createCellStyle();
            head.setFont(bold);
            head.setWrapText(true);
            head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            locked = workbook.createCellStyle();
            locked.setWrapText(true);
            open = workbook.createCellStyle();
            open.setLocked(false);
            open.setBorderBottom(org.apache.poi.ss.usermodel.BorderStyle.THIN);
        }
    }

    private static void head(XSSFSheet sheet, Styles styles) {
        XSSFRow row = sheet.createRow(0);
        for (int i = 0; i < Template.COLUMNS.size(); i++) text(row, i, Template.COLUMNS.get(i), styles.head);
    }

    private List<String> rows(XSSFSheet sheet, Styles styles, Optional<Snapshot> filled) {
        List<String> codes = new ArrayList<>();
        for (Cell cell : form.cells()) {
            XSSFRow row = sheet.createRow(codes.size() + 1);
            Indicator indicator = catalogue.get(cell.indicator());
            text(row, 0, Template.code(cell), styles.locked);
            text(row, 1, name(cell, indicator), styles.locked);
            text(row, 2, cell.part() == Cell.Part.BASE ? "" : indicator.unit().name(), styles.locked);
            for (int i = VALUE_COLUMN; i < Template.COLUMNS.size(); i++)
                row.createCell(i).setCellStyle(styles.open);
            CellValue value = filled.map(f -> f.cells().get(cell.number())).orElse(null);
            if (value != null && !value.taken()) fill(row, value);
            codes.add(Template.code(cell));
        }
        return codes;
    }

    private static String name(Cell cell, Indicator indicator) {
        if (cell.part() == Cell.Part.BASE)
            return Texts.in(Language.VI).get("reporting.template.base", "name", indicator.nameVi());
        if (cell.whole()) return indicator.nameVi();
        String category = indicator.dimensions().stream()
                .filter(d -> d.code().equals(cell.dimension()))
                .flatMap(d -> d.categories().stream())
                .filter(c -> c.code().equals(cell.category()))
                .map(Dimension.Category::nameVi)
                .findFirst()
                .orElse(cell.category());
        return "    – " + category;
    }

    private static void fill(XSSFRow row, CellValue value) {
        var number = value.amount().number();
        var upper = value.amount().upper();
        if (value.amount() instanceof Amount.Missing missing)
            row.getCell(VALUE_COLUMN).setCellValue(word(missing));
        else if (number != null) row.getCell(VALUE_COLUMN).setCellValue(number.doubleValue());
        if (!value.amount().operator().sign().equals("="))
            row.getCell(VALUE_COLUMN + 1).setCellValue(value.amount().operator().sign());
        if (upper != null) row.getCell(VALUE_COLUMN + 2).setCellValue(upper.doubleValue());
        row.getCell(VALUE_COLUMN + 3).setCellValue(value.standing().word().toLowerCase(Locale.ROOT));
    }

    private static String word(Amount.Missing missing) {
        return switch (missing) {
            case NOT_APPLICABLE -> "na";
            case WITHHELD -> "x";
            case NOT_REPORTED, NOT_COMPARABLE -> "";
        };
    }

    /// The words that the columns of operators and standings take.
    private static void choices(XSSFSheet sheet, int rows) {
        Map<Integer, String[]> words = Map.of(
                VALUE_COLUMN + 1, new String[] {"=", ">=", ">", "<=", "<", "~", "range"},
                VALUE_COLUMN + 3, new String[] {"estimated", "provisional", "official"});
        DataValidationHelper helper = sheet.getDataValidationHelper();
        words.forEach((column, list) -> {
            DataValidation validation = helper.createValidation(
                    helper.createExplicitListConstraint(list), new CellRangeAddressList(1, rows, column, column));
            validation.setSuppressDropDownArrow(true);
            sheet.addValidationData(validation);
        });
    }

    private static void layout(XSSFSheet sheet) {
        int[] widths = {24, 64, 14, 16, 9, 14, 14};
        for (int i = 0; i < widths.length; i++) sheet.setColumnWidth(i, widths[i] * 256);
        sheet.createFreezePane(2, 1);
        sheet.protectSheet("");
    }

    private void key(XSSFSheet sheet, List<String> codes) {
        List<List<String>> rows = List.of(
                List.of("key", "value"),
                List.of("form", form.toString()),
                List.of("organisation", organisation.code()),
                List.of("period", period.toString()),
                List.of("checksum", Template.checksum(form, codes)));
        for (int i = 0; i < rows.size(); i++)
            for (int j = 0; j < 2; j++) {
                XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                row.createCell(j).setCellValue(rows.get(i).get(j));
            }
    }

    private static void text(XSSFRow row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
