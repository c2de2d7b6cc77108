package vn.lienminh.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.territory.Basis;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Divides a party's figures. On another day's map whole units are added exactly; what is split goes by the shares
/// of the basis that the indicator takes, each number by largest remainder so that the sum stays what it was, and
/// is marked estimated.
class Divider {
    private final Inquiry inquiry;
    private final TerritoryMap map;
    private final Period period;

    Divider(Inquiry inquiry, TerritoryMap map, Period period) {
        this.inquiry = inquiry;
        this.map = map;
        this.period = period;
    }

    /// @param unit of the map; null when divided by member
    /// @param whole the members that lie wholly in it
    /// @param day of the map; the period's last when divided by member
    /// @param split the members of which a part lies in it
    /// @param lost the members of which nobody can say how much lies in it
    record Section(
            Party party,
            String name,
            @Nullable TerritoryId unit,
            LocalDate day,
            List<Member> whole,
            List<Member> split,
            List<Member> lost,
            boolean partial) {}

    List<Section> sections(Split split) {
        return switch (split) {
            case Split.ByMember() -> outermost(this::member);
            case Split.ByProvince() -> outermost(this::province);
            case Split.ByMap(LocalDate day) -> onMap(day);
            case Split.ByCommune(LocalDate day) -> day == null ? outermost(this::member) : onMap(day);
        };
    }

    /// One section each, together with those inside it, so that nothing is shown twice.
    private List<Section> outermost(Function<Member, Section> section) {
        return inquiry.scope().outermost().stream().map(section).toList();
    }

    private List<Member> withInside(Member member) {
        List<Member> all = new ArrayList<>(List.of(member));
        all.addAll(inquiry.scope().inside(member));
        return all;
    }

    private Section member(Member member) {
        return new Section(
                member.party(),
                member.name(Language.VI),
                null,
                period.end(),
                withInside(member),
                List.of(),
                List.of(),
                false);
    }

    private Section province(Member member) {
        Territory unit = map.on(member.area(), period.end());
        return new Section(
                party(unit, period.end()),
                unit.name(),
                unit.id(),
                period.end(),
                withInside(member),
                List.of(),
                List.of(),
                false);
    }

    /// What of the party lies in each unit of a day's map.
    private List<Section> onMap(LocalDate day) {
        Map<TerritoryId, List<Member>> whole = new LinkedHashMap<>();
        Map<TerritoryId, List<Member>> split = new LinkedHashMap<>();
        Map<TerritoryId, List<Member>> lost = new LinkedHashMap<>();
        for (Member member : inquiry.scope().units()) {
            List<TerritoryId> parts =
                    map.partsOf(member.area(), day).stream().map(Territory::id).toList();
            if (map.onMap(member.area(), day) instanceof Placement.NotComparable no) put(no.units(), member, lost);
            else put(parts, member, parts.size() == 1 ? whole : split);
        }
        Set<TerritoryId> units = new HashSet<>(whole.keySet());
        units.addAll(split.keySet());
        units.addAll(lost.keySet());
        Map<String, Section> sections = new TreeMap<>();
        for (TerritoryId id : units) {
            Territory unit = map.on(id, day);
            sections.put(
                    unit.code(),
                    new Section(
                            party(unit, day),
                            unit.name(),
                            id,
                            day,
                            whole.getOrDefault(id, List.of()),
                            split.getOrDefault(id, List.of()),
                            lost.getOrDefault(id, List.of()),
                            partial(id)));
        }
        return List.copyOf(sections.values());
    }

    private static void put(List<TerritoryId> units, Member member, Map<TerritoryId, List<Member>> members) {
        for (TerritoryId unit : units)
            members.computeIfAbsent(unit, k -> new ArrayList<>()).add(member);
    }

    private static Party party(Territory unit, LocalDate day) {
        return switch (unit.level()) {
            case PROVINCE -> new Party.Province(unit.code(), day);
            case COMMUNE -> new Party.Commune(unit.code(), day);
        };
    }

    /// Whether a unit of the map also holds areas that are not the party's.
    private boolean partial(TerritoryId unit) {
        Set<TerritoryId> areas = new HashSet<>(inquiry.scope().areas());
        return !map.partsOf(unit, period.end()).stream().map(Territory::id).allMatch(areas::contains);
    }

    Figure figure(Indicator indicator, Section section) {
        Figure.Mark mark = section.partial() ? Figure.Mark.PARTIAL : Figure.Mark.NONE;
        if (section.unit() != null && mark == Figure.Mark.NONE && restated(section)) mark = Figure.Mark.RESTATED;
        Figure whole = inquiry.figure(indicator, section.party(), section.whole(), mark);
        return section.split().isEmpty() && section.lost().isEmpty() ? whole : withSplits(indicator, section, whole);
    }

    /// A change of area makes a new unit: where this very unit is among the members, it is not made of others.
    private static boolean restated(Section section) {
        return section.whole().stream().noneMatch(m -> m.area().equals(section.unit()));
    }

    private Figure withSplits(Indicator indicator, Section section, Figure whole) {
        List<Amount> amounts = new ArrayList<>(List.of(whole.value()));
        for (Member member : section.split()) amounts.add(share(indicator, section, member));
        boolean adds = indicator.kind().adds() && section.lost().isEmpty();
        Amount value = adds ? Amount.sum(amounts, indicator.bounds().min()) : Amount.Missing.NOT_COMPARABLE;
        List<Member> divided = new ArrayList<>(section.split());
        divided.addAll(section.lost());
        List<String> missing = new ArrayList<>(whole.coverage().missing());
        Standing standing = whole.standing();
        for (Member member : divided) {
            Part part = inquiry.part(indicator, member, period);
            if (!part.answered()) missing.add(member.code());
            standing = weaker(standing, part.standing());
        }
        int owed = whole.coverage().owed() + divided.size();
        Coverage coverage = new Coverage(owed - missing.size(), owed, missing);
        return new Figure(
                whole.indicator(),
                whole.party(),
                whole.period(),
                value,
                Amount.Missing.NOT_REPORTED,
                Amount.Missing.NOT_REPORTED,
                whole.unit(),
                value.present() ? standing : null,
                coverage,
                null,
                Figure.Mark.SPLIT_ESTIMATED,
                whole.sources());
    }

    private static @Nullable Standing weaker(@Nullable Standing one, @Nullable Standing other) {
        if (one == null) return other;
        return other == null ? one : one.weaker(other);
    }

    /// A bound cannot be shared out: nobody knows on which side what lies above it is.
    private Amount share(Indicator indicator, Section section, Member member) {
        Amount all = inquiry.part(indicator, member, period).value();
        if (!all.present() || section.unit() == null) return all;
        if (!(all instanceof Amount.Exactly(BigDecimal number))) return Amount.Missing.NOT_COMPARABLE;
        Placement placed = map.onMap(member.area(), section.day(), basis(indicator));
        return switch (placed) {
            case Placement.Whole(TerritoryId unit) -> Amount.of(unit.equals(section.unit()) ? number : BigDecimal.ZERO);
            case Placement.Split split ->
                Amount.of(split.distribute(number, indicator.unit().decimals())
                        .getOrDefault(section.unit(), BigDecimal.ZERO));
            case Placement.NotComparable ignored -> Amount.Missing.NOT_COMPARABLE;
        };
    }

    private static Basis basis(Indicator indicator) {
        return switch (indicator.shareBasis()) {
            case POPULATION -> Basis.POPULATION;
            case AREA -> Basis.AREA;
            case COOPERATIVES -> Basis.COOPERATIVES;
        };
    }
}
