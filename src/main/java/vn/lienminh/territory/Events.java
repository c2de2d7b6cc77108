package vn.lienminh.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;

/// The rows of one day put together as what happened: a merger of three is one event, and so is an exchange of
/// areas among several. Rows belong together when they share a unit.
final class Events {
    private static final Comparator<Event> BY_DAY = Comparator.comparing(e -> day(e.on()));

    private final Map<TerritoryId, List<Event>> byUnit = new HashMap<>();

    Events(List<Fact> facts) {
        Map<LocalDate, List<Fact>> days = facts.stream()
                .collect(Collectors.groupingBy(f -> day(f.says().on()), LinkedHashMap::new, Collectors.toList()));
        for (List<Fact> day : days.values()) for (List<Fact> group : groups(day)) keep(event(group));
    }

    /// What happened to the unit, to those it was made of, and to those it went into, in the order of time.
    List<Event> of(TerritoryId unit) {
        Set<Event> found = new LinkedHashSet<>();
        walk(unit, true, found);
        walk(unit, false, found);
        return found.stream().sorted(BY_DAY).toList();
    }

    private void walk(TerritoryId start, boolean back, Set<Event> found) {
        Deque<TerritoryId> open = new ArrayDeque<>(List.of(start));
        Set<TerritoryId> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            TerritoryId unit = open.pop();
            if (!seen.add(unit)) continue;
            for (Event event : byUnit.getOrDefault(unit, List.of())) {
                boolean own = unit.equals(start) || event.parts().stream().noneMatch(p -> starts(p, unit, back));
                if (own) found.add(event);
                for (Event.Part part : event.parts()) next(part, unit, back, open);
            }
        }
    }

    /// The event at the near end of a unit: on the way back the one that ended it, on the way forward its
    /// beginning.
    private static boolean starts(Event.Part part, TerritoryId unit, boolean back) {
        Event.Named before = part.before();
        boolean moves = before == null || !before.id().equals(part.after().id());
        return moves
                && (back
                        ? before != null && before.id().equals(unit)
                        : part.after().id().equals(unit));
    }

    private static void next(Event.Part part, TerritoryId unit, boolean back, Deque<TerritoryId> open) {
        Event.Named before = part.before();
        if (before == null) return;
        if (back && part.after().id().equals(unit)) open.add(before.id());
        if (!back && before.id().equals(unit)) open.add(part.after().id());
    }

    private void keep(Event event) {
        Set<TerritoryId> units = new LinkedHashSet<>();
        for (Event.Part part : event.parts()) {
            units.add(part.after().id());
            if (part.before() != null) units.add(part.before().id());
        }
        for (TerritoryId unit : units)
            byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(event);
    }

    /// Facts that share a unit, directly or over others, in the order in which they were recorded.
    private static Collection<List<Fact>> groups(List<Fact> day) {
        Map<TerritoryId, TerritoryId> joined = new HashMap<>();
        for (Fact fact : day) if (fact.from() != null) joined.put(head(joined, fact.from()), head(joined, fact.to()));
        Map<TerritoryId, List<Fact>> groups = new LinkedHashMap<>();
        for (Fact fact : day)
            groups.computeIfAbsent(head(joined, fact.to()), u -> new ArrayList<>())
                    .add(fact);
        return groups.values();
    }

    /// The one that speaks for all that are joined with a unit; whoever was passed on the way points nearer to it.
    private static TerritoryId head(Map<TerritoryId, TerritoryId> joined, TerritoryId unit) {
        TerritoryId at = unit;
        TerritoryId next = joined.getOrDefault(at, at);
        while (!next.equals(at)) {
            TerritoryId beyond = joined.getOrDefault(next, next);
            joined.put(at, beyond);
            at = next;
            next = beyond;
        }
        return at;
    }

    private static Event event(List<Fact> group) {
        Statement first = group.getFirst().says();
        boolean oneKind = group.stream().allMatch(f -> f.says().kind() == first.kind());
        Instant recordedAt = group.stream()
                .map(Fact::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String decree = group.stream()
                .map(f -> f.says().decree())
                .filter(d -> !d.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        List<Event.Part> parts = group.stream().map(Events::part).toList();
        return new Event(oneKind ? first.kind() : EventKind.TRANSFER, first.on(), decree, parts, recordedAt);
    }

    private static Event.Part part(Fact fact) {
        Statement says = fact.says();
        Event.Named before =
                fact.from() == null ? null : new Event.Named(fact.from(), says.fromCode(), says.fromName());
        return new Event.Part(
                before,
                new Event.Named(fact.to(), says.toCode(), says.toName()),
                says.share(),
                says.basis(),
                says.note());
    }

    private static LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.MIN : on;
    }
}
