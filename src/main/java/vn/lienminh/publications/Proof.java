package vn.lienminh.publications;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.planning.Progress;

/// Checks each printed figure against the members' own figures, by another way than it was made, and writes the
/// arithmetic out (chứng minh số liệu).
class Proof {
    private static final int MOST_TERMS = 12;
    private final Facts facts;

    Proof(Facts facts) {
        this.facts = facts;
    }

    /// A sum is the sum of the members; a ratio is computed again from the members' parts; a count of yes is k of
    /// n.
    Assertion value(Figure figure) {
        Indicator indicator = facts.catalogue().get(figure.indicator());
        List<Figure> parts = facts.divisions().stream()
                .flatMap(d -> d.figure(figure.indicator()).stream())
                .toList();
        if (indicator.kind().hasParts()) return ratio(figure, parts, indicator.kind());
        Amount sum = Amount.sum(
                parts.stream().map(Figure::value).toList(), indicator.bounds().min());
        String terms = terms(parts.stream()
                .map(Figure::value)
                .filter(Amount::present)
                .map(this::text)
                .toList());
        Assertion.Kind kind = indicator.kind() == IndicatorKind.YES_COUNT ? Assertion.Kind.COUNT : Assertion.Kind.SUM;
        return new Assertion(kind, terms + " = " + text(figure.value()), same(sum, figure.value()));
    }

    private Assertion ratio(Figure figure, List<Figure> parts, IndicatorKind kind) {
        BigDecimal above = sum(parts.stream().map(Figure::numerator).toList());
        BigDecimal under = sum(parts.stream().map(Figure::denominator).toList());
        BigDecimal value = figure.value().number();
        if (under.signum() == 0 || value == null) return new Assertion(Assertion.Kind.RATIO, "", false);
        BigDecimal factor = kind == IndicatorKind.RATIO ? BigDecimal.valueOf(100) : BigDecimal.ONE;
        BigDecimal again = above.multiply(factor).divide(under, MathContext.DECIMAL128);
        String sign = kind == IndicatorKind.RATIO ? "%" : "";
        String arithmetic = Vietnamese.number(above) + " : " + Vietnamese.number(under) + " = "
                + Vietnamese.number(again, 1) + sign;
        return new Assertion(
                Assertion.Kind.RATIO, arithmetic, again.subtract(value).abs().compareTo(new BigDecimal("1E-20")) < 0);
    }

    private static BigDecimal sum(List<Amount> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Amount amount : amounts) {
            BigDecimal number = amount.number();
            if (number != null) sum = sum.add(number);
        }
        return sum;
    }

    /// Now − then, from the members' own changes.
    Assertion change(Figure figure) {
        Figure.Comparison comparison = figure.comparison();
        BigDecimal now = figure.value().number();
        BigDecimal then = comparison == null ? null : comparison.previous().number();
        if (comparison == null || now == null || then == null) return new Assertion(Assertion.Kind.CHANGE, "", false);
        BigDecimal byMember = facts.divisions().stream()
                .flatMap(d -> d.figure(figure.indicator()).stream())
                .map(Figure::comparison)
                .filter(java.util.Objects::nonNull)
                .map(Figure.Comparison::change)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean adds = facts.catalogue().get(figure.indicator()).kind().adds();
        boolean holds = now.subtract(then).compareTo(comparison.change()) == 0
                && (!adds || byMember.compareTo(comparison.change()) == 0);
        String arithmetic = Vietnamese.number(now) + " − " + Vietnamese.number(then) + " = "
                + Vietnamese.number(comparison.change());
        return new Assertion(Assertion.Kind.CHANGE, arithmetic, holds);
    }

    /// A list names parts from the largest down, which together are at most the whole.
    Assertion parts(Figure figure, List<Map.Entry<String, BigDecimal>> named) {
        BigDecimal sum = named.stream().map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = figure.value().number();
        String arithmetic =
                terms(named.stream().map(e -> Vietnamese.number(e.getValue())).toList()) + " = "
                        + Vietnamese.number(sum) + " ≤ " + text(figure.value());
        return new Assertion(Assertion.Kind.PARTS, arithmetic, whole != null && sum.compareTo(whole) <= 0);
    }

    /// What is left is the whole less what was named, and no one of it can be larger than the smallest named.
    Assertion rest(Figure figure, List<Map.Entry<String, BigDecimal>> named, BigDecimal rest) {
        BigDecimal sum = named.stream().map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = figure.value().number();
        String arithmetic = text(figure.value()) + " − " + Vietnamese.number(sum) + " = " + Vietnamese.number(rest);
        return new Assertion(
                Assertion.Kind.PARTS,
                arithmetic,
                whole != null && whole.subtract(sum).compareTo(rest) == 0);
    }

    Assertion rounding(Figure figure, NumberWords.Rough rough) {
        BigDecimal exact = figure.value().number();
        String sign = switch (rough.direction()) {
            case EXACT -> " = ";
            case ABOVE -> figure.value() instanceof Amount.MoreThan ? " ≥ " : " > ";
            case BELOW -> " < ";
        };
        boolean holds = exact != null
                && (figure.value() instanceof Amount.Exactly
                        ? rough.holds(exact)
                        : exact.compareTo(rough.named()) >= 0);
        String arithmetic = (exact == null ? "" : Vietnamese.number(exact)) + sign + Vietnamese.number(rough.named());
        return new Assertion(Assertion.Kind.ROUNDING, arithmetic, holds);
    }

    Assertion count(Figure figure) {
        long reported = facts.divisions().stream()
                .flatMap(d -> d.figure(figure.indicator()).stream())
                .filter(f -> f.coverage().complete())
                .count();
        String arithmetic = reported + " / " + facts.scope().members().size();
        return new Assertion(
                Assertion.Kind.COUNT,
                arithmetic,
                reported == figure.coverage().reported()
                        && facts.scope().members().size() == figure.coverage().owed());
    }

    Assertion reached(Progress progress) {
        BigDecimal percent = progress.percent();
        BigDecimal result = progress.result().number();
        BigDecimal aim = progress.target().amount().number();
        if (percent == null || result == null || aim == null) return new Assertion(Assertion.Kind.TARGET, "", false);
        String arithmetic = Vietnamese.number(result) + " : " + Vietnamese.number(aim) + " = "
                + Vietnamese.number(percent, 1) + "%";
        BigDecimal again = percent.multiply(aim)
                .subtract(result.multiply(BigDecimal.valueOf(100)))
                .abs();
        return new Assertion(Assertion.Kind.TARGET, arithmetic, again.compareTo(new BigDecimal("0.001")) < 0);
    }

    /// A target is what was set for the party, or the sum over those who registered one.
    Assertion aim(Progress progress) {
        Amount aim = progress.target().amount();
        if (progress.target().setForParty()) return new Assertion(Assertion.Kind.TARGET, text(aim), aim.present());
        Map<String, Amount> registered =
                facts.memberAims().getOrDefault(progress.target().indicator(), Map.of());
        List<Amount> amounts = new ArrayList<>();
        for (String code : progress.target().registered())
            amounts.add(registered.getOrDefault(code, Amount.Missing.NOT_REPORTED));
        Amount sum = Amount.sum(amounts, null);
        String terms = terms(amounts.stream()
                .map(Amount::number)
                .map(n -> n == null ? "" : Vietnamese.number(n))
                .toList());
        return new Assertion(Assertion.Kind.TARGET, terms + " = " + plain(aim), same(sum, aim));
    }

    private String text(Amount amount) {
        String number = plain(amount);
        return switch (amount) {
            case Amount.Exactly ignored -> number;
            case Amount.AtLeast ignored -> "≥ " + number;
            case Amount.MoreThan ignored -> "> " + number;
            case Amount.AtMost ignored -> "≤ " + number;
            case Amount.LessThan ignored -> "< " + number;
            case Amount.About ignored -> "≈ " + number;
            case Amount.Between(BigDecimal ignored, BigDecimal high) -> number + " … " + Vietnamese.number(high);
            case Amount.Missing ignored -> number;
        };
    }

    private static String plain(Amount amount) {
        BigDecimal number = amount.number();
        return number == null ? "" : Vietnamese.number(number);
    }

    private static String terms(List<String> terms) {
        if (terms.size() <= MOST_TERMS) return terms.stream().collect(Collectors.joining(" + "));
        return String.join(" + ", terms.subList(0, MOST_TERMS - 1)) + " + … + " + terms.getLast();
    }

    private static boolean same(Amount one, Amount other) {
        BigDecimal a = one.number();
        BigDecimal b = other.number();
        return one.operator() == other.operator() && same(a, b) && same(one.upper(), other.upper());
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    /// The column of a table adds up to its last row.
    boolean adds(List<Figures.Division> divisions, Figure whole) {
        List<Amount> parts = divisions.stream()
                .flatMap(d -> d.figure(whole.indicator()).stream())
                .map(Figure::value)
                .toList();
        return same(
                Amount.sum(
                        parts, facts.catalogue().get(whole.indicator()).bounds().min()),
                whole.value());
    }
}
