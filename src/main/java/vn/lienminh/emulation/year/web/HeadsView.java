package vn.lienminh.emulation.year.web;

import java.util.List;
import java.util.Map;

/// Who leads, whose turn it is and who helps, ready to be written.
///
/// @param chooses whether the reader enters what the meeting decided about the next year
/// @param passed who passed in the ballot; may be empty
/// @param plans whether the reader plans turns and names who helps
public record HeadsView(
        String title,
        String status,
        String done,
        List<String> refused,
        Map<String, String> typed,
        String year,
        String address,
        String crumb,
        List<OfficeView.Fact> facts,
        List<Turn> turns,
        List<Post> posts,
        List<Member> members,
        String next,
        boolean chooses,
        boolean plans,
        String passed,
        List<YearView.Choice> years) {

    public record Turn(String year, String name) {}

    public record Post(long id, String role, String person, String at, String time) {}

    /// @param role chosen now; empty: none
    public record Member(String code, String name, String role) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
