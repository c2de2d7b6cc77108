package vn.lienminh.emulation.awards.web;

import java.util.List;

/// A list of those proposed beside what is known.
///
/// @param file its bytes as text, sent back when it is taken; empty: nothing was read
/// @param fresh how many would be made
public record ImportView(
        String title,
        String address,
        String back,
        List<String> refused,
        List<Row> rows,
        String name,
        String file,
        int fresh) {

    /// @param state new, known or refused
    public record Row(String name, String award, String state, String why, boolean refused) {}
}
