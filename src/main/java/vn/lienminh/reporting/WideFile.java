package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Table;

/// The wide form: one row a report, `organisation,period,form` and then a column a cell. A row is the whole report:
/// an empty cell in it is not reported.
class WideFile {
    private static final List<String> OWN = List.of("organisation", "province", "period", "form", "standing", "origin");

    /// A column of the file; its cell is null when the form has none of that name.
    private record Column(String name, @Nullable Cell cell) {}

    private final FileFigures file;
    private final RowTargets targets;
    private final TypedValue typed;
    private final Catalogue catalogue;
    private final Map<String, List<Column>> columnsByForm = new HashMap<>();

    WideFile(FileFigures file, RowTargets targets, TypedValue typed, Catalogue catalogue) {
        this.file = file;
        this.targets = targets;
        this.typed = typed;
        this.catalogue = catalogue;
    }

    static boolean reads(List<String> columns) {
        return columns.containsAll(List.of("period", "form"))
                && (columns.contains("province") || columns.contains("organisation"));
    }

    void read(Table table) {
        for (Table.Row row : table.rows()) targets.find(row, file).ifPresent(target -> row(table, row, target));
    }

    private void row(Table table, Table.Row row, Entry.Target target) {
        FormVersion form = target.form();
        if (!row.get("form").equals(form.form())) {
            file.fault(
                    row.at("form"),
                    ReportingRefusal.R116_NO_FORM,
                    Map.of("found", row.get("form") + " " + row.get("period")));
            return;
        }
        FileFigures.Filled filled = file.whole(target, row.at("organisation"));
        Standing standing = typed.standing(row, target.id().period());
        String origin = typed.origin(row);
        boolean stated = row.cells().containsKey("origin");
        for (Column column : columnsByForm.computeIfAbsent(form.toString(), k -> columns(table, form))) {
            if (column.cell == null) {
                file.fault(
                        row.at(column.name),
                        ReportingRefusal.R127_UNKNOWN_CELL,
                        Map.of("found", column.name, "form", form.form()));
                continue;
            }
            Optional<Amount> amount = typed.plain(row, column.name);
            if (amount.isEmpty()) continue;
            CellValue value = CellValue.typed(amount.get(), standing, origin);
            file.add(filled, new Entry(row.at(column.name), target, column.cell, value, stated));
        }
    }

    private List<Column> columns(Table table, FormVersion form) {
        Map<String, Cell> names = names(form);
        List<Column> columns = new ArrayList<>();
        for (String name : table.columns()) if (!OWN.contains(name)) columns.add(new Column(name, names.get(name)));
        return columns;
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
