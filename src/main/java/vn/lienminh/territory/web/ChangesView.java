package vn.lienminh.territory.web;

import java.util.List;

/// What is different between the maps of two days.
///
/// @param badDay what was typed instead of a day; empty when both were days
/// @param status how much is different, in one sentence
/// @param provinces among which the communes may be chosen; empty at province level
/// @param tallies how many communes of each province changed; empty where they are listed
/// @param groups the units that ended, began, changed
public record ChangesView(
        String from,
        String to,
        String badDay,
        String status,
        List<Choice> levels,
        List<Choice> provinces,
        List<Tally> tallies,
        List<Group> groups) {

    /// One of the values of a field.
    public record Choice(String value, String text, boolean current) {}

    public record Tally(UnitLink province, String ended, String begun, String kept) {}

    /// @param other what the column of the other map is called
    public record Group(String title, String other, List<Row> rows) {}

    /// @param other where it lies, or what it was made of, on the other map
    /// @param remark what is said there without a link; may be empty
    /// @param events what happened in between
    public record Row(UnitLink unit, String code, List<UnitLink> other, String remark, List<Happening> events) {}

    /// @param source the decree; may be empty
    public record Happening(String day, String text, String source) {}

    public boolean nothing() {
        return groups.isEmpty() && tallies.isEmpty();
    }
}
