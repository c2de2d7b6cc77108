package vn.lienminh.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Table;

/// The wide form: one row a report, `organisation,period,form` and then a column a cell. A row is the whole report:
/// an empty cell in it is not reported.
class WideFile {
    private static final List<String> OWN = List.of("organisation", "province", "period", "form", "standing", "origin");

    private final FileFigures file;
    private final RowTargets.Finder targets;
    private final TypedValue typed;
    private final Catalogue catalogue;
    private final Map<String, Map<String, Cell>> cellsByForm = new HashMap<>();

    WideFile(FileFigures file, RowTargets.Finder targets, TypedValue typed, Catalogue catalogue) {
        this.file = file;
        this.targets = targets;
        this.typed = typed;
        this.catalogue = catalogue;
    }

    static boolean reads(Table table) {
        return table.has("period", "form") && (table.has("province") || table.has("organisation"));
    }

    void read(Table table) {
        for (Table.Row row : table.rows()) targets.find(row).ifPresent(target -> row(table, row, target));
    }

    private void row(Table table, Table.Row row, Entry.Target target) {
        String form = row.get("form");
        if (!form.equals(target.form().form())) {
            file.fault(row.at("form"), ReportingRefusal.R116_NO_FORM, Map.of("found", form + " " + row.get("period")));
            return;
        }
        file.whole(target, row.at("organisation"));
        Map<String, Cell> cells = cellsByForm.computeIfAbsent(target.form().toString(), k -> names(target.form()));
        for (String column : table.columns()) {
            if (OWN.contains(column)) continue;
            Cell cell = cells.get(column);
            if (cell == null)
                file.fault(row.at(column), ReportingRefusal.R127_UNKNOWN_CELL, Map.of("found", column, "form", form));
            else fill(row, column, target, cell);
        }
    }

    private void fill(Table.Row row, String column, Entry.Target target, Cell cell) {
        Optional<Amount> amount = typed.plain(row, column);
        if (amount.isEmpty()) return;
        CellValue value =
                CellValue.typed(amount.get(), typed.standing(row, target.id().period()), typed.origin(row));
        file.add(new Entry(row.at(column), target, cell, value, row.cells().containsKey("origin")));
    }

    /// The names of a form's cells, and with them the names of ratios for the cells of their numerators.
    private Map<String, Cell> names(FormVersion form) {
        Map<String, Cell> names = new HashMap<>();
        for (Cell cell : form.cells()) {
            names.put(cell.name(), cell);
            if (!cell.whole()) names.put(cell.indicator() + "[" + cell.dimension() + "=" + cell.category() + "]", cell);
            if (cell.part() == Cell.Part.BASE) {
                String numerator = catalogue.get(cell.indicator()).parts().numerator();
                if (numerator != null) form.value(numerator).ifPresent(n -> names.put(cell.indicator(), n));
            }
        }
        return names;
    }
}
