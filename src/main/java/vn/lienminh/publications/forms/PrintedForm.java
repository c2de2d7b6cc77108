package vn.lienminh.publications.forms;

import java.util.List;

/// One report as its official table, ready to be drawn (biểu in): on paper by the server, and the same by a
/// browser.
///
/// @param superior above the issuer; may be empty
/// @param issuer of the letterhead, caps, one entry a printed line
/// @param title the name of the form
/// @param about the period, then who reports
/// @param mark `DỰ THẢO`; empty: it was sent
/// @param form with its version
/// @param state in words, with the code of what was sent where it was
/// @param address of the report's page
/// @param drawing of the address as a picture for phones, base64 of a PNG
/// @param landscape whether the table is wide
/// @param columns their titles
/// @param widths in percent
public record PrintedForm(
        List<String> superior,
        List<String> issuer,
        String title,
        List<String> about,
        String mark,
        String form,
        String state,
        String address,
        String drawing,
        boolean landscape,
        List<String> columns,
        List<Integer> widths,
        List<Row> rows) {

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
