package vn.lienminh.emulation.meetings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a year's meeting, ready to be written.
///
/// @param one null: none is planned
/// @param plan the form; null: the reader does not plan, or there is a meeting
public record MeetingView(
        String title,
        String status,
        String address,
        String ballots,
        String done,
        List<String> refused,
        @Nullable One one,
        @Nullable Plan plan) {

    /// @param notes whether the reader notes who came
    /// @param confirms the members for which the reader confirms the minutes; empty: none
    public record One(
            String address,
            String state,
            List<Pair> facts,
            List<String> programme,
            String quorum,
            boolean enough,
            boolean notes,
            List<Seat> attendance,
            boolean invites,
            boolean begins,
            boolean ends,
            boolean cancels,
            boolean concludes,
            List<Conclusion> conclusions,
            List<Seat> members,
            String confirmed,
            List<Seat> confirmations,
            List<Option> confirms,
            List<Link> papers) {}

    public record Pair(String name, String value) {}

    public record Seat(String code, String name, boolean yes, String note) {}

    /// @param who has to do it; empty: nobody
    public record Conclusion(String text, String who, String due) {}

    public record Option(String value, String text) {}

    public record Link(String text, String address, String icon) {}

    public record Plan(String day, String hour, String place, String host, String programme, List<Option> hosts) {}
}
