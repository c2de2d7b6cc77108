package vn.lienminh.access.web;

import java.util.List;

/// Who did what (nhật ký).
///
/// @param sent what was asked for, as it was typed
/// @param acts those that can be asked for
/// @param why a sentence where what was typed cannot be; empty: nothing
/// @param next where older ones are; empty: there are none
/// @param export the same lines as a file
/// @param root where the chain ends, to be kept elsewhere; empty: nothing is linked yet
public record HistoryView(
        Typed sent, List<Choice> acts, String why, List<Row> rows, String next, String export, String root) {

    /// @param account who it was, as records keep the name
    /// @param address of what was acted on; empty: there is no page of it
    /// @param details what was said, one sentence each
    public record Row(
            String time,
            String who,
            String account,
            String act,
            String what,
            String address,
            String unit,
            String whence,
            List<String> details) {}
}
