package vn.lienminh.emulation.year.web;

import java.util.List;
import java.util.Map;

/// The handover of a year, ready to be written.
///
/// @param seen which draft it is; empty: there is none yet
/// @param drafts whether the reader draws it up
/// @param confirms whether the reader's side waits for them
public record HandoverView(
        String title,
        String status,
        String done,
        List<String> refused,
        Map<String, String> typed,
        String year,
        String address,
        String crumb,
        String seen,
        String drafted,
        String number,
        List<String> remarks,
        List<Item> items,
        List<Side> sides,
        boolean drafts,
        boolean confirms,
        boolean complete,
        List<YearView.Choice> papers) {

    public record Item(String kind, String text, String address) {}

    /// @param state when it was confirmed, or that it was not
    public record Side(String side, String name, boolean confirmed, String state, String remark) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
