package vn.lienminh.reporting.workbooks.web;

import java.util.List;

/// How somebody's own workbook is to be read (chỉ cách đọc sổ riêng): where, and what each name means.
///
/// @param action where it is kept
/// @param kept how other workbooks of this report were read
/// @param values the columns with numbers; none where each column is a cell
/// @param rows names of cells; the guessed ones are marked
/// @param units names of organisations
public record LayoutView(
        String title,
        String about,
        String address,
        String action,
        List<String> refused,
        List<Kept> kept,
        List<Choice> kinds,
        List<Choice> sheets,
        List<Choice> heads,
        List<Choice> names,
        List<Choice> values,
        List<Hidden> shape,
        List<Row> rows,
        List<Row> units,
        List<String> cellNames,
        List<String> unitNames,
        String name,
        String matched) {

    public record Kept(String name, String address) {}

    public record Choice(String value, String text, boolean chosen) {}

    public record Hidden(String name, String value) {}

    /// @param field of what it means; `l` before it is the field of what the workbook calls it
    public record Row(String field, String label, String sample, String meaning, boolean guessed) {}
}
