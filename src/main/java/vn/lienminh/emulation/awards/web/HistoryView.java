package vn.lienminh.emulation.awards.web;

import java.util.List;

/// The register of awards of an alliance, with what those brought along that went into it.
public record HistoryView(String title, List<Row> rows) {

    /// @param origin of which former alliance; empty: of this one
    public record Row(
            String year, String name, String award, String decision, String money, String origin, boolean stands) {}
}
