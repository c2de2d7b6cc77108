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
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;

/// Divides a party's figures. On another day's map whole units are added exactly; what is split goes by declared
/// shares, each number by largest remainder so that the sum stays what it was, and is marked estimated.
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
    /// @param split the members of which a part lies in it
    /// @param lost the members of which nobody can say how much lies in it
    record Section(
            Party party,
            String name,
            @Nullable TerritoryId unit,
            List<Organisation> whole,
            Map<Organisation, Placement.Split> split,
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
                List.of(member),
                Map.of(),
                List.of(),
                false);
    }

    private Section province(Organisation member) {
        Territory unit = territories.on(Scope.area(member), period.end());
        return new Section(
                new Party.Province(unit.code(), period.end()),
                unit.name(),
                unit.id(),
                List.of(member),
                Map.of(),
                List.of(),
                false);
    }

    private List<Section> map(LocalDate map) {
        Map<TerritoryId, List<Organisation>> whole = new LinkedHashMap<>();
        Map<TerritoryId, Map<Organisation, Placement.Split>> split = new LinkedHashMap<>();
        Map<TerritoryId, List<Organisation>> lost = new LinkedHashMap<>();
        for (Organisation member : inquiry.scope().members()) {
            switch (territories.onMap(Scope.area(member), map)) {
                case Placement.Whole(TerritoryId unit) ->
                    whole.computeIfAbsent(unit, k -> new ArrayList<>()).add(member);
                case Placement.Split parts ->
                    parts.shares()
                            .forEach(s -> split.computeIfAbsent(s.unit(), k -> new LinkedHashMap<>())
                                    .put(member, parts));
                case Placement.NotComparable no ->
                    no.units()
                            .forEach(u -> lost.computeIfAbsent(u, k -> new ArrayList<>())
                                    .add(member));
            }
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
                            members,
                            split.getOrDefault(id, Map.of()),
                            lost.getOrDefault(id, List.of()),
                            partial(id)));
        }
        return List.copyOf(sections.values());
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
        section.split().forEach((member, split) -> amounts.add(share(indicator, section, member, split)));
        boolean adds = indicator.kind().adds() && section.lost().isEmpty();
        Amount value = adds ? Amount.sum(amounts, indicator.bounds().min()) : Amount.Missing.NOT_COMPARABLE;
        List<Organisation> divided = new ArrayList<>(section.split().keySet());
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
    private Amount share(Indicator indicator, Section section, Organisation member, Placement.Split split) {
        Amount all = inquiry.part(indicator, member, period).value();
        if (!all.present() || section.unit() == null) return all;
        if (!(all instanceof Amount.Exactly(BigDecimal number))) return Amount.Missing.NOT_COMPARABLE;
        BigDecimal part = split.distribute(number, indicator.unit().decimals()).get(section.unit());
        return part == null ? Amount.Missing.NOT_REPORTED : Amount.of(part);
    }
}
