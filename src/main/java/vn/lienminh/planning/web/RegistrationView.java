package vn.lienminh.planning.web;

import java.util.List;

/// What the sheet of a member's targets shows.
///
/// @param rule what happens to what is typed now
/// @param typing whether the reader may type
/// @param send the words of the button
/// @param more what else could be registered
/// @param past all that was said, the newest first
public record RegistrationView(
        String title,
        String status,
        String rule,
        String address,
        boolean typing,
        String send,
        List<Asked> asked,
        List<Row> rows,
        List<Choice> more,
        List<Past> past) {

    /// Something that waits for an answer.
    ///
    /// @param answers the outcomes that the reader may give
    public record Asked(long id, String heading, String text, List<Choice> answers) {}

    /// @param before what the unit reached in the year before; empty: not known
    /// @param wish as it would be typed
    /// @param mark what must be thought of; empty: nothing
    /// @param fault why what was typed is not kept; empty: nothing is wrong
    public record Row(
            String code,
            String name,
            String unit,
            String before,
            String wish,
            String shown,
            String basis,
            String mark,
            String fault) {}

    public record Choice(String value, String words) {}

    public record Past(String when, String who, String what, String from, String to, String basis) {}
}
