package vn.lienminh.emulation.awards.web;

import java.util.List;

/// The public notice of a cluster's proposals.
///
/// @param action where comments are sent; empty: nothing is on notice
public record NoticeView(
        String title,
        String cluster,
        List<Row> rows,
        List<AwardsView.Choice> choices,
        String action,
        boolean sent,
        List<String> refused) {

    public record Row(String name, String award, String merit, String until) {}
}
