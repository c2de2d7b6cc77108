package vn.lienminh.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Standing;

/// Where a figure comes from (số này từ đâu ra): its parts down to the cells, who sent and accepted them, and how
/// it changed.
///
/// @param party the name of whom the figure is about
/// @param of what the lines are
/// @param lines one for each that it was added from: organisations, or the communes of a province, or the cooperatives
///     of a commune
/// @param changes newest first
public record Explanation(
        Figure figure, Indicator indicator, String party, Of of, List<Line> lines, List<Change> changes) {

    public enum Of {
        ALLIANCES,
        COMMUNES,
        COOPERATIVES
    }

    /// What one of them gives to the figure.
    ///
    /// @param organisation its code; of a commune `commune:CODE@DAY`
    /// @param area the name of the area that it is about
    /// @param cells the cells it stands in: one, or numerator and denominator; none when it gives nothing
    /// @param source the revision that counts; null when there is none
    /// @param steps of a figure from shorter periods or of a computed one, what it was made of
    /// @param reports how many cooperatives reported what it gives; 0 when it does not come from below
    /// @param below what the cooperatives within it add up to, where it reported itself: compared, never added; not
    ///     reported where there is none
    /// @param opens whose explanation goes on from here; null when this is the end of the way
    public record Line(
            String organisation,
            String name,
            String area,
            Amount value,
            Amount numerator,
            Amount denominator,
            @Nullable Standing standing,
            Figure.Mark mark,
            List<Cell> cells,
            @Nullable Source source,
            List<Step> steps,
            int reports,
            Amount below,
            @Nullable Party opens) {

        /// Its own number less that of its cooperatives; null where one of them is no number.
        public @Nullable BigDecimal difference() {
            return value instanceof Amount.Exactly(BigDecimal own) && below instanceof Amount.Exactly(BigDecimal others)
                    ? own.subtract(others)
                    : null;
        }
    }

    /// Who sent a revision, with which file, who accepted it.
    ///
    /// @param origin of the cell: `published`, `illustrative` or empty
    /// @param taken the base of a ratio was taken from the same report, not typed
    public record Source(
            int revision,
            Instant submittedAt,
            String submittedBy,
            @Nullable Instant acceptedAt,
            @Nullable String acceptedBy,
            String file,
            String reason,
            String hash,
            String origin,
            boolean taken) {

        /// The first eight digits, as a receipt shows them: `7F3A-22C1`.
        public String code() {
            String digits = hash.substring(0, 8).toUpperCase(java.util.Locale.ROOT);
            return digits.substring(0, 4) + "-" + digits.substring(4);
        }
    }

    /// @param of an indicator or a period
    public record Step(String of, Amount amount) {}

    /// A revision that changed the figure.
    ///
    /// @param before what the organisation gave until then; not reported when it was the first
    /// @param totalAfter the figure from then on
    public record Change(
            Instant at,
            String organisation,
            String name,
            Amount before,
            Amount after,
            Amount totalBefore,
            Amount totalAfter,
            String reason) {}
}
