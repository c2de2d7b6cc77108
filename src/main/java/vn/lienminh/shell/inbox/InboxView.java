package vn.lienminh.shell.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of one's own work, ready to be written.
///
/// @param empty what is said where nothing is to be done; null: something is
/// @param letters null: nobody sends letters here
public record InboxView(
        String status,
        List<Group> groups,
        @Nullable Empty empty,
        Group done,
        @Nullable Letters letters) {

    /// @param note beside the heading; may be empty
    public record Group(String title, String note, List<Row> rows) {}

    /// @param main the first late one: its button is the one of the page
    public record Row(
            String icon,
            String colour,
            String what,
            String about,
            String from,
            String due,
            String dueColour,
            String address,
            String action,
            boolean main) {}

    public record Empty(String text, String link, String address) {}

    public record Letters(boolean wanted) {}
}
