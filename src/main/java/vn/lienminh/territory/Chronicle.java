package vn.lienminh.territory;

import static vn.lienminh.territory.TerritoryRefusal.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Vietnamese;

/// Goes through all rows day by day, from the first, and understands each code as the unit that bears it on that
/// day. What an event starts from is read on the eve, so that two units may change codes with one another in one
/// day.
final class Chronicle {
    /// A row, where it stands, and the fact recorded for it, if it was recorded before.
    record Entry(Statement says, Place place, @Nullable Fact recorded) {}

    /// A code is unique within its level, on a day.
    private record Code(Level level, String code) {}

    private record Bearer(TerritoryId unit, String fullName) {}

    private final Births births;
    private final Map<Code, Bearer> now = new HashMap<>();
    private final List<Entry> all = new ArrayList<>();
    private final Map<Entry, TerritoryId> origins = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    Chronicle(Births births) {
        this.births = births;
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

    void tell(List<Entry> entries) {
        Map<LocalDate, List<Entry>> days = new TreeMap<>();
        all.addAll(entries);
        for (Entry e : entries)
            days.computeIfAbsent(dayOf(e.says()), d -> new ArrayList<>()).add(e);
        days.values().forEach(this::day);
        faults.sort(Comparator.comparingInt(f -> f.place().line()));
    }

    private static LocalDate dayOf(Statement says) {
        return says.on() == null ? LocalDate.MIN : says.on();
    }

    private void day(List<Entry> entries) {
        List<Entry> understood = new ArrayList<>();
        for (Entry e : entries) if (e.says().kind() == EventKind.EXISTS || findOrigin(e)) understood.add(e);
        checkShares(understood);
        for (Entry e : understood)
            if (origins.containsKey(e))
                now.remove(new Code(e.says().level(), e.says().fromCode()));
        Map<Code, List<Entry>> goals = new LinkedHashMap<>();
        for (Entry e : understood)
            goals.computeIfAbsent(new Code(e.says().level(), e.says().toCode()), c -> new ArrayList<>())
                    .add(e);
        Map<Entry, TerritoryId> reached = new LinkedHashMap<>();
        goals.forEach((code, rows) -> arrive(code, rows, reached));
        for (Entry e : understood) if (reached.containsKey(e)) settle(e, reached.get(e));
    }

    /// Where the row starts from, read on the eve; false when nothing bears that code then.
    private boolean findOrigin(Entry e) {
        Statement says = e.says();
        Code code = new Code(says.level(), says.fromCode());
        Bearer bearer = now.get(code);
        if (bearer == null) {
            refuse(e, "from_code", comesLater(says) ? T111_BEFORE_UNIT : T110_CODE_UNKNOWN, says.fromCode(), "");
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

    /// Some other row gives that code to a unit, on that day or after it.
    private boolean comesLater(Statement says) {
        return all.stream()
                .map(Entry::says)
                .anyMatch(other -> other.toCode().equals(says.fromCode())
                        && other.level() == says.level()
                        && !other.fromCode().equals(says.fromCode())
                        && !dayOf(other).isBefore(dayOf(says)));
    }

    /// What a unit gives away on a day adds up to all of it.
    private void checkShares(List<Entry> entries) {
        Map<TerritoryId, BigDecimal> given = new LinkedHashMap<>();
        Map<TerritoryId, Entry> first = new HashMap<>();
        for (Entry e : entries) {
            TerritoryId origin = origins.get(e);
            if (origin == null || !e.says().kind().changesArea()) continue;
            given.merge(origin, e.says().share(), BigDecimal::add);
            first.putIfAbsent(origin, e);
        }
        given.forEach((unit, sum) -> {
            Entry e = first.get(unit);
            if (e != null && sum.compareTo(BigDecimal.ONE) != 0)
                refuse(e, "share", T114_SHARES, sum.toPlainString(), e.says().fromName());
        });
    }

    /// The rows of one day that lead to one code: one unit, under one name.
    private void arrive(Code code, List<Entry> rows, Map<Entry, TerritoryId> reached) {
        Entry first = rows.getFirst();
        Bearer there = now.get(code);
        if (there != null) {
            refuse(first, "to_code", T115_OVERLAP, code.code(), there.fullName());
            return;
        }
        TerritoryId unit = keeps(first) ? origins.get(first) : births.unit(first.says());
        if (unit == null) return;
        for (Entry e : rows) {
            if (e != first && (keeps(e) || keeps(first)))
                refuse(e, "to_code", T115_OVERLAP, code.code(), first.says().toName());
            else if (!e.says().toName().equals(first.says().toName()))
                refuse(
                        e,
                        "to_name",
                        T116_TWO_NAMES,
                        e.says().toName(),
                        first.says().toName());
            else reached.put(e, unit);
        }
        now.put(code, new Bearer(unit, first.says().toName()));
    }

    private static boolean keeps(Entry e) {
        return e.says().kind() != EventKind.EXISTS && !e.says().kind().changesArea();
    }

    private void settle(Entry e, @Nullable TerritoryId unit) {
        if (unit == null) return;
        Fact before = e.recorded();
        TerritoryId parent = parent(e);
        facts.add(new Fact(
                before == null ? 0 : before.id(),
                e.says(),
                origins.get(e),
                unit,
                parent,
                before == null ? Instant.EPOCH : before.recordedAt()));
    }

    /// The unit above, read on the evening of the day: it may be new that day too.
    private @Nullable TerritoryId parent(Entry e) {
        Statement says = e.says();
        if (says.parentCode().isEmpty()) return null;
        for (Level level : Level.values()) {
            Bearer bearer = now.get(new Code(level, says.parentCode()));
            if (level.compareTo(says.level()) < 0 && bearer != null) return bearer.unit();
        }
        refuse(e, "parent_code", T117_PARENT, says.parentCode(), says.level().word());
        return null;
    }

    private void refuse(Entry e, String column, TerritoryRefusal why, String found, String expected) {
        faults.add(Fault.error(e.place().at(column), why, values(e.says(), found, expected)));
    }

    private static Map<String, String> values(Statement says, String found, String expected) {
        String day = says.on() == null ? "–" : Vietnamese.day(says.on());
        String code = says.fromCode().isEmpty() ? says.toCode() : says.fromCode();
        return Map.of("found", found, "expected", expected, "day", day, "code", code, "name", says.fromName());
    }
}
