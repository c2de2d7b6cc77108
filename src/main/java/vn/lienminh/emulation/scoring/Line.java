package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;

/// One criterion of one unit, scored (dòng điểm).
///
/// @param points rounded as the set says; 0 where there are none
public record Line(Criterion criterion, State state, BigDecimal points, Working working) {

    public enum State {
        SCORED,
        /// it leaves the denominator
        NOT_ASSIGNED,
        /// something is still missing: it counts 0 points for now
        WAITING
    }
}
