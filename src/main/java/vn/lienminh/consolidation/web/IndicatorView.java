package vn.lienminh.consolidation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Standing;
import vn.lienminh.shell.charts.LineChart;

/// One indicator of the catalogue, with what it is today.
///
/// @param validity which version is shown, and since when
/// @param rules kind first, then how it adds up
/// @param line null with fewer than two years of figures
/// @param now null when no cluster has a figure
public record IndicatorView(
        String title,
        String code,
        String status,
        String group,
        String validity,
        List<Rule> rules,
        List<Breakdown> breakdowns,
        List<Version> versions,
        List<Check> checks,
        @Nullable LineChart line,
        String lineTitle,
        String lineSource,
        @Nullable Now now,
        List<Use> uses)
        implements Titled {

    public boolean hasBasis() {
        return versions.stream().anyMatch(v -> !v.basis().isEmpty());
    }

    /// @param links indicators that it speaks of, after its text
    public record Rule(String name, String text, List<Use> links) {}

    public record Breakdown(String name, String completeness, String categories) {}

    public record Version(String number, boolean current, String periods, String basis, boolean joins, boolean first) {}

    public record Check(String code, String rule, String consequence) {}

    public record Now(
            String whom,
            String figure,
            String unit,
            @Nullable Standing standing,
            Coverage coverage,
            @Nullable ChangeView change,
            String against,
            String address) {}

    /// @param address empty: leads nowhere
    public record Use(String icon, String text, String address) {}
}
