package vn.lienminh.reporting.web;

import java.util.List;
import vn.lienminh.kernel.Standing;

/// One report as it was sent.
///
/// @param status who sent it, when, and whether it counts
/// @param counts whether this revision counts now
/// @param facts what is true of the report as a whole
public record ReportView(
        String title,
        String address,
        String status,
        Standing standing,
        boolean counts,
        List<Pair> facts,
        List<Group> groups,
        List<Notice> warnings,
        List<RevisionRow> revisions) {

    public record Pair(String name, String value) {}

    public record Group(String title, List<Row> rows) {}

    /// @param anchor the address of the cell within the page
    /// @param part whether it is a category below its indicator
    /// @param marks what differs from the rest of the report
    public record Row(
            String anchor,
            String cell,
            String name,
            String address,
            boolean part,
            String value,
            String unit,
            List<String> marks) {}

    /// @param reason empty: not explained
    public record Notice(String code, String text, String reason) {}

    /// @param changed what it changed against the revision before
    public record RevisionRow(
            String number,
            String address,
            boolean shown,
            String receipt,
            String sent,
            String accepted,
            String reason,
            List<String> changed) {}
}
