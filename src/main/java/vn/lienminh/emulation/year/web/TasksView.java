package vn.lienminh.emulation.year.web;

import java.util.List;

/// The tasks of a year on its page, ready to be written.
///
/// @param units to whom a new one can be given
public record TasksView(List<Row> rows, List<YearView.Choice> units) {

    /// @param note that it was carried over or called off; may be empty
    /// @param count `6/9`
    /// @param missing those who have not shown that they did it
    public record Row(
            String text,
            String address,
            String source,
            String due,
            String note,
            String count,
            boolean all,
            boolean ended,
            String files,
            String missing) {}
}
