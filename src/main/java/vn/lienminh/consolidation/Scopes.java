package vn.lienminh.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;

/// Resolves a party to the organisations that owe its figures, on the right day.
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

    Outcome<Scope> of(Party party, Period period, View view) {
        LocalDate on = view.on();
        LocalDate day = on == null ? period.end() : on;
        Outcome<Scope> scope = switch (party) {
            case Party.Cluster(String code) -> cluster(party, code, day, view);
            case Party.Organisation(String code) -> organisation(party, code, day, view);
            case Party.Province(String code, LocalDate read) ->
                province(party, code, read == null ? day : read, period, view);
            case Party.National() ->
                Outcome.done(scope(
                        party,
                        Texts.in(Language.VI).get("consolidation.national"),
                        day,
                        organisations.alliances(day, view.known())));
        };
        return scope.then(
                s -> s.members().isEmpty() ? refused(ConsolidationRefusal.C102_NO_MEMBERS, party) : Outcome.done(s));
    }

    private static Scope scope(Party party, String name, LocalDate day, List<Organisation> members) {
        List<Organisation> reporting =
                members.stream().filter(m -> m.area() != null).toList();
        return new Scope(party, name, day, reporting, Figure.Mark.NONE);
    }

    private Outcome<Scope> cluster(Party party, String code, LocalDate day, View view) {
        Optional<Cluster> cluster = clusters.find(code);
        if (cluster.isEmpty()) return refused(ConsolidationRefusal.C101_NO_SUCH_PARTY, party);
        return Outcome.done(scope(party, cluster.get().name(), day, clusters.members(code, day, view.known())));
    }

    private Outcome<Scope> organisation(Party party, String code, LocalDate day, View view) {
        Optional<Organisation> found = organisations.find(code, day, view.known());
        if (found.isEmpty()) return refused(ConsolidationRefusal.C101_NO_SUCH_PARTY, party);
        return Outcome.done(scope(party, found.get().name(Language.VI), day, List.of(found.get())));
    }

    /// A unit of the period's own map is its alliance; a unit of another day's map is whatever lies wholly in it.
    private Outcome<Scope> province(Party party, String code, LocalDate read, Period period, View view) {
        return territories.byCode(code, read).then(unit -> {
            boolean ofThisMap = unit.lives().contains(period.end());
            List<Organisation> members =
                    ofThisMap ? alliance(unit, period.end(), period, view) : within(unit, read, period, view);
            if (members.isEmpty()) return refused(ConsolidationRefusal.C105_NO_ALLIANCE, party);
            Figure.Mark mark = ofThisMap ? Figure.Mark.NONE : Figure.Mark.RESTATED;
            return Outcome.done(new Scope(party, unit.fullName(), read, members, mark));
        });
    }

    /// The alliance of a unit; where it has none on that day, those of the areas within it; else the last it had.
    private List<Organisation> alliance(Territory unit, LocalDate day, Period period, View view) {
        List<Organisation> own =
                organisations.allianceOf(unit.id(), day, view.known()).stream().toList();
        if (own.stream().anyMatch(o -> o.on(day))) return own;
        List<Organisation> within = within(unit, day, period, view);
        return within.isEmpty() ? own : within;
    }

    private List<Organisation> within(Territory unit, LocalDate map, Period period, View view) {
        return organisations.alliances(period.end(), view.known()).stream()
                .filter(a -> a.area() != null)
                .filter(a -> territories.onMap(Scope.area(a), map) instanceof Placement.Whole(var whole)
                        && whole.equals(unit.id()))
                .toList();
    }

    private static <T> Outcome<T> refused(ConsolidationRefusal why, Party party) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", party.toString())));
    }
}
