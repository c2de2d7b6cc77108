package vn.lienminh.territory.web;

import java.util.List;
import vn.lienminh.shell.NoteKind;

/// One unit with all that is known of it.
///
/// @param province of a commune; empty for a province, and where no single one holds it
/// @param status what it is or was, in one sentence
/// @param warnings codes and names that others bore or bear too
/// @param placed where it lies on the two maps of interest
/// @param communes the way to a province's; empty where none are recorded
public record UnitView(
        String title,
        List<UnitLink> province,
        String status,
        List<Warning> warnings,
        List<NameRow> names,
        List<EventRow> events,
        List<Placed> placed,
        List<UnitLink> communes) {

    public record Warning(NoteKind kind, String text) {}

    public record NameRow(String code, String fullName, String from, String until) {}

    /// @param source the decree; may be empty
    public record EventRow(String day, String text, String source) {}

    /// @param remark what must be said beside it; may be empty
    public record Placed(String title, List<UnitLink> units, String remark) {}
}
