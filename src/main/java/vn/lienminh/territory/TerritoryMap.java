package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.EnumMap;
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
    private final Codes codes;
    private final Crossing crossing;
    private final Hierarchy hierarchy;
    private final Eras eras;
    private final Map<Level, List<LocalDate>> newMaps = new EnumMap<>(Level.class);
    private final Once<Events> events;
    private final Once<Search> search;
    private final Once<Namesakes> namesakes;
    private volatile @Nullable MapDifference lastDifference;

    TerritoryMap(List<Fact> facts) {
        units = Unit.from(facts);
        codes = new Codes(units.values());
        crossing = new Crossing(units);
        hierarchy = new Hierarchy(units, crossing);
        eras = new Eras(facts, units, hierarchy);
        for (Level level : Level.values()) newMaps.put(level, beginnings(level));
        events = new Once<>(() -> new Events(facts));
        search = new Once<>(() -> new Search(units));
        namesakes = new Once<>(() -> new Namesakes(units, eras));
    }

    private List<LocalDate> beginnings(Level level) {
        return units.values().stream()
                .filter(u -> u.level() == level)
                .map(u -> u.lives().from())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
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
        return eras.of(day).on(level);
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
        return newMaps.getOrDefault(level, List.of());
    }

    /// Where the area of a unit lies on the map of another day; what was divided, by population where that was
    /// measured.
    public Placement onMap(TerritoryId unit, LocalDate map) {
        return onMap(unit, map, Basis.POPULATION);
    }

    /// @param wanted by what shares are to be measured; where they were not, others are taken: population, area,
    ///     cooperatives, and last what was declared without saying a basis
    public Placement onMap(TerritoryId unit, LocalDate map, Basis wanted) {
        return crossing.place(unit(unit), map, wanted);
    }

    /// The units of that map that hold some of the area of this one, by whichever basis: of an earlier map those it
    /// was made of.
    public List<Territory> partsOf(TerritoryId unit, LocalDate map) {
        return crossing.reach(unit(unit), map).units().stream()
                .map(id -> on(id, map))
                .toList();
    }

    /// What happened to it, to those it was made of, and to those it went into.
    public List<Event> eventsOf(TerritoryId unit) {
        return events.get().of(unit(unit).id());
    }

    /// The units that took over its area on its last day, by their first name; none while it lives.
    public List<Territory> heirsOf(TerritoryId unit) {
        return unit(unit).fate().heirs().stream().map(id -> unit(id).first()).toList();
    }

    /// The units it was made of on its first day, by their last name; none when it has no origin.
    public List<Territory> originsOf(TerritoryId unit) {
        return unit(unit).origins().stream().map(id -> unit(id).last()).toList();
    }

    /// The unit above on a day, as last stated, followed through what became of it.
    public Optional<Territory> parentOn(TerritoryId id, LocalDate day) {
        return Optional.ofNullable(hierarchy.parent(unit(id), day)).map(parent -> parent.on(day));
    }

    /// The province that holds the whole area of a unit on a day: a province that lives then is its own, a
    /// commune's is the one above it, and a unit of another time is followed to where it lies. None when several
    /// hold it.
    public Optional<Territory> provinceOn(TerritoryId id, LocalDate day) {
        return Optional.ofNullable(eras.of(day).provinceOf(unit(id)));
    }

    /// The units right below on a day, by code.
    public List<Territory> childrenOn(TerritoryId parent, LocalDate day) {
        return eras.of(day).childrenOf(parent);
    }

    /// What is different between the maps of two days, at every level; the earlier day is taken first.
    public MapDifference difference(LocalDate one, LocalDate other) {
        LocalDate from = one.isAfter(other) ? other : one;
        LocalDate to = one.isAfter(other) ? one : other;
        MapDifference known = lastDifference;
        if (known == null || !known.from().equals(from) || !known.to().equals(to)) {
            known = MapDifference.of(this, from, to);
            lastDifference = known;
        }
        return known;
    }

    /// Names, old names and codes, typed with or without marks.
    public List<Territory> search(String text, @Nullable LocalDate on) {
        return search.get().find(text, on);
    }

    /// The short name, made unmistakable where two units (two communes of one province) bore it: `Ninh Bình (cũ)`,
    /// `Ninh Bình (từ 01/07/2025)`.
    public String label(Territory territory, Language language) {
        Set<TerritoryId> same = namesakes.get().of(territory);
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

    private Unit unit(TerritoryId id) {
        Unit unit = units.get(id);
        if (unit == null) throw new IllegalArgumentException("no such territory: " + id.value());
        return unit;
    }
}
