package vn.lienminh.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Resolves a party to those that owe its figures, on the right day, by what was known of areas and organisations.
@Component
class Scopes {
    private final Clusters clusters;
    private final Organisations organisations;
    private final Territories territories;

    Scopes(Clusters clusters, Organisations organisations, Territories territories) {
        this.clusters = clusters;
        this.organisations = organisations;
        this.territories = territories;
    }

    /// The areas of all days, as known when the view looks.
    TerritoryMap map(View view) {
        return view.known() == null ? territories.map() : territories.asKnown(view.known());
    }

    Outcome<Scope> of(Party party, Period period, View view) {
        return of(party, period, view, map(view));
    }

    Outcome<Scope> of(Party party, Period period, View view, TerritoryMap map) {
        LocalDate on = view.on();
        LocalDate day = on == null ? period.end() : on;
        Outcome<Scope> scope = switch (party) {
            case Party.Cluster(String code) -> cluster(party, code, day, period, view, map);
            case Party.Organisation(String code) -> organisation(party, code, day, view);
            case Party.Province(String code, LocalDate read) ->
                province(party, code, read == null ? day : read, period, view, map);
            case Party.Commune(String code, LocalDate read) ->
                commune(party, code, read == null ? day : read, period, map);
            case Party.National() ->
                Outcome.done(scope(
                        party,
                        Texts.in(Language.VI).get("consolidation.national"),
                        day,
                        organisations.alliances(day, view.known()),
                        period,
                        map));
        };
        return scope.then(
                s -> s.units().isEmpty() ? refused(ConsolidationRefusal.C102_NO_MEMBERS, party) : Outcome.done(s));
    }

    private static Scope scope(
            Party party, String name, LocalDate day, List<Organisation> members, Period period, TerritoryMap map) {
        List<Member> units = members(members);
        return new Scope(party, name, day, units, inside(units, period, map), Figure.Mark.NONE);
    }

    private static List<Member> members(List<Organisation> organisations) {
        return organisations.stream()
                .filter(o -> o.area() != null)
                .map(Member::of)
                .toList();
    }

    /// Old alliances whose province went into that of another one who is there too.
    private static Map<String, List<Member>> inside(List<Member> units, Period period, TerritoryMap map) {
        Map<TerritoryId, Member> byArea = new HashMap<>();
        for (Member unit : units) byArea.put(unit.area(), unit);
        Map<String, List<Member>> inside = new HashMap<>();
        for (Member unit : units) {
            if (map.onMap(unit.area(), period.end()) instanceof Placement.Whole(TerritoryId now)
                    && !now.equals(unit.area())) {
                Member outer = byArea.get(now);
                if (outer != null)
                    inside.computeIfAbsent(outer.code(), k -> new ArrayList<>()).add(unit);
            }
        }
        return inside;
    }

    private Outcome<Scope> cluster(
            Party party, String code, LocalDate day, Period period, View view, TerritoryMap map) {
        Optional<Cluster> cluster = clusters.find(code);
        if (cluster.isEmpty()) return refused(ConsolidationRefusal.C101_NO_SUCH_PARTY, party);
        List<Organisation> members = clusters.members(code, day, view.known());
        return Outcome.done(scope(party, cluster.get().name(), day, members, period, map));
    }

    private Outcome<Scope> organisation(Party party, String code, LocalDate day, View view) {
        Optional<Organisation> found = organisations.find(code, day, view.known());
        if (found.isEmpty()) return refused(ConsolidationRefusal.C101_NO_SUCH_PARTY, party);
        List<Member> units = members(List.of(found.get()));
        return Outcome.done(new Scope(party, found.get().name(Language.VI), day, units, Map.of(), Figure.Mark.NONE));
    }

    /// A unit of the period's own map is its alliance; a unit of another day's map is whatever lies wholly in it.
    private Outcome<Scope> province(
            Party party, String code, LocalDate read, Period period, View view, TerritoryMap map) {
        return map.byCode(code, read).then(unit -> {
            if (unit.level() != Level.PROVINCE) return refused(ConsolidationRefusal.C106_NOT_A_PROVINCE, party);
            boolean ofThisMap = unit.lives().contains(period.end());
            List<Organisation> members =
                    ofThisMap ? alliance(unit, period.end(), period, view, map) : within(unit, read, period, view, map);
            if (members.isEmpty()) return refused(ConsolidationRefusal.C105_NO_ALLIANCE, party);
            Figure.Mark mark = ofThisMap ? Figure.Mark.NONE : Figure.Mark.RESTATED;
            return Outcome.done(new Scope(party, unit.fullName(), read, members(members), Map.of(), mark));
        });
    }

    /// The alliance of a unit; where it has none on that day, those of the areas within it; else the last it had.
    private List<Organisation> alliance(Territory unit, LocalDate day, Period period, View view, TerritoryMap map) {
        List<Organisation> own =
                organisations.allianceOf(unit.id(), day, view.known()).stream().toList();
        if (own.stream().anyMatch(o -> o.on(day))) return own;
        List<Organisation> within = within(unit, day, period, view, map);
        return within.isEmpty() ? own : within;
    }

    private List<Organisation> within(Territory unit, LocalDate read, Period period, View view, TerritoryMap map) {
        List<Organisation> within = new ArrayList<>();
        for (Organisation alliance : organisations.alliances(period.end(), view.known()))
            if (alliance.area() != null
                    && map.onMap(alliance.area(), read) instanceof Placement.Whole(TerritoryId whole)
                    && whole.equals(unit.id())) within.add(alliance);
        return within;
    }

    /// A commune of the period's own map; of another day's map the communes of the period that hold some of it.
    private Outcome<Scope> commune(Party party, String code, LocalDate read, Period period, TerritoryMap map) {
        return map.byCode(code, read).then(unit -> {
            if (unit.level() != Level.COMMUNE) return refused(ConsolidationRefusal.C107_NOT_A_COMMUNE, party);
            boolean ofThisMap = unit.lives().contains(period.end());
            List<Territory> units = new ArrayList<>(ofThisMap ? List.of(unit) : map.partsOf(unit.id(), period.end()));
            if (map.onMap(unit.id(), period.end()) instanceof Placement.Split) units.add(unit);
            List<Member> members =
                    units.stream().map(u -> commune(u, period.end())).toList();
            Figure.Mark mark = ofThisMap ? Figure.Mark.NONE : Figure.Mark.RESTATED;
            return Outcome.done(new Scope(party, unit.fullName(), read, members, Map.of(), mark));
        });
    }

    /// Its code is read on a day on which it lives: one that was divided by then is named as it was last.
    private static Member commune(Territory unit, LocalDate day) {
        LocalDate last = unit.lives().lastDay();
        return new Member.Commune(
                unit, new Party.Commune(unit.code(), last != null && last.isBefore(day) ? last : day));
    }

    /// The communes, on the period's own map, of the provinces of a scope; and those that were divided by then, where
    /// nobody knows in which part their cooperatives are.
    ///
    /// @param reported the areas on which somebody in these provinces reported
    Scope communes(Scope scope, Collection<TerritoryId> reported, Period period, TerritoryMap map) {
        List<Member> communes = new ArrayList<>();
        Set<TerritoryId> there = new HashSet<>(scope.areas());
        for (TerritoryId area : scope.areas())
            for (Territory unit : map.childrenOn(area, period.end()))
                if (there.add(unit.id())) communes.add(commune(unit, period.end()));
        for (TerritoryId area : reported)
            if (there.add(area)) communes.add(commune(map.on(area, period.end()), period.end()));
        return new Scope(scope.party(), scope.name(), scope.day(), communes, Map.of(), scope.mark());
    }

    private static <T> Outcome<T> refused(ConsolidationRefusal why, Party party) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", party.toString())));
    }
}
