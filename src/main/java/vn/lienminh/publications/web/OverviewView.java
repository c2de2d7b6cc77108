package vn.lienminh.publications.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Standing;
import vn.lienminh.publications.Sentence;
import vn.lienminh.shell.Verdict;
import vn.lienminh.shell.charts.Bars;
import vn.lienminh.shell.charts.TileMap;

/// What the overview of a cluster's year shows.
///
/// @param notes what a reader should know first: figures of another time, targets below what was reached, changed
///     prints
public record OverviewView(
        String title,
        String status,
        Optional<Standing> standing,
        String coverage,
        List<Note> notes,
        List<Headline> headlines,
        Members members,
        Optional<Chart> chart,
        Optional<Map> map,
        List<Sentence> sentences,
        List<ClaimRow> claims,
        String origin) {

    /// @param items one a line under the text; @param link empty: none
    public record Note(String text, List<String> items, String address, String link) {}

    /// @param verdict against the target; null when there is none
    public record Headline(
            String address,
            String value,
            String label,
            @Nullable BigDecimal change,
            @Nullable Verdict verdict,
            String percent,
            Coverage coverage,
            @Nullable Standing standing) {}

    public record Members(List<Column> columns, List<Row> rows, List<Cell> total, Coverage coverage) {}

    /// @param change whether the column shows changes against the year before
    public record Column(String head, boolean change) {}

    public record Row(String name, String address, List<Cell> cells) {}

    /// @param change null: not a change
    public record Cell(
            String text, String address, @Nullable BigDecimal change) {}

    public record Chart(String title, String subtitle, Bars bars) {}

    /// @param other the address of the same page on the other map
    public record Map(
            String title, String subtitle, TileMap map, String oldAddress, String newAddress, boolean isNew) {}

    /// What was printed elsewhere, beside ours.
    public record ClaimRow(String name, String address, String ours, String printed, boolean agrees) {}

    public long agreeing() {
        return claims.stream().filter(ClaimRow::agrees).count();
    }
}
