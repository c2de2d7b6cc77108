package vn.lienminh.consolidation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Standing;

/// All figures of a place in a period.
///
/// @param periods of the year to choose from; empty when there is only the year
/// @param groups of the catalogue to choose one from
/// @param extent with figures only, or the whole catalogue
/// @param empty what is said where nothing is shown
/// @param standing of all figures shown; null when they differ
/// @param many whether figures are added from provinces, so that it matters how many reported
public record FiguresView(
        String title,
        String status,
        List<String> notes,
        List<Choice> periods,
        List<Choice> groups,
        List<Choice> extent,
        @Nullable Standing standing,
        List<Group> shown,
        String empty,
        String year,
        boolean many)
        implements Titled {

    public record Group(String title, List<Row> rows) {}

    /// @param figure empty: not reported
    /// @param mark what must be said beside it; may be empty
    /// @param standing null: without a figure
    public record Row(
            String code,
            String name,
            String unit,
            String figure,
            String address,
            String mark,
            String previous,
            @Nullable ChangeView change,
            @Nullable Coverage coverage,
            @Nullable Standing standing) {}
}
