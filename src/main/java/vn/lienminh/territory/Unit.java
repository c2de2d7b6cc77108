package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;

/// One area with all that is known of it: when it lived, its names in turn, what it was made of and what it became.
///
/// @param namings in the order of time, at least one
/// @param origins the units that gave it area on its first day
/// @param fate where it went on its last day; none while it lives
/// @param parents the units above as stated, in the order of time
record Unit(
        TerritoryId id,
        Level level,
        Validity lives,
        List<Territory> namings,
        List<TerritoryId> origins,
        Fate fate,
        List<Above> parents) {

    record Above(@Nullable LocalDate from, TerritoryId unit) {}

    private static final Comparator<Fact> BY_DAY =
            Comparator.comparing(f -> day(f.says().on()));

    /// The name on a day; before it lived its first, afterwards its last.
    Territory on(LocalDate day) {
        for (Territory naming : namings) if (!naming.named().endedBy(day)) return naming;
        return namings.getLast();
    }

    /// The unit above as last stated by that day; null when none was stated.
    @Nullable
    TerritoryId stated(LocalDate day) {
        TerritoryId stated = null;
        for (Above above : parents) if (above.from() == null || !above.from().isAfter(day)) stated = above.unit();
        return stated;
    }

    Territory first() {
        return namings.getFirst();
    }

    Territory last() {
        return namings.getLast();
    }

    /// All units that the facts speak of, in the order of their numbers.
    static Map<TerritoryId, Unit> from(List<Fact> facts) {
        Map<TerritoryId, List<Fact>> into = new LinkedHashMap<>();
        Map<TerritoryId, List<Fact>> outOf = new LinkedHashMap<>();
        for (Fact fact : facts) {
            into.computeIfAbsent(fact.to(), u -> new ArrayList<>()).add(fact);
            if (fact.from() != null && !fact.from().equals(fact.to()))
                outOf.computeIfAbsent(fact.from(), u -> new ArrayList<>()).add(fact);
        }
        Map<TerritoryId, Unit> units = new LinkedHashMap<>();
        into.keySet().stream()
                .sorted()
                .forEach(id ->
                        units.put(id, unit(id, into.getOrDefault(id, List.of()), outOf.getOrDefault(id, List.of()))));
        return units;
    }

    private static Unit unit(TerritoryId id, List<Fact> into, List<Fact> outOf) {
        List<Fact> steps = into.stream().sorted(BY_DAY).toList();
        Fact first = steps.getFirst();
        LocalDate until = outOf.isEmpty() ? null : outOf.getFirst().says().on();
        Validity lives = new Validity(first.says().on(), until);
        Set<TerritoryId> origins = new LinkedHashSet<>();
        for (Fact f : steps) if (f.from() != null && !f.from().equals(id)) origins.add(f.from());
        return new Unit(
                id,
                first.says().level(),
                lives,
                namings(id, steps, lives),
                List.copyOf(origins),
                Fate.of(outOf),
                parents(steps));
    }

    private static List<Territory> namings(TerritoryId id, List<Fact> steps, Validity lives) {
        List<Statement> changes = new ArrayList<>();
        for (Fact step : steps) {
            Statement says = step.says();
            boolean same = !changes.isEmpty()
                    && changes.getLast().toCode().equals(says.toCode())
                    && changes.getLast().toName().equals(says.toName());
            if (!same) changes.add(says);
        }
        List<Territory> namings = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Statement says = changes.get(i);
            LocalDate until = i + 1 < changes.size() ? changes.get(i + 1).on() : lives.until();
            namings.add(new Territory(
                    id, says.level(), says.toCode(), says.toName(), new Validity(says.on(), until), lives));
        }
        return List.copyOf(namings);
    }

    private static List<Above> parents(List<Fact> steps) {
        List<Above> parents = new ArrayList<>();
        for (Fact f : steps) {
            if (f.parent() == null) continue;
            Above above = new Above(f.says().on(), f.parent());
            if (parents.isEmpty() || !parents.getLast().equals(above)) parents.add(above);
        }
        return List.copyOf(parents);
    }

    private static LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.MIN : on;
    }
}
