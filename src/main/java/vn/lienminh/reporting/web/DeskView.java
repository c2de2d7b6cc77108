package vn.lienminh.reporting.web;

import java.util.List;

/// What the receiver looks at before deciding (bàn duyệt).
///
/// @param about who sent it, when, and what is open about it
/// @param queue everything that waits for this reader
/// @param clear those of the queue about which nothing is open, as the form sends them
/// @param before the heading of the revision compared with; empty: it is the first
/// @param own whether the reader sent it
/// @param threads how many are open
/// @param moved what acceptance would move
/// @param cascade what would change if the revision that counts were taken back
/// @param siblings the heading of the comparison; empty: there is none
/// @param unusual in how many lines it is unusual
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
        List<ReportView.Pair> facts,
        int threads,
        List<String> moved,
        List<String> cascade,
        String cascadeInShort,
        String siblings,
        String unusual,
        List<Sibling> compared) {

    /// One indicator beside those of the other members.
    ///
    /// @param low with whose it is, likewise `high`
    public record Sibling(
            String name, String ours, boolean unusual, String low, String middle, String high, String rank) {}

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
