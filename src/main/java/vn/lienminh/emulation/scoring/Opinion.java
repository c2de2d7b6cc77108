package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.time.Instant;

/// What somebody says of a unit by a criterion (ý kiến chấm điểm).
///
/// @param unit the code of the organisation
/// @param value where people judge a criterion: 1 or 0 for met or not, a count of occurrences, or points; where figures
///     decide it: the points instead of the computed ones, which wants a reason
/// @param scorer the code of the organisation that says so; empty for the helper group and the meeting
public record Opinion(
        String unit,
        String criterion,
        Stage stage,
        BigDecimal value,
        String reason,
        String scorer,
        Instant at,
        String by) {

    Opinion nameless() {
        return new Opinion(unit, criterion, stage, value, reason, "", at, "");
    }
}
