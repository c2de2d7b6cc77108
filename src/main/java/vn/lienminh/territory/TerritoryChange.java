package vn.lienminh.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.TerritoryId;

/// What a file changes in the records: facts that end, facts that are added, units that are new. A file may state
/// the fate of a unit on a day anew; what was recorded of it then ends, and the rest is told again over it.
///
/// @param mapFrom the earliest day on which an area, or what it belongs to, is another; null when it is on none
record TerritoryChange(
        List<Long> ended,
        List<Fact> added,
        Map<TerritoryId, Level> units,
        @Nullable LocalDate mapFrom,
        Loaded report) {
    /// What a fact says about areas, apart from names and papers.
    private record Step(
            @Nullable LocalDate on,
            @Nullable TerritoryId from,
            TerritoryId to,
            @Nullable TerritoryId parent,
            BigDecimal share,
            Basis basis) {
        static Step of(Fact fact) {
            Statement says = fact.says();
            return new Step(says.on(), fact.from(), fact.to(), fact.parent(), says.share(), says.basis());
        }

        boolean moves() {
            return parent != null || !to.equals(from);
        }

        LocalDate day() {
            return on == null ? AreaFollower.ALWAYS : on;
        }
    }

    static Outcome<TerritoryChange> plan(List<Fact> recorded, int lastUnit, Table table) {
        return TerritoryFile.read(table).then(lines -> plan(recorded, lastUnit, lines, table));
    }

    private static Outcome<TerritoryChange> plan(
            List<Fact> recorded, int lastUnit, List<TerritoryFile.Line> lines, Table table) {
        List<Chronicle.Entry> entries = entries(recorded, lines, table);
        List<Statement> said = entries.stream().map(Chronicle.Entry::says).toList();
        Births births = new Births(recorded, said, lastUnit);
        Chronicle chronicle = new Chronicle(births, entries);
        chronicle.tell();
        List<Fault> faults = chronicle.faults();
        if (faults.isEmpty() && !births.vanished().isEmpty()) faults = List.of(vanishes(recorded, births, table));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(difference(recorded, lines, chronicle, births, table));
    }

    /// The rows of the file, each with the fact that says the same, and the recorded facts the file does not speak
    /// of.
    private static List<Chronicle.Entry> entries(List<Fact> recorded, List<TerritoryFile.Line> lines, Table table) {
        Map<Statement.Key, Fact> byKey = new HashMap<>();
        for (Fact fact : recorded) byKey.put(fact.says().key(), fact);
        Set<Statement.Subject> spoken =
                lines.stream().map(l -> l.says().subject()).collect(Collectors.toSet());
        List<Chronicle.Entry> entries = new ArrayList<>();
        for (Fact fact : recorded)
            if (!spoken.contains(fact.says().subject()))
                entries.add(new Chronicle.Entry(fact.says(), table.place(), fact));
        for (TerritoryFile.Line line : lines)
            entries.add(new Chronicle.Entry(
                    line.says(), line.place(), same(byKey.get(line.says().key()), line.says())));
        return entries;
    }

    private static @Nullable Fact same(@Nullable Fact fact, Statement says) {
        return fact != null && fact.says().equals(says) ? fact : null;
    }

    private static TerritoryChange difference(
            List<Fact> recorded, List<TerritoryFile.Line> lines, Chronicle chronicle, Births births, Table table) {
        Map<Long, Fact> before = new HashMap<>();
        for (Fact fact : recorded) before.put(fact.id(), fact);
        Set<Long> kept = new HashSet<>();
        List<Fact> added = new ArrayList<>();
        for (Fact fact : chronicle.facts()) {
            Fact old = before.get(fact.id());
            if (old != null && old.sameAs(fact)) kept.add(old.id());
            else added.add(fact);
        }
        List<Fact> ended = recorded.stream().filter(f -> !kept.contains(f.id())).toList();
        return new TerritoryChange(
                ended.stream().map(Fact::id).toList(),
                added,
                births.fresh(),
                earliest(ended, added),
                report(recorded, lines, added, chronicle, table));
    }

    private static @Nullable LocalDate earliest(List<Fact> ended, List<Fact> added) {
        Set<Step> before = ended.stream().map(Step::of).collect(Collectors.toSet());
        Set<Step> after = added.stream().map(Step::of).collect(Collectors.toSet());
        return Stream.concat(
                        before.stream().filter(s -> !after.contains(s)),
                        after.stream().filter(s -> !before.contains(s)))
                .filter(Step::moves)
                .map(Step::day)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Loaded report(
            List<Fact> recorded, List<TerritoryFile.Line> lines, List<Fact> added, Chronicle chronicle, Table table) {
        Set<Statement.Subject> known =
                recorded.stream().map(f -> f.says().subject()).collect(Collectors.toSet());
        int corrected = (int)
                added.stream().filter(f -> known.contains(f.says().subject())).count();
        Set<Statement.Key> changed = added.stream().map(f -> f.says().key()).collect(Collectors.toSet());
        int unchanged = (int)
                lines.stream().filter(l -> !changed.contains(l.says().key())).count();
        int fresh = added.size() - corrected;
        return new Loaded(table.file(), "loaded.territory", fresh, corrected, unchanged, chronicle.warnings());
    }

    private static Fault vanishes(List<Fact> recorded, Births births, Table table) {
        String names = recorded.stream()
                .filter(f -> births.vanished().contains(f.to()))
                .map(f -> f.says().toCode() + " " + f.says().toName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Fault.error(table.place(), TerritoryRefusal.T118_VANISHES, Map.of("found", names));
    }
}
