package vn.lienminh.publications.forms;

import java.util.List;
import vn.lienminh.reporting.workbooks.PrintHead;

/// One report as its official table, ready to be drawn (biểu in).
///
/// @param landscape whether the table is wide
/// @param columns their titles
/// @param widths in percent
public record PrintedForm(
        PrintHead head, boolean landscape, List<String> columns, List<Integer> widths, List<Row> rows) {

    /// @param kind `group`, `part` or `normal`
    /// @param cells as printed; of a heading its number and its text
    public record Row(String kind, List<String> cells) {
        public boolean heading() {
            return kind.equals("group");
        }
    }

    /// Columns of numbers stand at the right: those between the unit and the notes.
    public boolean numeric(int column) {
        return column >= 4 && column < columns.size() - 1;
    }
}
