package vn.lienminh.reporting.web;

import java.util.List;

/// What the receiver looks at before deciding (bàn duyệt).
///
/// @param about who sent it, when, and what is open about it
/// @param queue everything that waits for this reader
/// @param clear those of the queue about which nothing is open, as the form sends them
/// @param before the heading of the revision compared with; empty: it is the first
/// @param own whether the reader sent it
public record DeskView(
        String title,
        String about,
        String address,
        String state,
        String receipt,
        int revision,
        boolean waits,
        boolean counts,
        boolean mayReturn,
        boolean mayAccept,
        boolean own,
        List<Waiting> queue,
        List<String> clear,
        String before,
        String after,
        List<Change> changes,
        int unchanged,
        List<ReportView.Notice> warnings,
        List<ReportView.Pair> facts) {

    public record Waiting(String name, String open, String sent, String address, boolean current) {}

    /// @param question what had been asked about it
    /// @param reason what the sender wrote beside it
    public record Change(
            String number,
            String name,
            String address,
            String before,
            String after,
            String difference,
            String question,
            String reason) {}
}
