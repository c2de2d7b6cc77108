package vn.lienminh.planning.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Standing;
import vn.lienminh.shell.Markup;
import vn.lienminh.shell.Verdict;

/// What the page of targets shows: those of the year against its results, and those of the next year against what has
/// just been reached.
public record TargetsView(
        String title,
        String address,
        String status,
        Optional<Standing> standing,
        List<Row> rows,
        String nextTitle,
        List<Notice> notices,
        List<Next> next,
        String sheetsTitle,
        List<Sheet> sheets) {

    /// The registration of a member for the next year.
    public record Sheet(String name, String address, String count) {}

    /// @param bar drawn to 125% of the target; null: not comparable
    /// @param lacking to the target; empty: nothing
    /// @param reached members that reached their own, `5/9`; empty: none has its own
    public record Row(
            String name,
            String unit,
            String aim,
            String result,
            String address,
            String percent,
            @Nullable Markup bar,
            @Nullable Verdict verdict,
            String lacking,
            String reached,
            String coverage,
            boolean some) {}

    /// A target that asks for less than was just reached.
    public record Notice(String heading, String text, String silent) {}

    /// @param registered who registered it, as `6/9`; empty: set for the cluster itself
    /// @param note what must be thought of; empty: nothing
    public record Next(
            String name,
            String unit,
            String aim,
            String registered,
            boolean some,
            String result,
            String over,
            String note) {}
}
