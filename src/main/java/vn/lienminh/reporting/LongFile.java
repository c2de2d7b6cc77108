package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Dimension;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Table;

/// The long form: one row a figure, `indicator,province|organisation,period,value[,denominator]…`. Cells that it
/// does not name stay as they are.
class LongFile {
    private final FileFigures file;
    private final RowTargets targets;
    private final TypedValue typed;
    private final Catalogue catalogue;

    LongFile(FileFigures file, RowTargets targets, TypedValue typed, Catalogue catalogue) {
        this.file = file;
        this.targets = targets;
        this.typed = typed;
        this.catalogue = catalogue;
    }

    static boolean reads(List<String> columns) {
        return columns.containsAll(List.of("indicator", "period", "value"))
                && (columns.contains("province") || columns.contains("organisation"));
    }

    void read(Table table) {
        for (Table.Row row : table.rows()) row(row);
    }

    private void row(Table.Row row) {
        Optional<Entry.Target> target = targets.find(row, file);
        Optional<Indicator> indicator = catalogue.find(row.get("indicator"));
        if (indicator.isEmpty()) {
            file.fault(
                    row.at("indicator"),
                    ReportingRefusal.R110_UNKNOWN_INDICATOR,
                    Map.of("found", row.get("indicator")));
            return;
        }
        if (target.isEmpty()) return;
        if (indicator.get().derived()) {
            file.fault(
                    row.at("indicator"),
                    ReportingRefusal.R114_COMPUTED,
                    Map.of("found", indicator.get().code()));
            return;
        }
        if (indicator.get().kind().hasParts()) pair(row, target.get(), indicator.get());
        else single(row, target.get(), indicator.get());
    }

    private void single(Table.Row row, Entry.Target target, Indicator indicator) {
        Optional<Cell> cell = cell(row, target.form(), indicator.code());
        if (!row.get("denominator").isEmpty() && indicator.kind() != IndicatorKind.YES_COUNT)
            file.fault(
                    row.at("denominator"),
                    ReportingRefusal.R123_DENOMINATOR_NOT_USED,
                    Map.of("found", indicator.code()));
        Optional<Amount> amount = typed.amount(row, "value");
        if (cell.isPresent() && amount.isPresent()) add(row, "value", target, cell.get(), amount.get());
    }

    /// A ratio or an average: its value is the numerator, beside its denominator; both are filled or neither.
    private void pair(Table.Row row, Entry.Target target, Indicator indicator) {
        String column = row.get("numerator").isEmpty() ? "value" : "numerator";
        if (row.get(column).isEmpty() && row.get("denominator").isEmpty()) return;
        boolean ratio = indicator.kind() == IndicatorKind.RATIO;
        String part =
                ratio ? indicator.code() : String.valueOf(indicator.parts().weight());
        Optional<Cell> numerator =
                cell(row, target.form(), String.valueOf(indicator.parts().numerator()));
        Optional<Cell> denominator = ratio ? target.form().base(part) : cell(row, target.form(), part);
        if (numerator.isEmpty() || denominator.isEmpty()) return;
        Optional<Amount> above = typed.amount(row, column);
        Optional<Amount> below = typed.plain(row, "denominator");
        if (above.isEmpty() && below.isPresent())
            file.fault(row.at(column), ReportingRefusal.R130_NO_NUMERATOR, Map.of("found", indicator.code()));
        if (column.equals("numerator")) agrees(row, above, below, ratio);
        above.ifPresent(a -> add(row, column, target, numerator.get(), a));
        if (ratio && above.isPresent()) file.pair(target, new FileFigures.Pair(row.at(column), indicator.code()));
        below.ifPresent(b -> add(row, "denominator", target, denominator.get(), b));
        if (below.isEmpty() && row.get("denominator").isEmpty() && !ratio && above.isPresent())
            file.fault(row.at("denominator"), ReportingRefusal.R122_NO_DENOMINATOR, Map.of("found", indicator.code()));
    }

    /// What `figures` printed comes back with its computed value: it must be that of its own parts, as far as it is
    /// written.
    private void agrees(Table.Row row, Optional<Amount> above, Optional<Amount> below, boolean ratio) {
        if (row.get("value").isEmpty() || above.isEmpty() || below.isEmpty()) return;
        BigDecimal written = typed.number(row, "value");
        BigDecimal up = above.get().number();
        BigDecimal down = below.get().number();
        if (written == null || up == null || down == null || down.signum() == 0) return;
        BigDecimal computed =
                up.multiply(ratio ? BigDecimal.valueOf(100) : BigDecimal.ONE).divide(down, MathContext.DECIMAL128);
        if (computed.setScale(Math.max(0, written.scale()), RoundingMode.HALF_UP)
                        .compareTo(written)
                != 0)
            file.fault(
                    row.at("value"),
                    ReportingRefusal.R124_VALUE_DISAGREES,
                    Map.of(
                            "found",
                            written.toPlainString(),
                            "expected",
                            computed.round(new MathContext(8)).toPlainString()));
    }

    private Optional<Cell> cell(Table.Row row, FormVersion form, String indicator) {
        String breakdown = row.get("breakdown");
        Optional<Cell> cell = breakdown.isEmpty() ? form.value(indicator) : category(row, form, indicator, breakdown);
        if (cell.isEmpty() && breakdown.isEmpty())
            file.fault(
                    row.at("indicator"),
                    ReportingRefusal.R111_NOT_ON_FORM,
                    Map.of("found", indicator, "form", form.form()));
        return cell;
    }

    /// `sex=female`, or `female` where only one dimension has it.
    private Optional<Cell> category(Table.Row row, FormVersion form, String indicator, String breakdown) {
        int equals = breakdown.indexOf('=');
        String dimension = equals < 0 ? "" : breakdown.substring(0, equals).strip();
        String category = breakdown.substring(equals + 1).strip();
        List<Cell> cells = form.categories(indicator).stream()
                .filter(c -> c.category().equals(category)
                        && (dimension.isEmpty() || c.dimension().equals(dimension)))
                .toList();
        if (cells.size() == 1) return Optional.of(cells.getFirst());
        ReportingRefusal why =
                cells.isEmpty() ? ReportingRefusal.R112_UNKNOWN_CATEGORY : ReportingRefusal.R113_AMBIGUOUS_CATEGORY;
        file.fault(
                row.at("breakdown"),
                why,
                Map.of("found", breakdown, "indicator", indicator, "expected", expected(indicator)));
        return Optional.empty();
    }

    private String expected(String indicator) {
        List<String> all = catalogue.find(indicator).stream()
                .flatMap(i -> i.dimensions().stream())
                .flatMap(d -> d.categories().stream().map(c -> written(d, c)))
                .toList();
        return String.join(", ", all);
    }

    private static String written(Dimension dimension, Dimension.Category category) {
        return dimension.code() + "=" + category.code();
    }

    private void add(Table.Row row, String column, Entry.Target target, Cell cell, Amount amount) {
        CellValue value =
                CellValue.typed(amount, typed.standing(row, target.id().period()), typed.origin(row));
        file.add(new Entry(row.at(column), target, cell, value, row.cells().containsKey("origin")));
    }
}
