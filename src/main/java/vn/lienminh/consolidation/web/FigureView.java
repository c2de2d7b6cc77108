package vn.lienminh.consolidation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Standing;
import vn.lienminh.shell.charts.Bars;
import vn.lienminh.shell.charts.TileMap;

/// One figure: who it comes from, drawn, and explained.
///
/// @param periods of the year to choose from; empty when there is only the year
/// @param maps by whom it is divided: by member, or by the units of today's map
/// @param lines what a row is: a province, a commune, a cooperative
/// @param heading of the table
/// @param numerator the name of what a ratio or average is computed from; empty when the figure has no parts
/// @param standing of every row; null when they differ
/// @param origin of every row, in words; empty when they differ or say nothing
/// @param unchanged that the units of the other map add up to the same; may be empty
/// @param bars null where bars would mislead
/// @param map null where the tiles do not know the map, or a value is only a bound
public record FigureView(
        String title,
        String status,
        List<String> notes,
        List<Choice> periods,
        List<Choice> maps,
        String lines,
        String heading,
        String unit,
        String numerator,
        String denominator,
        String year,
        String before,
        @Nullable Standing standing,
        String origin,
        List<Row> rows,
        Row total,
        String unchanged,
        @Nullable Bars bars,
        @Nullable TileMap map,
        ExplanationView explanation)
        implements Titled {

    public boolean hasParts() {
        return !numerator.isEmpty();
    }

    /// Whether the rows say where they come from, and not all the same.
    public boolean originsDiffer() {
        return origin.isEmpty() && rows.stream().anyMatch(r -> !r.origin().isEmpty());
    }

    public boolean leadsToReports() {
        return rows.stream().anyMatch(r -> !r.address().isEmpty());
    }

    /// Whether anything is known of the year before.
    public boolean hasBefore() {
        return !total.previous().isEmpty()
                || rows.stream().anyMatch(r -> !r.previous().isEmpty());
    }

    /// What a row is: a member, a unit of another map, or a member within such a unit.
    public enum Kind {
        MEMBER(""),
        UNIT("part"),
        WITHIN("sub");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Its class.
        public String word() {
            return word;
        }
    }

    /// @param note behind the name; may be empty
    /// @param coverage null where it says nothing
    /// @param value empty: not reported
    /// @param address of the cell in the report; empty when there is none
    public record Row(
            Kind kind,
            String name,
            String note,
            String value,
            String address,
            String numerator,
            String denominator,
            String previous,
            @Nullable ChangeView change,
            @Nullable Coverage coverage,
            @Nullable Standing standing,
            String origin) {}
}
