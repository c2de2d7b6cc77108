package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// All units of all days as known at one instant (bản đồ hành chính theo thời gian); never changes. Whoever asks
/// much in one go takes this once from {@link Territories#map()}.
public final class TerritoryMap {
    private final Map<TerritoryId, Unit> units;
    private final Map<String, Set<TerritoryId>> namesakes = new HashMap<>();
    private final Codes codes;
    private final Crossing crossing;
    private final Events events;
    private final Search search;

    TerritoryMap(List<Fact> facts) {
        units = Unit.from(facts);
        codes = new Codes(units.values());
        crossing = new Crossing(units);
        events = new Events(facts);
        search = new Search(units);
        for (Unit unit : units.values())
            for (Territory t : unit.namings())
                namesakes.computeIfAbsent(nameKey(t), n -> new HashSet<>()).add(t.id());
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    /// By its last name.
    public Optional<Territory> find(TerritoryId id) {
        return Optional.ofNullable(units.get(id)).map(Unit::last);
    }

    /// By its name on a day; before the unit existed its first name, afterwards its last.
    public Territory on(TerritoryId id, LocalDate day) {
        return unit(id).on(day);
    }

    /// All names in the order of time.
    public List<Territory> namesOf(TerritoryId id) {
        return unit(id).namings();
    }

    /// The units of a level on a day, by code: the official order.
    public List<Territory> on(Level level, LocalDate day) {
        return units.values().stream()
                .filter(u -> u.level() == level && u.lives().contains(day))
                .map(u -> u.on(day))
                .sorted(Comparator.comparing(Territory::code))
                .toList();
    }

    public List<Territory> provincesOn(LocalDate day) {
        return on(Level.PROVINCE, day);
    }

    /// A code as a file writes it, read on the last day of the period, or on its own day: `24@2025-06-30`.
    public Outcome<Territory> byCode(String code, Period period) {
        return codes.read(code, period);
    }

    /// A code as a file writes it, read on that day, or on its own: `24@2025-06-30`.
    public Outcome<Territory> byCode(String code, LocalDate day) {
        return codes.read(code, day);
    }

    /// Everybody that ever bore this code, in the order of time.
    public List<Territory> bearersOf(String code) {
        return codes.bearersOf(code);
    }

    /// The days on which units of a level began anew: between two of them the map of that level stays the same.
    public List<LocalDate> newMapsOf(Level level) {
        return units.values().stream()
                .filter(u -> u.level() == level)
                .map(u -> u.lives().from())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /// Where the area of a unit lies on the map of another day.
    public Placement onMap(TerritoryId unit, LocalDate map) {
        return crossing.place(unit(unit), map);
    }

    /// The units of that map that hold some of the area of this one: of an earlier map those it was made of.
    public List<Territory> partsOf(TerritoryId unit, LocalDate map) {
        return crossing.touching(unit(unit), map).stream()
                .map(id -> on(id, map))
                .toList();
    }

    /// What happened to it, to those it was made of, and to those it went into.
    public List<Event> eventsOf(TerritoryId unit) {
        return events.of(unit(unit).id());
    }

    /// The units that took over its area on its last day, by their first name; none while it lives.
    public List<Territory> heirsOf(TerritoryId unit) {
        return unit(unit).fate().stream().map(s -> unit(s.unit()).first()).toList();
    }

    /// The units it was made of on its first day, by their last name; none when it has no origin.
    public List<Territory> originsOf(TerritoryId unit) {
        return unit(unit).origins().stream().map(id -> unit(id).last()).toList();
    }

    /// The unit above on a day, as last stated, followed through what became of it.
    public Optional<Territory> parentOn(TerritoryId id, LocalDate day) {
        Unit.@Nullable Above stated = null;
        for (Unit.Above above : unit(id).parents())
            if (above.from() == null || !above.from().isAfter(day)) stated = above;
        if (stated == null || !(onMap(stated.unit(), day) instanceof Placement.Whole(TerritoryId now)))
            return Optional.empty();
        return Optional.of(on(now, day));
    }

    /// The units right below on a day, by code.
    public List<Territory> childrenOn(TerritoryId parent, LocalDate day) {
        return on(Level.COMMUNE, day).stream()
                .filter(t ->
                        parentOn(t.id(), day).filter(p -> p.id().equals(parent)).isPresent())
                .toList();
    }

    /// Names, old names and codes, typed with or without marks.
    public List<Territory> search(String text, @Nullable LocalDate on) {
        return search.find(text, on);
    }

    /// The short name, made unmistakable where two units bore it: `Ninh Bình (cũ)`, `Ninh Bình (từ 01/07/2025)`.
    public String label(Territory territory, Language language) {
        Set<TerritoryId> same = namesakes.getOrDefault(nameKey(territory), Set.of());
        if (same.size() < 2) return territory.name();
        Texts texts = Texts.in(language);
        LocalDate from = territory.lives().from();
        LocalDate last = territory.lives().lastDay();
        long ended =
                same.stream().filter(id -> unit(id).lives().until() != null).count();
        if (last != null && ended == 1) return texts.get("territory.label.old", "name", territory.name());
        if (last != null)
            return texts.get("territory.label.until", "name", territory.name(), "day", Vietnamese.day(last));
        if (from == null) return territory.name();
        return texts.get("territory.label.since", "name", territory.name(), "day", Vietnamese.day(from));
    }

    private static String nameKey(Territory territory) {
        return territory.level() + " " + Vietnamese.fold(territory.name());
    }

    private Unit unit(TerritoryId id) {
        Unit unit = units.get(id);
        if (unit == null) throw new IllegalArgumentException("no such territory: " + id.value());
        return unit;
    }
}
