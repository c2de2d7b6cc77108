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
import vn.lienminh.organisations.Organisation;
import vn.lienminh.territory.Basis;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;

/// Divides a party's figures. On another day's map whole units are added exactly; what is split goes by the shares of
/// the basis that the indicator takes, each number by largest remainder so that the sum stays what it was, and is
/// marked estimated.
class Divider {
    private final Inquiry inquiry;
    private final Territories territories;
    private final Period period;

    Divider(Inquiry inquiry, Territories territories, Period period) {
        this.inquiry = inquiry;
        this.territories = territories;
        this.period = period;
    }

    /// @param unit of the map; null when divided by member
    /// @param whole the members that lie wholly in it
    /// @param map the day of the map; the period's last when divided by member
    /// @param split the members of which a part lies in it
    /// @param lost the members of which nobody can say how much lies in it
    record Section(
            Party party,
            String name,
            @Nullable TerritoryId unit,
            LocalDate map,
            List<Organisation> whole,
            List<Organisation> split,
            List<Organisation> lost,
            boolean partial) {}

    List<Section> sections(Split split) {
        return switch (split) {
            case Split.ByMember() ->
                inquiry.scope().members().stream().map(this::member).toList();
            case Split.ByProvince() ->
                inquiry.scope().members().stream().map(this::province).toList();
            case Split.ByMap(LocalDate map) -> map(map);
        };
    }

    private Section member(Organisation member) {
        return new Section(
                new Party.Organisation(member.code()),
                member.name(Language.VI),
                null,
                period.end(),
                List.of(member),
                List.of(),
                List.of(),
                false);
    }

    private Section province(Organisation member) {
        Territory unit = territories.on(Scope.area(member), period.end());
        return new Section(
                new Party.Province(unit.code(), period.end()),
                unit.name(),
                unit.id(),
                period.end(),
                List.of(member),
                List.of(),
                List.of(),
                false);
    }

    private List<Section> map(LocalDate map) {
        Map<TerritoryId, List<Organisation>> whole = new LinkedHashMap<>();
        Map<TerritoryId, List<Organisation>> split = new LinkedHashMap<>();
        Map<TerritoryId, List<Organisation>> lost = new LinkedHashMap<>();
        for (Organisation member : inquiry.scope().members()) {
            TerritoryId area = Scope.area(member);
            List<TerritoryId> parts =
                    territories.partsOf(area, map).stream().map(Territory::id).toList();
            if (territories.onMap(area, map) instanceof Placement.NotComparable no)
                put(no.units(), member, lost);
            else put(parts, member, parts.size() == 1 ? whole : split);
        }
        Set<TerritoryId> units = new HashSet<>(whole.keySet());
        units.addAll(split.keySet());
        units.addAll(lost.keySet());
        Map<String, Section> sections = new TreeMap<>();
        for (TerritoryId id : units) {
            Territory unit = territories.on(id, map);
            List<Organisation> members = whole.getOrDefault(id, List.of());
            sections.put(
                    unit.code(),
                    new Section(
                            new Party.Province(unit.code(), map),
                            unit.name(),
                            id,
                            map,
                            members,
                            split.getOrDefault(id, List.of()),
                            lost.getOrDefault(id, List.of()),
                            partial(id)));
        }
        return List.copyOf(sections.values());
    }

    private static void put(
            List<TerritoryId> units, Organisation member, Map<TerritoryId, List<Organisation>> members) {
        for (TerritoryId unit : units)
            members.computeIfAbsent(unit, k -> new ArrayList<>()).add(member);
    }

    /// Whether a unit of the map also holds areas that are not the party's.
    private boolean partial(TerritoryId unit) {
        Set<TerritoryId> areas = new HashSet<>(inquiry.scope().areas());
        return !territories.partsOf(unit, period.end()).stream()
                .map(Territory::id)
                .allMatch(areas::contains);
    }

    Figure figure(Indicator indicator, Section section) {
        Figure.Mark mark = section.partial() ? Figure.Mark.PARTIAL : Figure.Mark.NONE;
        if (section.unit() != null && mark == Figure.Mark.NONE && restated(section)) mark = Figure.Mark.RESTATED;
        Figure whole = inquiry.figure(indicator, section.party(), section.whole(), mark);
        return section.split().isEmpty() && section.lost().isEmpty() ? whole : withSplits(indicator, section, whole);
    }

    private boolean restated(Section section) {
        return section.whole().size() != 1
                || !Scope.area(section.whole().getFirst()).equals(section.unit());
    }

    private Figure withSplits(Indicator indicator, Section section, Figure whole) {
        List<Amount> amounts = new ArrayList<>(List.of(whole.value()));
        for (Organisation member : section.split()) amounts.add(share(indicator, section, member));
        boolean adds = indicator.kind().adds() && section.lost().isEmpty();
        Amount value = adds ? Amount.sum(amounts, indicator.bounds().min()) : Amount.Missing.NOT_COMPARABLE;
        List<Organisation> divided = new ArrayList<>(section.split());
        divided.addAll(section.lost());
        List<String> missing = new ArrayList<>(whole.coverage().missing());
        Standing standing = whole.standing();
        for (Organisation member : divided) {
            Part part = inquiry.part(indicator, member, period);
            if (!part.answered()) missing.add(member.code());
            standing = weaker(standing, part.standing());
        }
        int owed = section.whole().size() + divided.size();
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
    private Amount share(Indicator indicator, Section section, Organisation member) {
        Amount all = inquiry.part(indicator, member, period).value();
        if (!all.present() || section.unit() == null) return all;
        if (!(all instanceof Amount.Exactly(BigDecimal number))) return Amount.Missing.NOT_COMPARABLE;
        Placement placed = territories.onMap(Scope.area(member), section.map(), basis(indicator));
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
