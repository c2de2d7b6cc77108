package vn.lienminh.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

/// One question: the figures of a scope for a period. What is read for one indicator serves the others.
class Inquiry {
    private final Scope scope;
    private final Period period;
    private final UnitParts parts;
    private final Checks checks;
    private final LocalDate today;
    private final Supplier<Map<OrganisationId, Integer>> revisions;
    private final Supplier<Set<OrganisationId>> excused;
    private @Nullable Set<OrganisationId> excusedRead;
    private @Nullable Map<OrganisationId, Integer> revisionsRead;
    private final Map<Asked, Part> known = new HashMap<>();

    private record Asked(String indicator, String member, Period when) {}

    Inquiry(
            Scope scope,
            Period period,
            UnitParts parts,
            Checks checks,
            LocalDate today,
            Supplier<Map<OrganisationId, Integer>> revisions,
            Supplier<Set<OrganisationId>> excused) {
        this.scope = scope;
        this.period = period;
        this.parts = parts;
        this.checks = checks;
        this.today = today;
        this.revisions = revisions;
        this.excused = excused;
    }

    Scope scope() {
        return scope;
    }

    /// What a member gives, now or in another period.
    Part part(Indicator indicator, Member member, Period when) {
        if (!indicator.derived()) return parts.of(indicator, member, when);
        Asked asked = new Asked(indicator.code(), member.code(), when);
        Part part = known.get(asked);
        if (part == null) known.put(asked, part = look(indicator, member, when));
        return part;
    }

    /// What the cooperatives of a member add up to, beside what it says itself.
    Part fromBelow(Indicator indicator, Member member) {
        return member instanceof Member.Cooperative
                ? Part.NONE
                : parts.fromBelow(indicator, member.area(), parts.sheet(period));
    }

    /// How an indicator is computed that nobody types.
    Optional<Derivation> derivation(Indicator indicator) {
        return indicator.derived() ? checks.derivation(indicator.code()) : Optional.empty();
    }

    Sheet sheet() {
        return parts.sheet(period);
    }

    private Part look(Indicator indicator, Member member, Period when) {
        Optional<Derivation> derivation = derivation(indicator);
        if (derivation.isEmpty()) return parts.of(indicator, member, when);
        Amount value = derivation.get().of(new MemberOperands(this, member, when, today));
        Standing standing = derivation.get().uses().stream()
                .map(code -> part(parts.sheet(when).catalogue().get(code), member, when)
                        .standing())
                .filter(Objects::nonNull)
                .reduce(Standing.OFFICIAL, Standing::weaker);
        return Part.single(value, standing);
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
        return figure(indicator, scope.party(), scope.units(), scope.mark());
    }

    Figure figure(Indicator indicator, Party party, List<Member> members, Figure.Mark mark) {
        Map<Member, Part> given = given(indicator, members);
        Sum sum = sum(indicator, given);
        Map<String, Integer> sources = new LinkedHashMap<>();
        given.forEach((member, part) -> {
            Integer revision = revision(member);
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

    /// Asked for once, and not at all where no figure is made.
    private Map<OrganisationId, Integer> revisions() {
        Map<OrganisationId, Integer> read = revisionsRead;
        if (read == null) revisionsRead = read = revisions.get();
        return read;
    }

    private @Nullable Integer revision(Member member) {
        return switch (member) {
            case Member.Alliance(Organisation organisation) -> revisions().get(organisation.id());
            case Member.Cooperative(Organisation organisation) -> revisions().get(organisation.id());
            case Member.Commune ignored -> null;
        };
    }

    /// What each gives that counts: of a unit and of those inside it either its own report, or theirs.
    Map<Member, Part> given(Indicator indicator, List<Member> members) {
        Set<Member> left = new HashSet<>();
        if (!scope.inside().isEmpty()) for (Member member : members) left.addAll(idle(indicator, member, members));
        Map<Member, Part> given = new LinkedHashMap<>();
        for (Member member : members) if (!left.contains(member)) given.put(member, part(indicator, member, period));
        return given;
    }

    /// Of a unit and those inside it, the ones whose answer is not taken.
    private List<Member> idle(Indicator indicator, Member unit, List<Member> members) {
        List<Member> inside =
                scope.inside(unit).stream().filter(members::contains).toList();
        if (inside.isEmpty()) return List.of();
        Part own = part(indicator, unit, period);
        boolean itself = own.answered() && own.mark() != Figure.Mark.FROM_BELOW;
        boolean any = inside.stream().anyMatch(m -> part(indicator, m, period).answered());
        return itself || !any ? inside : List.of(unit);
    }

    /// Parts that count different things are not added: where some say that credit funds are inside and some that
    /// they are not, there is no total.
    private Sum sum(Indicator indicator, Map<Member, Part> given) {
        Sum sum = Sum.of(indicator, List.copyOf(given.values()));
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

    private Coverage coverage(Map<Member, Part> given) {
        List<String> missing = new ArrayList<>();
        int spared = 0;
        for (Map.Entry<Member, Part> each : given.entrySet()) {
            if (!each.getValue().answered() && excused(each.getKey())) spared++;
            else if (!each.getValue().answered()) missing.add(each.getKey().code());
            missing.addAll(each.getValue().silent());
        }
        int silent = given.values().stream().mapToInt(p -> p.silent().size()).sum();
        int owed = given.size() - spared + silent;
        int below = given.values().stream().mapToInt(Part::reports).sum();
        return new Coverage(owed - missing.size(), owed, missing, below);
    }

    /// Whether it is silent by right: a campaign names who has to report, and not this one.
    private boolean excused(Member member) {
        Organisation organisation = switch (member) {
            case Member.Alliance(Organisation alliance) -> alliance;
            case Member.Cooperative(Organisation cooperative) -> cooperative;
            case Member.Commune ignored -> null;
        };
        if (organisation == null) return false;
        Set<OrganisationId> read = excusedRead;
        if (read == null) excusedRead = read = excused.get();
        return read.contains(organisation.id());
    }

    /// Now and one period before, over the units that stated an exact amount both times.
    private Figure.@Nullable Comparison comparison(Indicator indicator, Map<Member, Part> given) {
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
        Amount then = Sum.of(indicator, before).value();
        BigDecimal a = Sum.of(indicator, now).value().number();
        BigDecimal b = then.number();
        return a == null || b == null
                ? null
                : new Figure.Comparison(then, a.subtract(b), now.size(), now.size() == present);
    }
}
