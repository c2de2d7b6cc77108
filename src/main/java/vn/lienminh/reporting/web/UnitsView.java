package vn.lienminh.reporting.web;

import java.util.List;

/// Many units on one form (biểu nhiều đơn vị): a line a unit, a column a cell.
///
/// @param pages the other pages, where there are several
/// @param seen what stood there when the page was made, for a form that is sent as a whole
public record UnitsView(
        String title,
        String about,
        String address,
        String typist,
        String usual,
        List<Column> columns,
        List<Row> rows,
        List<PageLink> pages,
        String seen,
        List<String> refused) {

    public record Column(String number, String name, String unit) {}

    public record PageLink(String number, String address, boolean current) {}

    /// @param address of the unit's report
    /// @param typing whether the reader may type into it now
    /// @param errors and warnings without a reason, in short; empty: none
    public record Row(
            String code,
            String name,
            String address,
            String state,
            boolean typing,
            int over,
            String form,
            String errors,
            List<Cell> cells) {}

    /// @param number empty: this unit is not asked for it
    public record Cell(
            String number, String label, String text, String seen, String note, String classes, boolean yesOrNo) {}
}
