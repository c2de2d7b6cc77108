package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.emulation.scoring.Formula.*;
import vn.lienminh.kernel.Amount;

/// Turns what is known of the units into points, criterion by criterion. Pure: the same grounds give the same points
/// anywhere.
public final class Scorer {
    private final CriteriaSet set;
    private final Grounds grounds;

    private Scorer(CriteriaSet set, Grounds grounds) {
        this.set = set;
        this.grounds = grounds;
    }

    /// A sheet for each unit, in their order.
    public static List<ScoreSheet> score(CriteriaSet set, Grounds grounds) {
        Scorer scorer = new Scorer(set, grounds);
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (String unit : grounds.units()) lines.put(unit, new ArrayList<>());
        for (Criterion criterion : set.leaves()) {
            Worth worth = new Worth(criterion, grounds);
            lines.forEach((unit, of) -> of.add(scorer.line(criterion, unit, worth)));
        }
        List<ScoreSheet> sheets = new ArrayList<>();
        lines.forEach((unit, of) -> sheets.add(new ScoreSheet(unit, set, List.copyOf(of))));
        return sheets;
    }

    private Line line(Criterion criterion, String code, Worth worth) {
        Grounds.Unit unit = grounds.unit(code);
        if (!set.assigned(criterion) || unassigned(criterion, unit))
            return nothing(criterion, Working.Why.NOT_ASSIGNED);
        return switch (criterion.formula()) {
            case Proportional _, Bands _, Stepped _, LeaderByExcess _, Growth _, LowerIsBetter _ ->
                byShares(criterion, worth.of(code));
            case ByPlace(BigDecimal step) -> byPlace(criterion, code, step);
            case PerOccurrence(BigDecimal points, Occurrence of) -> byOccurrence(criterion, unit, points, of);
            case Formula.Lateness(BigDecimal each, BigDecimal day) -> byLateness(criterion, unit, each, day);
            case Met _ -> byAnswer(criterion, unit);
            case Expert _ -> byJudgement(criterion, unit, BigDecimal.ZERO, criterion.max());
            case Bonus(BigDecimal cap) -> byJudgement(criterion, unit, BigDecimal.ZERO, cap);
            case Penalty(BigDecimal floor) -> byJudgement(criterion, unit, floor, BigDecimal.ZERO);
            case Sum _ -> throw new IllegalStateException("a group is not scored: " + criterion.code());
        };
    }

    private boolean unassigned(Criterion criterion, Grounds.Unit unit) {
        if (unit.unassigned().contains(criterion.code())) return true;
        return set.find(criterion.parent())
                .map(above -> unassigned(above, unit))
                .orElse(false);
    }

    private Line byShares(Criterion criterion, Worth.Found found) {
        return switch (found) {
            case Worth.Missing(Working.Why why) -> nothing(criterion, why);
            case Worth.Of(List<Working.Term> terms) -> {
                Fraction sum = terms.stream().map(Working.Term::share).reduce(Fraction.ZERO, Fraction::plus);
                Fraction mean = sum.over(Fraction.of(terms.size()));
                yield scored(criterion, mean.times(Fraction.of(criterion.max())), new Working.Shares(terms));
            }
        };
    }

    private Line byPlace(Criterion criterion, String code, BigDecimal step) {
        String indicator = criterion.indicators().getFirst();
        Optional<Fraction> own = grounds.unit(code).result(indicator).atLeast();
        if (own.isEmpty()) return nothing(criterion, missing(grounds.unit(code).result(indicator)));
        List<Fraction> all = grounds.units().stream()
                .flatMap(u -> grounds.unit(u).result(indicator).atLeast().stream())
                .toList();
        int place =
                1 + (int) all.stream().filter(r -> r.compareTo(own.get()) > 0).count();
        Fraction lost = Fraction.of(step).times(Fraction.of(place - 1));
        return scored(
                criterion,
                Fraction.of(criterion.max()).minus(lost).max(Fraction.ZERO),
                new Working.Placed(place, all.size()));
    }

    private Line byOccurrence(Criterion criterion, Grounds.Unit unit, BigDecimal points, Occurrence of) {
        Optional<Fraction> count = switch (of) {
            case LATE -> late(criterion, unit);
            case COUNT ->
                criterion.indicators().isEmpty()
                        ? Optional.ofNullable(unit.judged().get(criterion.code()))
                                .map(Fraction::of)
                        : unit.result(criterion.indicators().getFirst()).atLeast();
        };
        if (count.isEmpty())
            return nothing(
                    criterion,
                    criterion.indicators().isEmpty() ? Working.Why.NOT_JUDGED : missing(unit, criterion.indicators()));
        Fraction max = Fraction.of(criterion.max());
        Fraction change = Fraction.of(points).times(count.get());
        Fraction sum = points.signum() < 0 ? max.plus(change) : change;
        return scored(
                criterion,
                sum.max(Fraction.ZERO).min(max),
                new Working.Counted(count.get().rounded(set.decimals()), points));
    }

    private static Optional<Fraction> late(Criterion criterion, Grounds.Unit unit) {
        Optional<Fraction> owed = unit.result(criterion.indicators().getFirst()).atLeast();
        Optional<Fraction> inTime =
                unit.result(criterion.indicators().getLast()).atLeast();
        return owed.flatMap(o -> inTime.map(i -> o.minus(i).max(Fraction.ZERO)));
    }

    private Line byLateness(Criterion criterion, Grounds.Unit unit, BigDecimal each, BigDecimal day) {
        Grounds.Late late = unit.late();
        Fraction lost = Fraction.of(each)
                .times(Fraction.of(late.reports()))
                .plus(Fraction.of(day).times(Fraction.of(late.days())));
        return scored(
                criterion,
                Fraction.of(criterion.max()).plus(lost).max(Fraction.ZERO),
                new Working.Lateness(late.reports(), late.days()));
    }

    private Line byAnswer(Criterion criterion, Grounds.Unit unit) {
        if (criterion.byPeople()) {
            BigDecimal judged = unit.judged().get(criterion.code());
            if (judged == null) return nothing(criterion, Working.Why.NOT_JUDGED);
            return scored(criterion, met(criterion, judged.signum() > 0), new Working.Judged(judged));
        }
        Result answer = unit.result(criterion.indicators().getFirst());
        if (answer.atLeast().isEmpty()) return nothing(criterion, missing(answer));
        boolean yes = answer.atLeast().get().signum() > 0;
        return scored(criterion, met(criterion, yes), new Working.Answered(yes));
    }

    private static Fraction met(Criterion criterion, boolean yes) {
        return yes ? Fraction.of(criterion.max()) : Fraction.ZERO;
    }

    /// A bonus or penalty that nobody gave is none; anything else that nobody judged is waited for.
    private Line byJudgement(Criterion criterion, Grounds.Unit unit, BigDecimal least, BigDecimal most) {
        BigDecimal said = unit.judged().get(criterion.code());
        if (said == null && !criterion.formula().outside()) return nothing(criterion, Working.Why.NOT_JUDGED);
        BigDecimal points = (said == null ? BigDecimal.ZERO : said).max(least).min(most);
        return scored(criterion, Fraction.of(points), new Working.Judged(said == null ? BigDecimal.ZERO : said));
    }

    private static Working.Why missing(Grounds.Unit unit, List<String> indicators) {
        return indicators.stream()
                .map(unit::result)
                .filter(r -> r.atLeast().isEmpty())
                .map(Scorer::missing)
                .findFirst()
                .orElse(Working.Why.NO_FIGURE);
    }

    static Working.Why missing(Result result) {
        return result.value() == Amount.Missing.NOT_APPLICABLE ? Working.Why.NOT_ASSIGNED : Working.Why.NO_FIGURE;
    }

    private Line scored(Criterion criterion, Fraction points, Working working) {
        return new Line(criterion, Line.State.SCORED, points.rounded(set.decimals()), working);
    }

    private Line nothing(Criterion criterion, Working.Why why) {
        Line.State state = switch (why) {
            case NOT_ASSIGNED, NO_TARGET -> Line.State.NOT_ASSIGNED;
            case NO_FIGURE, NO_FIGURE_BEFORE, NOT_JUDGED -> Line.State.WAITING;
        };
        BigDecimal none = BigDecimal.ZERO.setScale(set.decimals());
        return new Line(criterion, state, none, new Working.Nothing(why));
    }
}
