package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.List;

/// How the result of a unit becomes points (công thức chấm điểm). Every formula has a name; the usual ones of clusters
/// (the police clusters of Quảng Trị, 2025, score by {@link LeaderByExcess}; most alliances by {@link Proportional}).
///
/// In all of them M is the criterion's points, A what was reached, T the target; where a criterion has several
/// indicators, their quotients are averaged. A cap is a quotient: 1.2 counts at most 120% of the target.
public sealed interface Formula {

    /// Group: the sum of the criteria below it.
    record Sum() implements Formula {}

    /// M × min(A / T, cap).
    record Proportional(BigDecimal cap, WithoutTarget without) implements Formula {}

    /// M × the share of the highest band that A / T reaches; 0 below all bands.
    record Bands(List<Band> bands) implements Formula {}

    /// M in full at 100%, M × A / T below it, and `plus` points for each whole `step` above it, together at most `cap`
    /// points more.
    record Stepped(BigDecimal step, BigDecimal plus, BigDecimal cap) implements Formula {}

    /// Half of M for reaching the target (M / 2 × A / T below it), the other half by the excess over the target in
    /// proportion to the greatest excess of all units; a unit without a target is measured against the best
    /// such unit.
    record LeaderByExcess(Excess by) implements Formula {}

    /// M × min(A / A of a year before, cap).
    record Growth(BigDecimal cap) implements Formula {}

    /// M × min(T / A, cap): the less the better; nothing at all counts the cap.
    record LowerIsBetter(BigDecimal cap) implements Formula {}

    /// M − (place − 1) × step, not below 0; the place among all units by A, equals share the better place.
    record ByPlace(BigDecimal step) implements Formula {}

    /// `points` for each occurrence: taken from M where they are negative, added up to M where they are positive.
    record PerOccurrence(BigDecimal points, Occurrence of) implements Formula {}

    /// M less what late reports cost, by the system's own record of what was due and what was sent; not below 0.
    ///
    /// @param each points for each late report, 0 or less
    /// @param day points for each day late, 0 or less
    record Lateness(BigDecimal each, BigDecimal day) implements Formula {}

    /// M when met, else 0: by an indicator that says yes, or by judgement.
    record Met() implements Formula {}

    /// 0 to M by judgement.
    record Expert() implements Formula {}

    /// Points added by judgement, outside the sum of 100, at most `cap`.
    record Bonus(BigDecimal cap) implements Formula {}

    /// Points taken by judgement, outside the sum of 100, down to `floor` (below 0).
    record Penalty(BigDecimal floor) implements Formula {}

    /// @param from quotient from which the band counts
    /// @param share of M, 0 to 1
    record Band(BigDecimal from, BigDecimal share) {}

    /// What becomes of a unit that reports a result but registered no target for it.
    enum WithoutTarget {
        /// the criterion leaves its denominator (không giao)
        NOT_ASSIGNED,
        /// it is measured against the best of the units without a target
        BEST_OF_GROUP,
        /// no points
        ZERO
    }

    enum Excess {
        /// (A − T) / T
        PERCENT,
        /// A − T
        ABSOLUTE
    }

    enum Occurrence {
        /// what the indicator counts, or what is judged where the criterion has none
        COUNT,
        /// the first indicator (owed) less the second (in time)
        LATE
    }

    /// Whether people judge it rather than figures, unless an indicator says so.
    default boolean judged() {
        return switch (this) {
            case Expert _, Bonus _, Penalty _, Met _ -> true;
            case PerOccurrence p -> p.of() == Occurrence.COUNT;
            case Sum _, Proportional _, Bands _, Stepped _, LeaderByExcess _, Growth _, LowerIsBetter _, ByPlace _ ->
                false;
            case Lateness _ -> false;
        };
    }

    /// Whether it lies outside the points that are given out (bonus and penalty).
    default boolean outside() {
        return this instanceof Bonus || this instanceof Penalty;
    }
}
