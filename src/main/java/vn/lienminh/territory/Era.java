package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;

/// The map from one change to the next (thời kỳ), on every day of which it is the same: who lives, under which
/// name, in which province.
final class Era {
    private final LocalDate day;
    private final Map<TerritoryId, Unit> units;
    private final Hierarchy hierarchy;
    private final Once<Map<Level, List<Territory>>> lists = new Once<>(this::lists);
    private final Once<Map<TerritoryId, List<Territory>>> children = new Once<>(this::children);

    /// What was asked before, by the number of the unit. Found anew when two ask at once: the answer is the same.
    private final @Nullable Found[] provinces;

    private record Found(@Nullable Territory province) {}

    /// @param day any day of it
    /// @param last the highest number of a unit
    Era(LocalDate day, Map<TerritoryId, Unit> units, Hierarchy hierarchy, int last) {
        this.day = day;
        this.units = units;
        this.hierarchy = hierarchy;
        this.provinces = new Found[last + 1];
    }

    /// By code: the official order.
    List<Territory> on(Level level) {
        return lists.get().getOrDefault(level, List.of());
    }

    List<Territory> childrenOf(TerritoryId parent) {
        return children.get().getOrDefault(parent, List.of());
    }

    @Nullable
    Territory provinceOf(Unit unit) {
        Found found = provinces[unit.id().value()];
        if (found == null) {
            Unit province = hierarchy.province(unit, day);
            found = new Found(province == null ? null : province.on(day));
            provinces[unit.id().value()] = found;
        }
        return found.province();
    }

    private Map<Level, List<Territory>> lists() {
        Map<Level, List<Territory>> lists = new EnumMap<>(Level.class);
        for (Unit unit : units.values())
            if (unit.lives().contains(day))
                lists.computeIfAbsent(unit.level(), l -> new ArrayList<>()).add(unit.on(day));
        lists.replaceAll((level, list) ->
                list.stream().sorted(Comparator.comparing(Territory::code)).toList());
        return lists;
    }

    private Map<TerritoryId, List<Territory>> children() {
        Map<TerritoryId, List<Territory>> children = new HashMap<>();
        for (Territory commune : on(Level.COMMUNE)) {
            Unit unit = units.get(commune.id());
            Unit parent = unit == null ? null : hierarchy.parent(unit, day);
            if (parent != null)
                children.computeIfAbsent(parent.id(), p -> new ArrayList<>()).add(commune);
        }
        children.replaceAll((parent, list) -> List.copyOf(list));
        return children;
    }
}
