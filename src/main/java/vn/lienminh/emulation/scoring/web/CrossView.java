package vn.lienminh.emulation.scoring.web;

import java.util.List;

/// Who cross-scores whom, as the page of scores shows it.
///
/// @param assigns whether the reader names the scorers
/// @param blind whether scored units are told only at the meeting
/// @param pairs as far as the reader is told
/// @param withdraw the code of the shown unit when the reader's organisation scores it; else empty
public record CrossView(
        String action,
        boolean assigns,
        boolean blind,
        List<Pair> pairs,
        List<ScoresView.Choice> members,
        String withdraw) {

    public record Pair(String unit, String address, String scorer) {}

    /// Whether there is anything to show.
    public boolean any() {
        return assigns || !pairs.isEmpty();
    }
}
