package vn.lienminh.publications.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Texts;
import vn.lienminh.reporting.CellEntry;
import vn.lienminh.reporting.ReportFigures;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.workbooks.CellNames;
import vn.lienminh.reporting.workbooks.FormLine;
import vn.lienminh.reporting.workbooks.FormLines;

/// The rows of a printed form, numbered as the decree numbers them: I, then 1, then a dash for the parts.
final class FormRows {
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    private final Sheet sheet;
    private final Function<Cell, CellEntry.Said> filling;
    private final boolean blank;
    private final List<Optional<ReportFigures>> earlier;
    private final CellNames names;
    private final AmountText amounts;
    private final Texts texts;
    private int group;
    private int line;

    /// @param earlier the reports of the columns before
    FormRows(
            Sheet sheet,
            Function<Cell, CellEntry.Said> filling,
            boolean blank,
            List<Optional<ReportFigures>> earlier,
            Texts texts) {
        this.sheet = sheet;
        this.filling = filling;
        this.blank = blank;
        this.earlier = earlier;
        this.names = new CellNames(sheet.catalogue(), texts);
        this.amounts = new AmountText(sheet.catalogue(), texts.language());
        this.texts = texts;
    }

    List<PrintedForm.Row> all() {
        return FormLines.of(sheet).stream().map(this::row).toList();
    }

    private PrintedForm.Row row(FormLine line) {
        return switch (line) {
            case FormLine.Heading(String text) -> heading(text);
            case FormLine.Typed(Cell cell) -> typed(cell);
            case FormLine.Computed(Indicator indicator) -> computed(indicator);
        };
    }

    /// The catalogue numbers its groups by letters, which the table does by itself.
    private PrintedForm.Row heading(String text) {
        String number = group < ROMAN.size() ? ROMAN.get(group) : "" + (group + 1);
        group++;
        line = 0;
        return new PrintedForm.Row("group", List.of(number, text.replaceFirst("^[A-Z]\\.\\s*", "")));
    }

    private PrintedForm.Row typed(Cell cell) {
        boolean part = !cell.whole() || cell.part() == Cell.Part.BASE;
        List<String> cells = new ArrayList<>();
        cells.add(part ? "-" : "" + ++line);
        cells.add(names.label(cell));
        cells.add("" + cell.number());
        cells.add(names.unit(cell));
        for (Optional<ReportFigures> figures : earlier)
            cells.add(figures.map(f -> amount(cell, f.cell(cell))).orElse(""));
        cells.add(blank ? "" : said(cell, filling.apply(cell)));
        cells.add(blank ? "" : sheet.note(cell.number()));
        return new PrintedForm.Row(part ? "part" : "normal", cells);
    }

    private String said(Cell cell, CellEntry.Said said) {
        if (said.unavailable()) return "…";
        String text = amount(cell, said.amount());
        boolean marked = said.standing() != Standing.OFFICIAL && said.amount().present();
        return marked
                ? text + " " + texts.get("workbooks.print." + said.standing().word())
                : text;
    }

    private String amount(Cell cell, Amount amount) {
        if (amount == Amount.Missing.NOT_REPORTED) return "";
        if (amount == Amount.Missing.NOT_APPLICABLE) return "–";
        Optional<Indicator> counted = names.counted(cell);
        if (counted.isEmpty()) return "";
        if (counted.get().kind() == IndicatorKind.YES_COUNT && amount instanceof Amount.Exactly(BigDecimal yes))
            return texts.get(yes.signum() > 0 ? "kernel.yes" : "kernel.no");
        return amounts.amount(counted.get(), amount);
    }

    private PrintedForm.Row computed(Indicator indicator) {
        List<String> cells = new ArrayList<>();
        cells.add("" + ++line);
        cells.add(indicator.name(texts.language()));
        cells.add("");
        cells.add(indicator.unit().name());
        for (Optional<ReportFigures> figures : earlier)
            cells.add(figures.map(f -> amount(indicator, f.value(indicator.code())))
                    .orElse(""));
        Amount now = sheet.figures().computed().getOrDefault(indicator.code(), Amount.Missing.NOT_REPORTED);
        cells.add(blank ? "" : amount(indicator, now));
        cells.add("");
        return new PrintedForm.Row("normal", cells);
    }

    private String amount(Indicator indicator, Amount amount) {
        return amount == Amount.Missing.NOT_REPORTED ? "" : amounts.amount(indicator, amount);
    }
}
