package vn.lienminh.emulation.year.web;

import java.util.List;

/// Who leads and how that is handed over, as the page of the year shows it.
///
/// @param facts label and value, in their order
/// @param note who may do what until then; may be empty
/// @param handover how far the record is
/// @param items what it lists
public record OfficeView(
        List<Fact> facts, String note, String heads, String handover, List<Item> items, String record) {

    /// @param weighty written in bold
    public record Fact(String label, String value, boolean weighty) {}

    /// @param state the icon: `check`, `circle-half` or `circle`
    public record Item(String text, String detail, String state) {}
}
