package vn.lienminh.emulation.scoring;

import static vn.lienminh.emulation.EmulationRefusal.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.lienminh.emulation.EmulationRefusal;
import vn.lienminh.emulation.scoring.Formula.*;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// What makes a set of criteria sound: one tree, groups that are worth what lies below them, formulas with the
/// indicators they need.
final class CriteriaRules {
    private final CriteriaSet set;
    private final Catalogue catalogue;
    private final Function<String, Place> where;
    private final List<Fault> faults = new ArrayList<>();

    private CriteriaRules(CriteriaSet set, Catalogue catalogue, Function<String, Place> where) {
        this.set = set;
        this.catalogue = catalogue;
        this.where = where;
    }

    /// @param where a criterion stands, by its code
    static List<Fault> check(CriteriaSet set, Catalogue catalogue, Function<String, Place> where) {
        CriteriaRules rules = new CriteriaRules(set, catalogue, where);
        set.criteria().forEach(rules::check);
        rules.ties();
        return rules.faults;
    }

    private void check(Criterion criterion) {
        if (!criterion.parent().isEmpty()) parent(criterion);
        points(criterion);
        indicators(criterion);
    }

    private void parent(Criterion criterion) {
        Optional<Criterion> parent = set.find(criterion.parent());
        if (parent.isEmpty()) fault(criterion, E107_UNKNOWN_PARENT, criterion.parent(), "");
        else if (!parent.get().group()) fault(criterion, E109_PARENT_IS_NO_GROUP, criterion.parent(), "");
        else if (circle(criterion)) fault(criterion, E108_CIRCLE, criterion.parent(), "");
    }

    private boolean circle(Criterion criterion) {
        Set<String> passed = new HashSet<>();
        Optional<Criterion> at = Optional.of(criterion);
        while (at.isPresent()) {
            if (!passed.add(at.get().code())) return true;
            at = set.find(at.get().parent());
        }
        return false;
    }

    private void points(Criterion criterion) {
        boolean penalty = criterion.formula() instanceof Penalty;
        if (penalty ? criterion.max().signum() > 0 : criterion.max().signum() <= 0)
            fault(criterion, E111_NO_POINTS, criterion.max().toPlainString(), "");
        if (!criterion.group()) return;
        List<Criterion> below = set.below(criterion.code());
        if (below.isEmpty()) fault(criterion, E110_EMPTY_GROUP, criterion.code(), "");
        BigDecimal sum = below.stream()
                .filter(c -> !c.formula().outside())
                .map(Criterion::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!below.isEmpty() && sum.compareTo(criterion.max()) != 0)
            fault(
                    criterion,
                    E112_DOES_NOT_ADD_UP,
                    sum.toPlainString(),
                    criterion.max().toPlainString());
    }

    private void indicators(Criterion criterion) {
        for (String code : criterion.indicators()) {
            Optional<Indicator> indicator = catalogue.find(code);
            if (indicator.isEmpty()) fault(criterion, E114_UNKNOWN_INDICATOR, code, "");
            else if (indicator.get().kind() == IndicatorKind.TEXT
                    || indicator.get().kind() == IndicatorKind.RANK)
                fault(criterion, E115_NOT_SCORED, code, indicator.get().kind().word());
        }
        int count = criterion.indicators().size();
        String needed = needed(criterion.formula());
        boolean fits = switch (needed) {
            case "0" -> count == 0;
            case "0–1" -> count <= 1;
            case "1" -> count == 1;
            case "2" -> count == 2;
            default -> count >= 1;
        };
        if (!fits) fault(criterion, E116_INDICATORS, "" + count, needed);
    }

    private static String needed(Formula formula) {
        return switch (formula) {
            case Sum _, Expert _, Bonus _, Penalty _, Lateness _ -> "0";
            case Met _ -> "0–1";
            case PerOccurrence(BigDecimal _, Occurrence of) -> of == Occurrence.LATE ? "2" : "0–1";
            case ByPlace _ -> "1";
            case Proportional _, Bands _, Stepped _, LeaderByExcess _, Growth _, LowerIsBetter _ -> "1 …";
        };
    }

    private void ties() {
        for (TieBreak tie : set.ties()) {
            boolean known = switch (tie) {
                case TieBreak.ByCriterion(String code) -> set.find(code).isPresent();
                case TieBreak.ByIndicator(String code) -> catalogue.find(code).isPresent();
                case TieBreak.FewerPenalties _, TieBreak.EarlierReport _ -> true;
            };
            if (!known) faults.add(Fault.error(where.apply(""), E117_UNREADABLE_TIE, Map.of("found", tie.text())));
        }
    }

    private void fault(Criterion criterion, EmulationRefusal why, String found, String expected) {
        Map<String, String> values = Map.of("code", criterion.code(), "found", found, "expected", expected);
        faults.add(Fault.error(where.apply(criterion.code()), why, values));
    }
}
