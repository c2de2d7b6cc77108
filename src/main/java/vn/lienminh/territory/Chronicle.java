package vn.lienminh.territory;

import static vn.lienminh.territory.TerritoryRefusal.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.territory.CodePaths.Code;

/// Goes through all rows day by day, from the first, and understands each code as the unit that bears it on that
/// day. What an event starts from is read on the eve, so that two units may change codes with one another in one
/// day.
final class Chronicle {
    /// A row, where it stands, and the fact recorded for it, if it was recorded before.
    record Entry(Statement says, Place place, @Nullable Fact recorded) {}

    /// What a unit gives away, by one basis.
    private record Measure(TerritoryId unit, Basis basis) {}

    private final Births births;
    private final List<Entry> entries;
    private final CodePaths paths;
    private final Belonging belonging = new Belonging();
    private final Bearers bearers = new Bearers();
    private final Map<Entry, TerritoryId> origins = new IdentityHashMap<>();
    private final Set<Entry> handedOver = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Fact> facts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    Chronicle(Births births, List<Entry> entries) {
        this.births = births;
        this.entries = entries;
        this.paths = new CodePaths(entries.stream().map(Entry::says).toList());
    }

    List<Fact> facts() {
        return facts;
    }

    List<Fault> faults() {
        return faults;
    }

    List<Fault> warnings() {
        return warnings;
    }

    void tell() {
        Map<LocalDate, List<Entry>> days = new TreeMap<>();
        for (Entry e : entries)
            days.computeIfAbsent(dayOf(e.says()), d -> new ArrayList<>()).add(e);
        days.forEach(this::day);
        faults.sort(Comparator.comparingInt(f -> f.place().line()));
    }

    private static LocalDate dayOf(Statement says) {
        return says.on() == null ? LocalDate.MIN : says.on();
    }

    private void day(LocalDate day, List<Entry> rows) {
        int before = faults.size();
        List<Entry> understood = new ArrayList<>();
        for (Entry e : rows) if (e.says().kind() == EventKind.EXISTS || findOrigin(e)) understood.add(e);
        findHandedOver(understood);
        checkShares(understood);
        for (Entry e : understood) if (origins.containsKey(e)) bearers.leave(from(e.says()), day);
        Map<Entry, TerritoryId> reached = new IdentityHashMap<>();
        understood.stream()
                .collect(Collectors.groupingBy(e -> to(e.says()), LinkedHashMap::new, Collectors.toList()))
                .forEach((code, goal) -> arrive(code, goal, reached));
        List<Belonging.Arrival> arrivals = new ArrayList<>();
        for (Entry e : understood) {
            TerritoryId unit = reached.get(e);
            if (unit != null) arrivals.add(new Belonging.Arrival(e, origins.get(e), unit, keeps(e)));
        }
        settle(arrivals, belonging.day(arrivals, new Evening(), faults.size() == before));
    }

    private static Code from(Statement says) {
        return new Code(says.level(), says.fromCode());
    }

    private static Code to(Statement says) {
        return new Code(says.level(), says.toCode());
    }

    /// Where the row starts from, read on the eve; false when nothing bears that code then.
    private boolean findOrigin(Entry e) {
        Statement says = e.says();
        Bearers.Bearer bearer = bearers.of(from(says));
        if (bearer == null) {
            refuseOrigin(e);
            return false;
        }
        if (!Territory.sameName(bearer.fullName(), says.fromName())) {
            refuse(e, "from_name", T112_NAME, says.fromName(), bearer.fullName());
            return false;
        }
        if (!Vietnamese.fold(bearer.fullName()).equals(Vietnamese.fold(says.fromName())))
            warnings.add(new Fault(
                    e.place().at("from_name"),
                    T113_RANK.code(),
                    Fault.Severity.WARNING,
                    values(says, says.fromName(), bearer.fullName()),
                    "",
                    ""));
        origins.put(e, bearer.unit());
        return true;
    }

    private void refuseOrigin(Entry e) {
        Statement says = e.says();
        Bearers.Gone last = bearers.last(from(says));
        if (paths.comesLater(says))
            refuse(e, "from_code", paths.circle(says) ? T124_CIRCLE : T111_BEFORE_UNIT, says.fromCode(), says.toCode());
        else if (last != null) refuse(e, "from_code", T119_GAP, last.fullName(), Vietnamese.day(last.on()));
        else refuse(e, "from_code", T110_CODE_UNKNOWN, says.fromCode(), "");
    }

    /// A commune that goes to another province whole, and takes nothing in, keeps its area and so stays the unit it
    /// is.
    private void findHandedOver(List<Entry> rows) {
        Map<Code, Integer> leaving = new HashMap<>();
        Map<Code, Integer> arriving = new HashMap<>();
        for (Entry e : rows) {
            leaving.merge(from(e.says()), 1, Integer::sum);
            arriving.merge(to(e.says()), 1, Integer::sum);
        }
        for (Entry e : rows)
            if (e.says().handsOver()
                    && leaving.getOrDefault(from(e.says()), 0) == 1
                    && arriving.getOrDefault(to(e.says()), 0) == 1) handedOver.add(e);
    }

    /// What a unit gives away on a day adds up to all of it, by each basis.
    private void checkShares(List<Entry> rows) {
        Map<Measure, List<Entry>> given = new LinkedHashMap<>();
        for (Entry e : rows) {
            TerritoryId origin = origins.get(e);
            if (origin != null && e.says().kind().changesArea())
                given.computeIfAbsent(new Measure(origin, e.says().basis()), m -> new ArrayList<>())
                        .add(e);
        }
        given.forEach((measure, parts) -> {
            BigDecimal sum = parts.stream().map(e -> e.says().share()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) != 0)
                refuse(
                        parts.getFirst(),
                        "share",
                        T114_SHARES,
                        sum.toPlainString(),
                        parts.getFirst().says().fromName());
        });
    }

    /// The rows of one day that lead to one code: one unit, under one name.
    private void arrive(Code code, List<Entry> rows, Map<Entry, TerritoryId> reached) {
        Entry first = rows.getFirst();
        Bearers.Bearer there = bearers.of(code);
        if (there != null) {
            refuse(first, "to_code", T115_OVERLAP, code.code(), there.fullName());
            return;
        }
        TerritoryId unit = keeps(first) ? origins.get(first) : births.unit(first.says());
        if (unit == null) return;
        for (Entry e : rows) {
            String name = first.says().toName();
            if (e != first && (keeps(e) || keeps(first))) refuse(e, "to_code", T115_OVERLAP, code.code(), name);
            else if (!e.says().toName().equals(name))
                refuse(e, "to_name", T116_TWO_NAMES, e.says().toName(), name);
            else reached.put(e, unit);
        }
        bearers.take(code, unit, first.says().toName());
    }

    private boolean keeps(Entry e) {
        EventKind kind = e.says().kind();
        return kind != EventKind.EXISTS && (!kind.changesArea() || handedOver.contains(e));
    }

    private void settle(List<Belonging.Arrival> arrivals, Map<TerritoryId, TerritoryId> above) {
        for (Belonging.Arrival a : arrivals) {
            Fact before = a.entry().recorded();
            facts.add(new Fact(
                    before == null ? 0 : before.id(),
                    a.says(),
                    a.from(),
                    a.to(),
                    above.get(a.to()),
                    before == null ? Instant.EPOCH : before.recordedAt()));
        }
    }

    /// What can be asked in the evening of the day: the unit above may be new that day too.
    private final class Evening implements Belonging.Evening {
        @Override
        public @Nullable TerritoryId bearer(Level below, String code) {
            return bearers.above(below, code);
        }

        @Override
        public String names(Set<TerritoryId> communes) {
            return bearers.names(communes);
        }

        @Override
        public void refuse(Entry entry, String column, TerritoryRefusal why, String found, String expected) {
            Chronicle.this.refuse(entry, column, why, found, expected);
        }
    }

    private void refuse(Entry e, String column, TerritoryRefusal why, String found, String expected) {
        faults.add(Fault.error(e.place().at(column), why, values(e.says(), found, expected)));
    }

    private static Map<String, String> values(Statement says, String found, String expected) {
        String day = says.on() == null ? "–" : Vietnamese.day(says.on());
        String code = says.fromCode().isEmpty() ? says.toCode() : says.fromCode();
        return Map.of(
                "found",
                found,
                "expected",
                expected,
                "day",
                day,
                "code",
                code,
                "name",
                says.fromName(),
                "basis",
                says.basis() == Basis.DECLARED ? "–" : says.basis().word());
    }
}
