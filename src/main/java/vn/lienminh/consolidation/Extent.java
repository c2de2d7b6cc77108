package vn.lienminh.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Where the changes of a party lie: its areas with those that they were made of, and whose reports they are.
///
/// @param units null: everywhere
/// @param of whose reports
/// @param about whose entries in the register of organisations
record Extent(@Nullable Set<TerritoryId> units, ChangeStore.Of of, ChangeStore.Of about) {

    static Extent of(Scope scope, TerritoryMap map) {
        Set<TerritoryId> units = units(scope, map);
        ChangeStore.Of of = reports(scope, units);
        ChangeStore.Of about =
                of.provinces() == null ? of : new ChangeStore.Of(null, null, communes(of.provinces(), map));
        return new Extent(scope.party() instanceof Party.National ? null : units, of, about);
    }

    /// Its areas, and those that they were made of: reports of earlier years lie there.
    private static Set<TerritoryId> units(Scope scope, TerritoryMap map) {
        Set<TerritoryId> units = new HashSet<>();
        List<TerritoryId> left = new ArrayList<>(scope.areas());
        while (!left.isEmpty()) {
            TerritoryId unit = left.removeLast();
            if (units.add(unit)) map.originsOf(unit).stream().map(Territory::id).forEach(left::add);
        }
        return units;
    }

    private static ChangeStore.Of reports(Scope scope, Set<TerritoryId> units) {
        return switch (scope.party()) {
            case Party.National ignored -> ChangeStore.Of.EVERYBODY;
            case Party.Province ignored -> new ChangeStore.Of(null, units, null);
            case Party.Commune ignored -> new ChangeStore.Of(null, null, units);
            case Party.Cluster ignored -> ofMembers(scope);
            case Party.Organisation ignored -> ofMembers(scope);
        };
    }

    private static ChangeStore.Of ofMembers(Scope scope) {
        return new ChangeStore.Of(scope.members().stream().map(Organisation::id).toList(), null, null);
    }

    /// Provinces with the communes that they ever held.
    private static Collection<TerritoryId> communes(Collection<TerritoryId> provinces, TerritoryMap map) {
        Set<TerritoryId> all = new HashSet<>(provinces);
        for (TerritoryId province : provinces)
            for (LocalDate day : days(province, map))
                map.childrenOn(province, day).stream().map(Territory::id).forEach(all::add);
        return all;
    }

    private static List<LocalDate> days(TerritoryId province, TerritoryMap map) {
        List<LocalDate> days = new ArrayList<>();
        Territory unit = map.find(province).orElseThrow();
        LocalDate first = unit.lives().from();
        LocalDate last = unit.lives().lastDay();
        days.add(first == null ? LocalDate.of(1900, 1, 1) : first);
        for (LocalDate day : map.newMapsOf(Level.COMMUNE)) if (unit.lives().contains(day)) days.add(day);
        if (last != null) days.add(last);
        return days;
    }
}
