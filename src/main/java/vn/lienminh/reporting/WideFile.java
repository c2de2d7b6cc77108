package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
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

    private record Columns(List<Column> all, @Nullable String[] byCell) {}

    private final FileFigures file;
    private final RowTargets targets;
    private final TypedValue typed;
    private final Catalogue catalogue;
    private final Map<FormVersion, Columns> columnsByForm = new IdentityHashMap<>();

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
        for (Table.Row row : table.rows()) targets.look(row, file).ifPresent(target -> row(table, row, target));
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
        Columns columns = columnsByForm.computeIfAbsent(form, k -> columns(table, form));
        FileFigures.Filled filled = file.whole(
                target,
                row.at("organisation"),
                new FileFigures.WholeRow(row.withoutCells(), columns.byCell, table.has("origin")));
        Standing standing = typed.standing(row, target.id().period());
        String origin = typed.origin(row);
        for (Column column : columns.all) {
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
            file.add(filled, column.cell, value, () -> row.at(column.name));
        }
    }

    private Columns columns(Table table, FormVersion form) {
        Map<String, Cell> names = names(form);
        Columns columns = new Columns(new ArrayList<>(), new String[form.size()]);
        for (String name : table.columns()) {
            if (OWN.contains(name)) continue;
            Cell cell = names.get(name);
            columns.all.add(new Column(name, cell));
            if (cell != null && columns.byCell[cell.number() - 1] == null) columns.byCell[cell.number() - 1] = name;
        }
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
