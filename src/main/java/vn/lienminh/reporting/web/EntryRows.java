package vn.lienminh.reporting.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormSection;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Language;
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
    private final Optional<ReportFigures> last;
    private final Optional<ReportFigures> compared;
    private final Map<String, Amount> computed;
    private final Map<Integer, String> marks = new HashMap<>();
    private final Map<Integer, String> questions;
    private final Set<Integer> clashes;

    /// Within the year a number is compared with the same months of the year before.
    EntryRows(Page page, Sheet sheet, SheetFigures figures) {
        this.page = page;
        this.sheet = sheet;
        this.words = new CellWords(page.texts(), sheet.catalogue(), sheet.form());
        this.amounts = new AmountText(sheet.catalogue(), page.language());
        this.figures = figures;
        Period now = sheet.period();
        this.last = now.previous().equals(now.yearBefore()) ? Optional.empty() : figures.of(now.previous());
        this.compared = figures.of(now.yearBefore());
        this.computed = figures.computed();
        this.questions = sheet.questions();
        this.clashes = Set.copyOf(sheet.clashes());
        for (SheetFigures.Remark remark : figures.remarks(page.language())) {
            Integer cell = remark.cell();
            if (cell == null || !remark.isError() && !remark.open()) continue;
            marks.merge(cell, remark.isError() ? "bad" : "warn", (a, b) -> a.equals("bad") ? a : b);
        }
    }

    List<EntryView.Row> all() {
        return sheet.form().sections().isEmpty() ? byCatalogue() : bySections();
    }

    /// As somebody designed the form: what is not asked for stands there greyed, sums below their sections.
    private List<EntryView.Row> bySections() {
        List<EntryView.Row> rows = new ArrayList<>();
        for (FormSection section : sheet.form().sections()) {
            String title = page.language() == Language.VI || section.titleEn().isBlank()
                    ? section.titleVi()
                    : section.titleEn();
            rows.add(heading(title));
            for (FormSection.FormLine line : section.lines()) line(line).ifPresent(rows::add);
            if (section.total()) FormTotals.row(section, title, sheet, page).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<EntryView.Row> line(FormSection.FormLine line) {
        if (line.cell() == 0) return sheet.catalogue().find(line.computed()).map(this::computed);
        if (line.asked()) return sheet.form().number(line.cell()).map(this::cell);
        return sheet.form().greyed(line.cell()).map(this::greyed);
    }

    private EntryView.Row greyed(Cell cell) {
        return EntryView.Row.greyed(words.label(cell), words.unit(cell), shown(last, cell), shown(compared, cell));
    }

    private List<EntryView.Row> byCatalogue() {
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
        return new EntryView.Row(group, "", "", "", "", false, false, "", "", "", "", "", "", "", "", "", "");
    }

    private EntryView.Row cell(Cell cell) {
        int number = cell.number();
        CellEntry.Said said = sheet.said(number);
        String text = sheet.written(cell);
        boolean own = cell.whole() && cell.part() == Cell.Part.VALUE;
        return new EntryView.Row(
                "",
                "" + number,
                own ? cell.indicator() : "",
                words.label(cell),
                words.unit(cell),
                !own,
                words.asksYesOrNo(cell),
                text,
                sheet.base(number) + " " + text,
                sheet.note(number),
                shown(last, cell),
                shown(compared, cell),
                own ? aim(cell.indicator()) : "",
                own ? share(cell.indicator(), said.amount()) : "",
                change(said.amount(), then(cell)),
                classes(said, number),
                questions.getOrDefault(number, ""));
    }

    private String shown(Optional<ReportFigures> period, Cell cell) {
        Amount amount = period.map(p -> p.cell(cell)).orElse(Amount.Missing.NOT_REPORTED);
        return shown(words.amount(cell, amount), amount);
    }

    private String aim(String indicator) {
        return figures.aim(indicator).map(a -> amounts.amount(indicator, a)).orElse("–");
    }

    /// Of the target, its lower end, as it stands in plans.
    private String share(String indicator, Amount now) {
        BigDecimal reached = now.number();
        BigDecimal aim = figures.aim(indicator).map(Amount::number).orElse(null);
        if (reached == null || aim == null || aim.signum() <= 0) return "";
        BigDecimal share = reached.multiply(BigDecimal.valueOf(100)).divide(aim, 1, RoundingMode.HALF_UP);
        return Vietnamese.number(share, 1) + "%";
    }

    private String classes(CellEntry.Said said, int number) {
        List<String> classes = new ArrayList<>(List.of("in"));
        if (said.standing() == Standing.ESTIMATED && said.amount().present()) classes.add("est");
        if (marks.containsKey(number)) classes.add(marks.get(number));
        if (questions.containsKey(number)) classes.add("asked");
        if (clashes.contains(number)) classes.addAll(List.of("bad", "clash"));
        return String.join(" ", classes);
    }

    private EntryView.Row computed(Indicator indicator) {
        String code = indicator.code();
        Amount now = computed.getOrDefault(code, Amount.Missing.NOT_REPORTED);
        return new EntryView.Row(
                "",
                "",
                code,
                indicator.name(page.language()),
                indicator.unit().name(),
                false,
                false,
                value(indicator, now),
                "",
                "",
                shown(last, indicator),
                shown(compared, indicator),
                aim(code),
                share(code, now),
                "",
                "calc",
                "");
    }

    private String shown(Optional<ReportFigures> period, Indicator indicator) {
        Amount amount = period.map(p -> p.value(indicator.code())).orElse(Amount.Missing.NOT_REPORTED);
        return shown(amounts.amount(indicator, amount), amount);
    }

    /// What a computed cell shows; nothing where nothing was stated.
    String value(Indicator indicator, Amount amount) {
        return amount == Amount.Missing.NOT_REPORTED ? "" : amounts.amount(indicator, amount);
    }

    private static String shown(String text, Amount amount) {
        return amount == Amount.Missing.NOT_REPORTED ? "…" : text;
    }

    /// What a change is counted from: the exact number that something countable had in the period compared with.
    private @Nullable BigDecimal then(Cell cell) {
        boolean counts = sheet.catalogue()
                .find(cell.indicator())
                .filter(i -> i.kind() == IndicatorKind.STOCK || i.kind() == IndicatorKind.FLOW)
                .isPresent();
        Amount then = compared.map(c -> c.cell(cell)).orElse(Amount.Missing.NOT_REPORTED);
        return counts && then instanceof Amount.Exactly(BigDecimal number) ? number : null;
    }

    /// The same of every cell that has one, as programs write numbers.
    Map<Integer, String> then() {
        Map<Integer, String> all = new TreeMap<>();
        for (Cell cell : sheet.form().cells()) {
            BigDecimal then = then(cell);
            if (then != null) all.put(cell.number(), then.toPlainString());
        }
        return all;
    }

    /// The targets as programs write numbers, of a range the low end, by indicator.
    Map<String, String> aims() {
        Map<String, String> all = new TreeMap<>();
        for (Indicator indicator : figures.asked()) {
            BigDecimal aim = figures.aim(indicator.code()).map(Amount::number).orElse(null);
            if (aim != null && aim.signum() > 0) all.put(indicator.code(), aim.toPlainString());
        }
        return all;
    }

    /// With its sign; only between two exact numbers.
    private static String change(Amount now, @Nullable BigDecimal then) {
        if (then == null || !(now instanceof Amount.Exactly(BigDecimal today))) return "";
        return Vietnamese.signed(today.subtract(then));
    }
}
