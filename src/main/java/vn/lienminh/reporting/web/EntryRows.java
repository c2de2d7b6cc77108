package vn.lienminh.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.CellEntry;
import vn.lienminh.reporting.ReportFigures;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.SheetFigures;
import vn.lienminh.shell.Page;

/// The lines of a sheet in the order of the catalogue: each indicator, its parts below it, what a ratio is counted
/// over, and what the house computes.
class EntryRows {
    private final Page page;
    private final Sheet sheet;
    private final CellWords words;
    private final AmountText amounts;
    private final SheetFigures figures;
    private final Optional<ReportFigures> compared;
    private final Map<String, Amount> computed;
    private final Map<Integer, String> marks = new HashMap<>();

    EntryRows(Page page, Sheet sheet, SheetFigures figures, Period compared) {
        this.page = page;
        this.sheet = sheet;
        this.words = new CellWords(page.texts(), sheet.catalogue(), sheet.form());
        this.amounts = new AmountText(sheet.catalogue(), page.language());
        this.figures = figures;
        this.compared = figures.of(compared);
        this.computed = figures.computed();
        for (SheetFigures.Remark remark : figures.remarks(page.language())) {
            Integer cell = remark.cell();
            if (cell == null || !remark.isError() && !remark.open()) continue;
            marks.merge(cell, remark.isError() ? "bad" : "warn", (a, b) -> a.equals("bad") ? a : b);
        }
    }

    List<EntryView.Row> all() {
        List<EntryView.Row> rows = new ArrayList<>();
        String group = "";
        for (Indicator indicator : figures.asked()) {
            if (!indicator.group().equals(group)) {
                group = indicator.group();
                rows.add(heading(group));
            }
            Optional<Cell> whole = sheet.form().value(indicator.code());
            whole.ifPresent(cell -> rows.add(cell(cell)));
            if (whole.isEmpty() && computed.containsKey(indicator.code())) rows.add(computed(indicator));
            for (Cell part : sheet.form().categories(indicator.code())) rows.add(cell(part));
            sheet.form().base(indicator.code()).ifPresent(base -> rows.add(cell(base)));
        }
        return rows;
    }

    private static EntryView.Row heading(String group) {
        return new EntryView.Row(group, "", "", "", "", false, false, "", "", "", "", "", "", "");
    }

    private EntryView.Row cell(Cell cell) {
        int number = cell.number();
        CellEntry.Said said = sheet.said(number);
        String text = sheet.written(cell);
        Amount then = compared.map(c -> c.cell(cell)).orElse(Amount.Missing.NOT_REPORTED);
        return new EntryView.Row(
                "",
                "" + number,
                "",
                words.label(cell),
                words.unit(cell),
                !cell.whole() || cell.part() == Cell.Part.BASE,
                words.asksYesOrNo(cell),
                text,
                sheet.base(number) + " " + text,
                sheet.note(number),
                shown(words.amount(cell, then), then),
                change(cell, said.amount(), then),
                classes(said, number),
                Optional.ofNullable(sheet.questions().get(number)).orElse(""));
    }

    private String classes(CellEntry.Said said, int number) {
        List<String> classes = new ArrayList<>(List.of("in"));
        if (said.standing() == Standing.ESTIMATED && said.amount().present()) classes.add("est");
        if (marks.containsKey(number)) classes.add(marks.get(number));
        if (sheet.questions().containsKey(number)) classes.add("asked");
        if (sheet.clashes().contains(number)) classes.add("bad");
        return String.join(" ", classes);
    }

    private EntryView.Row computed(Indicator indicator) {
        Amount now = computed.getOrDefault(indicator.code(), Amount.Missing.NOT_REPORTED);
        Amount then = compared.map(c -> c.value(indicator.code())).orElse(Amount.Missing.NOT_REPORTED);
        return new EntryView.Row(
                "",
                "",
                indicator.code(),
                indicator.name(page.language()),
                indicator.unit().name(),
                false,
                false,
                value(indicator, now),
                "",
                "",
                shown(amounts.amount(indicator, then), then),
                "",
                "calc",
                "");
    }

    /// What a computed cell shows; nothing where nothing was stated.
    String value(Indicator indicator, Amount amount) {
        return amount == Amount.Missing.NOT_REPORTED ? "" : amounts.amount(indicator, amount);
    }

    private static String shown(String text, Amount amount) {
        return amount == Amount.Missing.NOT_REPORTED ? "…" : text;
    }

    /// With its sign; only between two exact numbers of something that is counted.
    private String change(Cell cell, Amount now, Amount then) {
        boolean counts = sheet.catalogue()
                .find(cell.indicator())
                .filter(i -> i.kind() == IndicatorKind.STOCK || i.kind() == IndicatorKind.FLOW)
                .isPresent();
        if (!counts
                || !(now instanceof Amount.Exactly(BigDecimal today))
                || !(then instanceof Amount.Exactly(BigDecimal before))) return "";
        return Vietnamese.signed(today.subtract(before));
    }

    /// The changes by cell number, for those that have one.
    Map<String, String> changes() {
        Map<String, String> changes = new HashMap<>();
        for (EntryView.Row row : all()) if (!row.change().isEmpty()) changes.put(row.number(), row.change());
        return changes;
    }
}
