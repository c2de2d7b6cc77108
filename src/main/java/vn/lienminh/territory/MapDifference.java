package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;

/// What is different between the maps of two days (so sánh hai bản đồ): units that ended, that began, and that
/// lived on under another name, code, rank or unit above. Whatever began and ended in between is told by the
/// events.
public record MapDifference(LocalDate from, LocalDate to, List<Ended> ended, List<Begun> begun, List<Kept> kept) {

    /// @param unit as it was called on the first day
    /// @param now where its area lies on the second
    public record Ended(Territory unit, Placement now, List<Event> events) {}

    /// @param unit as it is called on the second day
    /// @param madeOf the units of the first day that hold some of its area
    public record Begun(Territory unit, List<Territory> madeOf, List<Event> events) {}

    /// @param above the unit above on the first day and on the second; null when none was stated
    public record Kept(
            Territory before,
            Territory after,
            @Nullable Territory aboveBefore,
            @Nullable Territory aboveAfter,
            List<Event> events) {

        public boolean anotherName() {
            return !before.name().equals(after.name());
        }

        public boolean anotherCode() {
            return !before.code().equals(after.code());
        }

        public boolean anotherRank() {
            return !before.rank().equals(after.rank());
        }

        public boolean anotherUnitAbove() {
            return !Objects.equals(id(aboveBefore), id(aboveAfter));
        }

        private static @Nullable TerritoryId id(@Nullable Territory unit) {
            return unit == null ? null : unit.id();
        }

        boolean anything() {
            return anotherName() || anotherCode() || anotherRank() || anotherUnitAbove();
        }
    }

    /// Of some units only: those that ended, and those that changed, by what they were called on the first day.
    public MapDifference only(Predicate<Territory> wanted) {
        return new MapDifference(
                from,
                to,
                ended.stream().filter(e -> wanted.test(e.unit())).toList(),
                begun.stream().filter(b -> wanted.test(b.unit())).toList(),
                kept.stream().filter(k -> wanted.test(k.before())).toList());
    }

    static MapDifference of(TerritoryMap map, LocalDate from, LocalDate to) {
        MapDifference all = new MapDifference(from, to, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Level level : Level.values()) all.add(map, level);
        return new MapDifference(from, to, List.copyOf(all.ended), List.copyOf(all.begun), List.copyOf(all.kept));
    }

    private void add(TerritoryMap map, Level level) {
        Map<TerritoryId, Territory> before = new HashMap<>();
        for (Territory unit : map.on(level, from)) before.put(unit.id(), unit);
        for (Territory after : map.on(level, to)) {
            Territory known = before.get(after.id());
            if (known == null) begun.add(new Begun(after, map.partsOf(after.id(), from), events(map, after)));
            else keep(map, known, after);
        }
        for (Territory unit : map.on(level, from))
            if (unit.lives().endedBy(to)) ended.add(new Ended(unit, map.onMap(unit.id(), to), events(map, unit)));
    }

    private void keep(TerritoryMap map, Territory before, Territory after) {
        Territory aboveBefore = map.parentOn(before.id(), from).orElse(null);
        Territory aboveAfter = map.parentOn(after.id(), to).orElse(null);
        if (new Kept(before, after, aboveBefore, aboveAfter, List.of()).anything())
            kept.add(new Kept(before, after, aboveBefore, aboveAfter, events(map, after)));
    }

    /// After the first day, until the second.
    private List<Event> events(TerritoryMap map, Territory unit) {
        return map.eventsOf(unit.id()).stream()
                .filter(e -> e.on() != null && e.on().isAfter(from) && !e.on().isAfter(to))
                .toList();
    }
}
