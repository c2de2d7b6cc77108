package vn.lienminh.planning.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.shell.Verdict;

/// What the page of targets shows of each member.
///
/// @param members their names, in the order of the cells of a row
public record MembersView(String title, String status, String address, List<Member> members, List<Row> rows) {

    /// @param address of its registration
    public record Member(String name, String address) {}

    public record Row(String name, String unit, List<Cell> cells) {}

    /// @param result empty: not reported
    /// @param aim empty: none registered
    /// @param verdict null: not decided
    public record Cell(String result, String aim, @Nullable Verdict verdict) {}
}
