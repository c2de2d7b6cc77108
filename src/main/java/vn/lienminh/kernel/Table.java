package vn.lienminh.kernel;

import java.util.List;
import java.util.Map;

/// A sheet of a file as read: a header and rows of text, each with its place. Cells are tidy (NFC), never null.
///
/// @param hash SHA-256 of the whole file, in hex: the evidence that a load leaves
public record Table(String file, String sheet, String hash, List<String> columns, List<Row> rows) {

    /// @param place with the line of a CSV file or the row of a sheet, counted from 1
    /// @param letters in a workbook the letters of each column, so that a fault names the cell (`C14`); else empty
    public record Row(Place place, Map<String, String> cells, Map<String, String> letters) {
        public Row(Place place, Map<String, String> cells) {
            this(place, cells, Map.of());
        }

        /// Empty when the file has no such column.
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /// Only where it stands.
        public Row withoutCells() {
            return new Row(place, Map.of(), letters);
        }

        public Place at(String column) {
            String letter = letters.get(column);
            return place.at(letter == null ? column : letter + place.line());
        }
    }

    public boolean has(String... names) {
        return columns.containsAll(List.of(names));
    }

    public Place place() {
        return new Place(file, sheet.isEmpty() ? null : sheet, 0, null);
    }
}
