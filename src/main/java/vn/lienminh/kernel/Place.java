package vn.lienminh.kernel;

import org.jspecify.annotations.Nullable;

/// Where in the input something was found. Lines count from 1, the header is line 1 of a CSV file.
///
/// @param column the name of the column, or the address of the cell (`C14`) in a workbook
public record Place(
        String file,
        @Nullable String sheet,
        int line,
        @Nullable String column) {

    public static final Place NOWHERE = new Place("", null, 0, null);

    public static Place file(String file) {
        return new Place(file, null, 0, null);
    }

    public Place at(String column) {
        return new Place(file, sheet, line, column);
    }

    /// `figures.csv:14:value`, `bieu.xlsx!Biểu 01:14:C14`
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (sheet != null) text.append('!').append(sheet);
        if (line > 0) text.append(':').append(line);
        if (column != null) text.append(':').append(column);
        return text.toString();
    }
}
