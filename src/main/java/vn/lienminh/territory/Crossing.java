package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.lienminh.kernel.TerritoryId;

/// From the map of one day to that of another: forward through what became of an area, with the product of the
/// shares on the way, backward through what it was made of.
final class Crossing {
    /// The units of that map that hold some of an area.
    ///
    /// @param complete false when some of it cannot be followed to that day
    record Reached(Set<TerritoryId> units, boolean complete) {}

    private final Map<TerritoryId, Unit> units;

    Crossing(Map<TerritoryId, Unit> units) {
        this.units = units;
    }

    Placement place(Unit unit, LocalDate map, Basis wanted) {
        if (unit.lives().contains(map)) return new Placement.Whole(unit.id());
        return unit.lives().startsAfter(map) ? backward(unit, map) : forward(unit, map, wanted);
    }

    /// Takes the units that end by that day one after the other, the earliest end first: whatever flows into a unit
    /// is there before the unit is divided, so that an exchange repeated often does not multiply the ways.
    private Placement forward(Unit start, LocalDate map, Basis wanted) {
        Map<TerritoryId, Share> found = new HashMap<>(Map.of(start.id(), Share.whole(start.id())));
        PriorityQueue<Unit> ending = new PriorityQueue<>(Comparator.comparing(Crossing::end));
        ending.add(start);
        while (!ending.isEmpty()) {
            Unit unit = ending.poll();
            Share held = Objects.requireNonNull(found.remove(unit.id()));
            for (Share part : unit.fate().shares(wanted)) {
                boolean there = found.containsKey(part.unit());
                found.merge(part.unit(), part.of(held), Share::plus);
                if (!there && unit(part.unit()).lives().endedBy(map)) ending.add(unit(part.unit()));
            }
        }
        if (found.size() == 1)
            return new Placement.Whole(found.keySet().iterator().next());
        return new Placement.Split(sorted(found.values()));
    }

    private static LocalDate end(Unit unit) {
        return Objects.requireNonNull(unit.lives().until());
    }

    private static List<Share> sorted(Collection<Share> shares) {
        return shares.stream().sorted(Comparator.comparing(Share::unit)).toList();
    }

    /// A part of one older unit lies wholly in it; of a unit made of several nothing says how a figure divides.
    private Placement backward(Unit unit, LocalDate map) {
        Reached origins = reach(unit, map);
        List<TerritoryId> known = List.copyOf(origins.units());
        if (!origins.complete()) return new Placement.NotComparable(Placement.Reason.UNKNOWN_BEFORE, known);
        if (known.size() == 1) return new Placement.Whole(known.getFirst());
        return new Placement.NotComparable(Placement.Reason.MADE_OF_SEVERAL, known);
    }

    /// By whichever basis: a unit that took land where nobody lives holds some of the area too.
    Reached reach(Unit unit, LocalDate map) {
        return unit.lives().startsAfter(map)
                ? walk(unit, u -> u.lives().startsAfter(map), Unit::origins)
                : walk(unit, u -> u.lives().endedBy(map), u -> u.fate().heirs());
    }

    private Reached walk(Unit start, Predicate<Unit> beyond, Function<Unit, List<TerritoryId>> next) {
        if (!beyond.test(start)) return new Reached(Set.of(start.id()), true);
        Set<TerritoryId> seen = new HashSet<>(Set.of(start.id()));
        Deque<Unit> open = new ArrayDeque<>(List.of(start));
        Set<TerritoryId> found = new TreeSet<>();
        boolean complete = true;
        while (!open.isEmpty()) {
            Unit unit = open.pop();
            if (!beyond.test(unit)) found.add(unit.id());
            else {
                complete &= !next.apply(unit).isEmpty();
                for (TerritoryId id : next.apply(unit)) if (seen.add(id)) open.add(unit(id));
            }
        }
        return new Reached(found, complete);
    }

    private Unit unit(TerritoryId id) {
        Unit unit = units.get(id);
        if (unit == null) throw new IllegalArgumentException("no such territory: " + id.value());
        return unit;
    }
}
