package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienminh.emulation.scoring.Formula.*;
import vn.lienminh.kernel.Amount;

/// What the results of each unit are worth by one criterion, as shares of its points; for formulas that compare units
/// it knows all of them.
final class Worth {
    private static final Fraction HALF = Fraction.ONE.over(Fraction.of(2));

    private final Criterion criterion;
    private final Grounds grounds;
    private final Map<String, Fraction> leaders = new HashMap<>();
    private final Map<String, Result> bests = new HashMap<>();

    Worth(Criterion criterion, Grounds grounds) {
        this.criterion = criterion;
        this.grounds = grounds;
    }

    sealed interface Found {}

    record Of(List<Working.Term> terms) implements Found {}

    record Missing(Working.Why why) implements Found {}

    /// Indicators that do not concern the unit, or for which it has no target, are left out; one that it has not
    /// reported leaves the criterion waiting.
    Found of(String code) {
        List<Working.Term> terms = new ArrayList<>();
        Working.Why left = Working.Why.NOT_ASSIGNED;
        for (String indicator : criterion.indicators()) {
            switch (one(grounds.unit(code), indicator)) {
                case Of(List<Working.Term> found) -> terms.addAll(found);
                case Missing(Working.Why why) when why == Working.Why.NOT_ASSIGNED -> {}
                case Missing(Working.Why why) when why == Working.Why.NO_TARGET -> left = why;
                case Missing missing -> {
                    return missing;
                }
            }
        }
        return terms.isEmpty() ? new Missing(left) : new Of(terms);
    }

    private Found one(Grounds.Unit unit, String indicator) {
        Result reached = unit.result(indicator);
        if (reached.value() == Amount.Missing.NOT_APPLICABLE) return new Missing(Working.Why.NOT_ASSIGNED);
        Amount target = unit.targets().get(indicator);
        return switch (criterion.formula()) {
            case Proportional(BigDecimal cap, WithoutTarget without) ->
                target == null
                        ? withoutTarget(indicator, reached, without)
                        : against(indicator, reached, target, cap, q -> q.min(Fraction.of(cap)));
            case Bands(List<Band> bands) -> against(indicator, reached, target, BigDecimal.ONE, q -> share(bands, q));
            case Stepped stepped -> against(indicator, reached, target, BigDecimal.ONE, q -> share(stepped, q));
            case LeaderByExcess(Excess by) ->
                target == null
                        ? withoutTarget(indicator, reached, WithoutTarget.BEST_OF_GROUP)
                        : against(
                                indicator,
                                reached,
                                target,
                                BigDecimal.ONE,
                                q -> share(indicator, reached, target, by, q));
            case Growth(BigDecimal cap) -> growth(indicator, reached, unit, cap);
            case LowerIsBetter(BigDecimal cap) -> lower(indicator, reached, target, cap);
            case Sum _, ByPlace _, PerOccurrence _, Formula.Lateness _, Met _, Expert _, Bonus _, Penalty _ ->
                throw new IllegalStateException("not by shares: " + criterion.code());
        };
    }

    private interface ShareOf {
        Fraction of(Fraction quotient);
    }

    private static Found against(
            String indicator, Result reached, @Nullable Amount target, BigDecimal cap, ShareOf share) {
        if (target == null) return new Missing(Working.Why.NO_TARGET);
        return Achievement.of(reached, target, Fraction.of(cap).max(Fraction.ONE))
                .map(q -> term(indicator, reached, target, q, share.of(q)))
                .orElse(new Missing(Scorer.missing(reached)));
    }

    private static Found term(String indicator, Result reached, Amount goal, Fraction quotient, Fraction share) {
        return new Of(List.of(new Working.Term(indicator, reached.value(), goal, quotient, share)));
    }

    private Found withoutTarget(String indicator, Result reached, WithoutTarget without) {
        Optional<Fraction> own = reached.atLeast();
        return switch (without) {
            case NOT_ASSIGNED -> new Missing(Working.Why.NO_TARGET);
            case ZERO ->
                own.isEmpty()
                        ? new Missing(Scorer.missing(reached))
                        : term(indicator, reached, Amount.Missing.NOT_REPORTED, Fraction.ZERO, Fraction.ZERO);
            case BEST_OF_GROUP -> {
                if (own.isEmpty()) yield new Missing(Scorer.missing(reached));
                Result best = bests.computeIfAbsent(indicator, i -> best(i, Fraction::max));
                Fraction quotient = best.atLeast().orElseThrow().signum() <= 0
                        ? Fraction.ZERO
                        : own.get().over(best.atLeast().orElseThrow()).max(Fraction.ZERO);
                yield term(indicator, reached, best.value(), quotient, quotient);
            }
        };
    }

    /// Of the units that registered no target.
    private Result best(String indicator, BinaryOperator<Fraction> better) {
        return grounds.units().stream()
                .map(grounds::unit)
                .filter(u -> u.targets().get(indicator) == null)
                .map(u -> u.result(indicator))
                .filter(r -> r.atLeast().isPresent())
                .reduce((a, b) -> {
                    Fraction one = a.atLeast().orElseThrow();
                    return better.apply(one, b.atLeast().orElseThrow()).equals(one) ? a : b;
                })
                .orElseThrow();
    }

    private static Fraction share(List<Band> bands, Fraction quotient) {
        for (Band band : bands) if (quotient.compareTo(Fraction.of(band.from())) >= 0) return Fraction.of(band.share());
        return Fraction.ZERO;
    }

    private Fraction share(Stepped stepped, Fraction quotient) {
        if (quotient.compareTo(Fraction.ONE) < 0) return quotient;
        Fraction over = quotient.minus(Fraction.ONE).over(Fraction.of(stepped.step()));
        BigInteger steps = over.numerator().divide(over.denominator());
        Fraction more = Fraction.of(stepped.plus()).times(new Fraction(steps, BigInteger.ONE));
        return Fraction.ONE.plus(more.min(Fraction.of(stepped.cap())).over(Fraction.of(criterion.max())));
    }

    private Fraction share(String indicator, Result reached, Amount target, Excess by, Fraction quotient) {
        if (quotient.compareTo(Fraction.ONE) < 0) return quotient.times(HALF);
        Fraction greatest = leaders.computeIfAbsent(indicator, i -> greatest(i, by));
        if (greatest.signum() == 0) return HALF;
        Fraction own = excess(reached, target, by).orElse(Fraction.ZERO).max(Fraction.ZERO);
        return HALF.plus(own.over(greatest).times(HALF));
    }

    private Fraction greatest(String indicator, Excess by) {
        return grounds.units().stream()
                .map(grounds::unit)
                .flatMap(u -> excess(u.result(indicator), u.targets().get(indicator), by).stream())
                .reduce(Fraction.ZERO, Fraction::max);
    }

    private static Optional<Fraction> excess(Result reached, @Nullable Amount target, Excess by) {
        if (target == null) return Optional.empty();
        return switch (by) {
            case PERCENT -> Achievement.of(reached, target, Fraction.ONE).map(q -> q.minus(Fraction.ONE));
            case ABSOLUTE -> Achievement.beyond(reached, target);
        };
    }

    private static Found growth(String indicator, Result reached, Grounds.Unit unit, BigDecimal cap) {
        Result before = unit.before().getOrDefault(indicator, Result.NONE);
        Optional<Fraction> now = reached.atLeast();
        Optional<Fraction> then = before.atLeast();
        if (now.isEmpty()) return new Missing(Scorer.missing(reached));
        if (then.isEmpty()) return new Missing(Working.Why.NO_FIGURE_BEFORE);
        Fraction quotient = then.get().signum() <= 0
                ? now.get().compareTo(then.get()) > 0 ? Fraction.of(cap) : Fraction.ONE
                : now.get().over(then.get()).max(Fraction.ZERO);
        return term(indicator, reached, before.value(), quotient, quotient.min(Fraction.of(cap)));
    }

    private Found lower(String indicator, Result reached, @Nullable Amount target, BigDecimal cap) {
        Optional<Fraction> own = reached.atMost();
        if (own.isEmpty()) return new Missing(Scorer.missing(reached));
        Result goal =
                target == null ? bests.computeIfAbsent(indicator, i -> best(i, Fraction::min)) : Result.of(target);
        Optional<Fraction> aim = target == null
                ? goal.atLeast()
                : Optional.ofNullable(target.upper() == null ? target.number() : target.upper())
                        .map(Fraction::of);
        if (aim.isEmpty()) return new Missing(Working.Why.NO_TARGET);
        Fraction quotient = Achievement.less(own.get(), aim.get(), Fraction.of(cap));
        return term(indicator, reached, goal.value(), quotient, quotient);
    }
}
