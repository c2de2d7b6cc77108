package vn.lienminh.consolidation.web;

import java.util.List;

/// What changed for a place between two instants.
///
/// @param since as the field of the form holds it
/// @param until likewise; empty: until now
/// @param indicators the codes whose figures are compared, as typed
/// @param more the next reports; null when these are the last
public record ChangesView(
        String title,
        String status,
        String since,
        String until,
        String indicators,
        List<Value> values,
        List<Report> reports,
        List<Choice> more,
        List<Structure> structure,
        List<Structure> organisations,
        String empty)
        implements Titled {

    public record Value(String period, String name, String before, String after) {}

    /// @param what in one word, with what it means for the figures
    /// @param cells before and after, cell by cell
    public record Report(
            String moment,
            String by,
            String what,
            String kind,
            String organisation,
            String address,
            String period,
            String reason,
            List<Cell> cells,
            int moreCells) {}

    public record Cell(String name, String before, String after) {}

    public record Structure(String moment, String text, String note) {}
}
