package vn.lienminh.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Checks;
import vn.lienminh.indicators.Derivation;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.ReportFigures;

/// One question: the figures of a scope for a period. What is read for one indicator serves the others.
class Inquiry {
    private final Scope scope;
    private final Period period;
    private final UnitParts parts;
    private final Checks checks;
    private final LocalDate today;
    private final Map<OrganisationId, Integer> revisions;
    private final Map<String, Map<OrganisationId, Part>> known = new HashMap<>();

    Inquiry(
            Scope scope,
            Period period,
            UnitParts parts,
            Checks checks,
            LocalDate today,
            Map<OrganisationId, Integer> revisions) {
        this.scope = scope;
        this.period = period;
        this.parts = parts;
        this.checks = checks;
        this.today = today;
        this.revisions = revisions;
    }

    Scope scope() {
        return scope;
    }

    /// What a member gives, now or in another period.
    Part part(Indicator indicator, Organisation member, Period when) {
        Map<OrganisationId, Part> byMember = known.computeIfAbsent(indicator.code() + " " + when, k -> new HashMap<>());
        Part part = byMember.get(member.id());
        if (part == null) byMember.put(member.id(), part = look(indicator, member, when));
        return part;
    }

    /// How an indicator is computed that nobody types.
    Optional<Derivation> derivation(Indicator indicator) {
        return indicator.derived() ? checks.derivation(indicator.code()) : Optional.empty();
    }

    Sheet sheet() {
        return parts.sheet(period);
    }

    private Part look(Indicator indicator, Organisation member, Period when) {
        Optional<Derivation> derivation = derivation(indicator);
        if (derivation.isEmpty()) return parts.of(indicator, Scope.area(member), when);
        Amount value = derivation.get().of(new MemberOperands(this, member, when, today));
        Standing standing = derivation.get().uses().stream()
                .map(code -> part(parts.sheet(when).catalogue().get(code), member, when)
                        .standing())
                .filter(Objects::nonNull)
                .reduce(Standing.OFFICIAL, Standing::weaker);
        return Part.single(value, standing, Figure.Mark.NONE);
    }

    Optional<Indicator> indicator(String code) {
        return parts.sheet(period).catalogue().find(code);
    }

    /// Every indicator of the catalogue in force at the period's end, in its order.
    List<Indicator> indicators() {
        return parts.sheet(period).catalogue().indicators();
    }

    Period period() {
        return period;
    }

    Figure figure(Indicator indicator) {
        return figure(indicator, scope.party(), scope.members(), scope.mark());
    }

    Figure figure(Indicator indicator, Party party, List<Organisation> members, Figure.Mark mark) {
        Map<Organisation, Part> given = new LinkedHashMap<>();
        for (Organisation member : members) given.put(member, part(indicator, member, period));
        Sum sum = sum(indicator, given);
        Map<String, Integer> sources = new LinkedHashMap<>();
        given.forEach((member, part) -> {
            Integer revision = revisions.get(member.id());
            if (part.answered() && revision != null) sources.put(member.code(), revision);
        });
        return new Figure(
                indicator.code(),
                party,
                period,
                sum.value(),
                sum.numerator(),
                sum.denominator(),
                indicator.unit().name(),
                sum.standing(),
                coverage(given),
                sum.value() == Amount.Missing.NOT_COMPARABLE ? null : comparison(indicator, given),
                mark == Figure.Mark.NONE ? sum.mark() : mark,
                sources);
    }

    /// Parts that count different things are not added: where some say that credit funds are inside and some that
    /// they are not, there is no total.
    private Sum sum(Indicator indicator, Map<Organisation, Part> given) {
        Sum sum = Sum.of(indicator, List.copyOf(given.values()), given.size());
        Optional<Indicator> scope = Optional.ofNullable(indicator.scope()).flatMap(this::indicator);
        if (scope.isEmpty()) return sum;
        long answers = given.entrySet().stream()
                .filter(e -> e.getValue().value().present())
                .map(e -> part(scope.get(), e.getKey(), period).value())
                .filter(Amount.Exactly.class::isInstance)
                .map(answer -> ((Amount.Exactly) answer).value().signum())
                .distinct()
                .count();
        if (answers < 2) return sum;
        Amount none = Amount.Missing.NOT_COMPARABLE;
        return new Sum(none, Amount.Missing.NOT_REPORTED, Amount.Missing.NOT_REPORTED, null, sum.mark());
    }

    private static Coverage coverage(Map<Organisation, Part> given) {
        List<String> missing = given.entrySet().stream()
                .filter(e -> !e.getValue().answered())
                .map(e -> e.getKey().code())
                .toList();
        return new Coverage(given.size() - missing.size(), given.size(), missing);
    }

    /// Now and one period before, over the units that stated an exact amount both times.
    private Figure.@Nullable Comparison comparison(Indicator indicator, Map<Organisation, Part> given) {
        if (indicator.derived() || indicator.kind() == IndicatorKind.RANK || indicator.kind() == IndicatorKind.TEXT)
            return null;
        List<Part> now = new ArrayList<>();
        List<Part> before = new ArrayList<>();
        long present = given.values().stream().filter(p -> p.value().present()).count();
        given.forEach((member, part) -> {
            Part earlier = part.value().present() ? part(indicator, member, period.previous()) : Part.NONE;
            if (part.value() instanceof Amount.Exactly && earlier.value() instanceof Amount.Exactly) {
                now.add(part);
                before.add(earlier);
            }
        });
        if (now.isEmpty()) return null;
        Amount then = Sum.of(indicator, before, before.size()).value();
        BigDecimal a = Sum.of(indicator, now, now.size()).value().number();
        BigDecimal b = then.number();
        return a == null || b == null
                ? null
                : new Figure.Comparison(then, a.subtract(b), now.size(), now.size() == present);
    }

    /// How parts become one: by the kind of the indicator.
    record Sum(
            Amount value,
            Amount numerator,
            Amount denominator,
            @Nullable Standing standing,
            Figure.Mark mark) {

        static Sum of(Indicator indicator, List<Part> parts, int owed) {
            Standing standing = parts.stream()
                    .map(Part::standing)
                    .filter(Objects::nonNull)
                    .reduce(Standing::weaker)
                    .orElse(null);
            Figure.Mark mark = parts.stream()
                    .map(Part::mark)
                    .filter(m -> m != Figure.Mark.NONE)
                    .findFirst()
                    .orElse(Figure.Mark.NONE);
            return switch (indicator.kind()) {
                case STOCK, FLOW -> new Sum(sum(indicator, parts), none(), none(), standing, mark);
                case RATIO, AVERAGE -> ofParts(indicator, parts, standing, mark);
                case YES_COUNT -> new Sum(sum(indicator, parts), none(), answering(parts, owed), standing, mark);
                case RANK, TEXT ->
                    new Sum(parts.size() == 1 ? parts.getFirst().value() : none(), none(), none(), standing, mark);
            };
        }

        private static Amount none() {
            return Amount.Missing.NOT_REPORTED;
        }

        private static Amount sum(Indicator indicator, List<Part> parts) {
            return Amount.sum(
                    parts.stream().map(Part::value).toList(), indicator.bounds().min());
        }

        private static Amount answering(List<Part> parts, int owed) {
            return Amount.of(owed
                    - parts.stream()
                            .filter(p -> p.value() == Amount.Missing.NOT_APPLICABLE)
                            .count());
        }

        /// Over the units that stated both parts.
        private static Sum ofParts(
                Indicator indicator, List<Part> parts, @Nullable Standing standing, Figure.Mark mark) {
            List<Part> both = parts.stream().filter(p -> p.value().present()).toList();
            if (both.isEmpty()) return new Sum(sum(indicator, parts), none(), none(), null, mark);
            Amount above = Amount.sum(both.stream().map(Part::numerator).toList(), null);
            Amount under = Amount.sum(both.stream().map(Part::denominator).toList(), null);
            return new Sum(ReportFigures.quotient(above, under, indicator.kind()), above, under, standing, mark);
        }
    }
}
