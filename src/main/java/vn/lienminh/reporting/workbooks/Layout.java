package vn.lienminh.reporting.workbooks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How somebody's own workbook is read (cách đọc sổ riêng): where names and numbers stand, and which name is
/// which cell. Columns are found again by their heads, rows by their names.
///
/// @param sheet its name; only where all is on one sheet
/// @param names the column with the names of rows, counted from 1; and the text over it
/// @param values the column with the numbers; 0 where each column is a cell of the form
/// @param cells codes of cells by what the workbook calls them, folded
/// @param units codes of organisations by what the workbook calls them, folded
public record Layout(
        Kind kind,
        String sheet,
        int head,
        int names,
        String nameHead,
        int values,
        String valueHead,
        Map<String, String> cells,
        Map<String, String> units) {

    public enum Kind {
        /// one report, a row for each cell
        ONE,
        /// a sheet for each organisation, on it a row for each cell
        SHEETS,
        /// a row for each organisation, a column for each cell
        ROWS;

        public String key() {
            return "workbooks.layout.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// The same for some of its organisations.
    Layout only(Set<String> codes) {
        Map<String, String> some = new LinkedHashMap<>();
        units.forEach((name, code) -> {
            if (codes.contains(code)) some.put(name, code);
        });
        return new Layout(kind, sheet, head, names, nameHead, values, valueHead, cells, some);
    }

    /// One that is kept.
    public record Kept(long id, String name, Layout layout) {}

    /// Where names and numbers stand, before anything is matched.
    public record Shape(Kind kind, int sheet, int head, int names, int values) {}
}
