package vn.lienminh.kernel;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure (số liệu tổng hợp): an amount that the house vouches for, with its address, its unit, its standing and
/// its coverage. A typed number is a cell, not yet a figure.
///
/// @param value of a ratio in percent, of an average in its unit, of a count of yes its k
/// @param numerator of a ratio or average; else not reported
/// @param denominator of a ratio its base, of an average its weight, of a count of yes its n; else not reported
/// @param comparison the same units one period before; null when there is nothing to compare with
/// @param sources the revisions that the figure stands on, by report
public record Figure(
        String indicator,
        Party party,
        Period period,
        Amount value,
        Amount numerator,
        Amount denominator,
        String unit,
        @Nullable Standing standing,
        Coverage coverage,
        @Nullable Comparison comparison,
        Mark mark,
        Map<String, Integer> sources) {

    /// @param previous the amount one period before, over the units that stated it both times
    /// @param change now − then, over the same units
    /// @param units how many units both times; compared fully when that is all of the coverage
    public record Comparison(Amount previous, BigDecimal change, int units, boolean full) {}

    /// What must be said beside the number.
    public enum Mark {
        NONE,
        /// restated on another map, whole units only
        RESTATED,
        /// split by declared shares
        SPLIT_ESTIMATED,
        /// the unit of this map also holds areas outside the party (một phần)
        PARTIAL,
        /// from shorter periods
        FROM_SHORTER_PERIODS,
        /// from the bodies below
        FROM_BELOW
    }

    public boolean present() {
        return value.present();
    }
}
