package vn.lienminh.reporting.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.CheckRule;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Texts;
import vn.lienminh.reporting.CellEntry;
import vn.lienminh.reporting.ReportFigures;
import vn.lienminh.reporting.Sheet;

/// Draws a sheet as a workbook of Excel. Only white cells can be typed into; what the house computes is a
/// formula; a hidden sheet says what it was filled from.
final class FormWorkbook {
    static final int HEAD = 4;

    private final Sheet sheet;
    private final Function<Cell, CellEntry.Said> filling;
    private final boolean notes;
    private final Texts texts = Texts.in(Language.VI);
    private final CellNames names;
    private final FormFormulas formulas;
    private final Optional<ReportFigures> yearBefore;
    private final Optional<ReportFigures> before;
    private final Map<Integer, FormKeys.Was> keys = new LinkedHashMap<>();

    /// @param filling what stands in the cells
    /// @param notes whether what stands beside them goes along
    FormWorkbook(Sheet sheet, List<CheckRule> rules, Function<Cell, CellEntry.Said> filling, boolean notes) {
        this.sheet = sheet;
        this.filling = filling;
        this.notes = notes;
        this.names = new CellNames(sheet.catalogue(), texts);
        Period period = sheet.period();
        this.formulas = new FormFormulas(sheet.form(), rules, period.length() == Period.Length.YEAR);
        this.yearBefore = sheet.figures().of(period.yearBefore());
        this.before = period.previous().equals(period.yearBefore())
                ? Optional.empty()
                : sheet.figures().of(period.previous());
    }

    byte[] bytes() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            FormLooks looks = new FormLooks(workbook);
            XSSFSheet drawn = workbook.createSheet(sheet.form().form());
            List<FormLine> lines = FormLines.of(sheet);
            place(lines);
            head(drawn, looks);
            for (int i = 0; i < lines.size(); i++) line(drawn.createRow(HEAD + 1 + i), lines.get(i), looks);
            new FormFurniture(workbook, drawn, names).put(lines, HEAD + 1, !single());
            hidden(workbook);
            workbook.setActiveSheet(0);
            workbook.setForceFormulaRecalculation(true);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the period before is the same months of the year before.
    private boolean single() {
        return sheet.period().previous().equals(sheet.period().yearBefore());
    }

    private void place(List<FormLine> lines) {
        for (int i = 0; i < lines.size(); i++)
            if (lines.get(i) instanceof FormLine.Typed(Cell cell)) formulas.put(cell, HEAD + 2 + i);
    }

    private void head(XSSFSheet drawn, FormLooks looks) {
        text(drawn.createRow(0), 0, sheet.form().name(Language.VI), looks.title());
        Period period = sheet.period();
        text(
                drawn.createRow(1),
                0,
                texts.get(
                        "workbooks.form.of",
                        "organisation",
                        sheet.organisation().nameVi(),
                        "period",
                        texts.get(
                                "reporting.period." + period.length(),
                                "year",
                                "" + period.year(),
                                "index",
                                "" + period.index()),
                        "version",
                        "" + sheet.form()),
                looks.about());
        text(drawn.createRow(2), 0, texts.get("workbooks.form.how"), looks.about());
        XSSFRow row = drawn.createRow(HEAD);
        row.setHeightInPoints(34);
        for (FormColumn column : FormColumn.values()) text(row, column.ordinal(), column.head(), looks.head());
    }

    private void line(XSSFRow row, FormLine line, FormLooks looks) {
        switch (line) {
            case FormLine.Heading(String text) -> {
                for (FormColumn column : FormColumn.values())
                    text(row, column.ordinal(), column == FormColumn.NAME ? text : "", looks.group());
            }
            case FormLine.Typed(Cell cell) -> typed(row, cell, looks);
            case FormLine.Computed(Indicator indicator) -> computed(row, indicator, looks);
        }
    }

    private void typed(XSSFRow row, Cell cell, FormLooks looks) {
        int decimals = names.counted(cell).map(i -> i.unit().decimals()).orElse(0);
        text(row, FormColumn.CODE.ordinal(), CellNames.code(cell), looks.code());
        text(
                row,
                FormColumn.NAME.ordinal(),
                names.label(cell),
                looks.name(!cell.whole() || cell.part() == Cell.Part.BASE));
        text(row, FormColumn.UNIT.ordinal(), names.unit(cell), looks.locked());
        earlier(row, FormColumn.YEAR_BEFORE, cell, yearBefore, looks.lockedNumber(decimals));
        earlier(row, FormColumn.BEFORE, cell, before, looks.lockedNumber(decimals));
        CellEntry.Said said = filling.apply(cell);
        number(row, FormColumn.VALUE, Optional.of(said.amount()), looks.openNumber(decimals));
        XSSFCell value = row.getCell(FormColumn.VALUE.ordinal());
        if (said.unavailable()) value.setCellValue("…");
        if (names.asksYesOrNo(cell) && said.amount() instanceof Amount.Exactly)
            value.setCellValue(sheet.text(cell).write(new CellEntry.Said(said.amount(), sheet.usual(), false)));
        text(row, FormColumn.SIGN.ordinal(), FormWords.sign(said.amount()), looks.open());
        number(
                row,
                FormColumn.UPPER,
                Optional.ofNullable(said.amount().upper()).map(Amount::of),
                looks.openNumber(decimals));
        boolean marked = said.standing() != sheet.usual() && said.amount() != Amount.Missing.NOT_REPORTED;
        Standing standing = said.standing();
        text(row, FormColumn.STANDING.ordinal(), marked ? FormWords.standing(standing) : "", looks.open());
        String note = notes ? sheet.note(cell.number()) : "";
        text(row, FormColumn.NOTE.ordinal(), note, looks.open());
        keys.put(
                cell.number(),
                new FormKeys.Was(
                        CellNames.code(cell),
                        sheet.base(cell.number()),
                        sheet.text(cell).write(said),
                        note));
    }

    private void earlier(XSSFRow row, FormColumn column, Cell cell, Optional<ReportFigures> figures, CellStyle style) {
        Optional<Amount> said = figures.map(f -> f.cell(cell));
        boolean answer =
                names.asksYesOrNo(cell) && said.isPresent() && said.get().present();
        if (!answer) number(row, column, said, style);
        else
            text(
                    row,
                    column.ordinal(),
                    sheet.text(cell).write(new CellEntry.Said(said.get(), sheet.usual(), false)),
                    style);
    }

    private void computed(XSSFRow row, Indicator indicator, FormLooks looks) {
        int decimals = indicator.unit().percent() || indicator.kind().hasParts()
                ? 1
                : indicator.unit().decimals();
        text(row, FormColumn.CODE.ordinal(), "", looks.code());
        text(row, FormColumn.NAME.ordinal(), indicator.nameVi(), looks.name(false));
        text(row, FormColumn.UNIT.ordinal(), indicator.unit().name(), looks.locked());
        String code = indicator.code();
        number(row, FormColumn.YEAR_BEFORE, yearBefore.map(f -> f.value(code)), looks.lockedNumber(decimals));
        number(row, FormColumn.BEFORE, before.map(f -> f.value(code)), looks.lockedNumber(decimals));
        XSSFCell cell = row.createCell(FormColumn.VALUE.ordinal());
        cell.setCellStyle(looks.lockedNumber(decimals));
        String formula = formulas.of(indicator);
        if (!formula.isEmpty()) cell.setCellFormula(formula);
        for (FormColumn column : List.of(FormColumn.SIGN, FormColumn.UPPER, FormColumn.STANDING, FormColumn.NOTE))
            text(row, column.ordinal(), "", looks.locked());
    }

    private static void number(XSSFRow row, FormColumn column, Optional<Amount> amount, CellStyle style) {
        XSSFCell cell = row.createCell(column.ordinal());
        cell.setCellStyle(style);
        if (amount.isEmpty()) return;
        BigDecimal number = FormWords.exact(amount.get().number());
        boolean reference = !column.open && !FormWords.sign(amount.get()).isEmpty();
        if (number != null && !reference) cell.setCellValue(number.doubleValue());
        else
            cell.setCellValue(new vn.lienminh.reporting.TypedText(Standing.OFFICIAL, false)
                    .write(new CellEntry.Said(amount.get(), Standing.OFFICIAL, false)));
    }

    private void hidden(XSSFWorkbook workbook) {
        XSSFSheet drawn = workbook.createSheet(FormKeys.SHEET);
        FormKeys written =
                new FormKeys("" + sheet.form(), sheet.organisation().code(), "" + sheet.period(), sheet.over(), keys);
        List<List<String>> rows = written.rows();
        for (int i = 0; i < rows.size(); i++) {
            XSSFRow row = drawn.createRow(i);
            for (int j = 0; j < rows.get(i).size(); j++)
                row.createCell(j).setCellValue(rows.get(i).get(j));
        }
        drawn.protectSheet("");
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    }

    private static void text(XSSFRow row, int column, String text, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        if (!text.isEmpty()) cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
