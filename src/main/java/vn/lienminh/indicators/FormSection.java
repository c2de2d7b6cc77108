package vn.lienminh.indicators;

import java.util.List;

/// One part of a form under a heading (phần của biểu).
///
/// @param total whether the sum of its lines stands below them
public record FormSection(String titleVi, String titleEn, boolean total, List<FormLine> lines) {

    /// One line: a cell, or a number that the house computes.
    ///
    /// @param cell 0: it is computed
    /// @param computed the indicator; empty for a cell
    /// @param asked a cell that is not asked for stays on the form, greyed
    public record FormLine(int cell, String computed, boolean asked) {}

    public FormSection {
        lines = List.copyOf(lines);
    }
}
