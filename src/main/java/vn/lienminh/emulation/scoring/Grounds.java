package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;

/// All that points are computed from (căn cứ chấm điểm): nothing else may change a point.
///
/// @param units the members, in the cluster's order
public record Grounds(List<String> units, Map<String, Unit> of) {

    /// What is known of one unit.
    ///
    /// @param results of the year, by indicator
    /// @param before results of the year before, by indicator
    /// @param targets by indicator; no entry: not registered
    /// @param judged what people judged, by criterion: 1 or 0 (met or not), a count of occurrences, or points
    /// @param unassigned criteria that this unit was not given
    /// @param sentAt when it sent its report of the year; null: not yet
    public record Unit(
            Map<String, Result> results,
            Map<String, Result> before,
            Map<String, Amount> targets,
            Map<String, BigDecimal> judged,
            Set<String> unassigned,
            Late late,
            @Nullable Instant sentAt) {

        Result result(String indicator) {
            return results.getOrDefault(indicator, Result.NONE);
        }

        Unit with(Map<String, Result> other) {
            return new Unit(other, before, targets, judged, unassigned, late, sentAt);
        }
    }

    /// Reports sent after they were due.
    ///
    /// @param days in all
    public record Late(int reports, int days) {
        public static final Late NONE = new Late(0, 0);

        Late plus(Late other) {
            return new Late(reports + other.reports, days + other.days);
        }
    }

    Unit unit(String code) {
        Unit unit = of.get(code);
        if (unit == null) throw new IllegalArgumentException("not a unit of these grounds: " + code);
        return unit;
    }
}
