package vn.lienminh.emulation.scoring;

import static vn.lienminh.emulation.EmulationRefusal.*;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lienminh.emulation.EmulationRefusal;

/// What an opinion must keep to: the bounds of its criterion, a reason where it stands against a figure, and that
/// nobody
/// cross-scores itself.
final class OpinionRules {
    private OpinionRules() {}

    /// What is wrong, by the field that says it.
    static Map<String, EmulationRefusal> check(Opinion opinion, Criterion criterion) {
        Map<String, EmulationRefusal> wrong = new LinkedHashMap<>();
        if (!bounded(criterion, opinion.value())) wrong.put("value", E124_OUT_OF_BOUNDS);
        if (!criterion.byPeople() && opinion.reason().isBlank()) wrong.put("reason", E125_NO_REASON);
        if (opinion.stage() == Stage.CROSS && opinion.scorer().equals(opinion.unit()))
            wrong.put("scorer", E126_OWN_SCORE);
        return wrong;
    }

    /// Met is 1 or 0, occurrences are counted; points lie between 0 and the most there is, of a penalty between its
    /// floor and 0.
    private static boolean bounded(Criterion criterion, BigDecimal value) {
        BigDecimal most = switch (criterion.formula()) {
            case Formula.Met _ -> criterion.byPeople() ? BigDecimal.ONE : criterion.max();
            case Formula.PerOccurrence _ -> criterion.byPeople() ? value : criterion.max();
            case Formula.Proportional(BigDecimal cap, var _) -> criterion.max().multiply(cap.max(BigDecimal.ONE));
            case Formula.Growth(BigDecimal cap) -> criterion.max().multiply(cap.max(BigDecimal.ONE));
            case Formula.LowerIsBetter(BigDecimal cap) -> criterion.max().multiply(cap.max(BigDecimal.ONE));
            case Formula.Stepped(var _, var _, BigDecimal cap) ->
                criterion.max().add(cap);
            case Formula.Bonus(BigDecimal cap) -> cap;
            case Formula.Penalty _ -> BigDecimal.ZERO;
            case Formula.Sum _,
                    Formula.Bands _,
                    Formula.LeaderByExcess _,
                    Formula.ByPlace _,
                    Formula.Lateness _,
                    Formula.Expert _ -> criterion.max();
        };
        BigDecimal least = criterion.formula() instanceof Formula.Penalty(BigDecimal floor) ? floor : BigDecimal.ZERO;
        boolean yesOrNo = criterion.formula() instanceof Formula.Met && criterion.byPeople();
        return value.compareTo(least) >= 0
                && value.compareTo(most) <= 0
                && (!yesOrNo || value.stripTrailingZeros().scale() <= 0);
    }
}
