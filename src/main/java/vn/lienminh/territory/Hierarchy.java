package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;

/// Which unit stands above another on a day (đơn vị cấp trên): as last stated, followed through what became of it.
final class Hierarchy {
    private final Map<TerritoryId, Unit> units;
    private final Crossing crossing;

    Hierarchy(Map<TerritoryId, Unit> units, Crossing crossing) {
        this.units = units;
        this.crossing = crossing;
    }

    /// Null when none was stated by that day, or when it went to several and none goes on under its code and name.
    @Nullable
    Unit parent(Unit unit, LocalDate day) {
        TerritoryId stated = unit.stated(day);
        Unit above = stated == null ? null : unit(stated);
        while (above != null && above.lives().endedBy(day)) above = heir(above);
        return above == null || above.lives().startsAfter(day) ? null : above;
    }

    /// Who takes over what belongs to a unit: the only one that took over its area, else the one that goes on under
    /// its code and name.
    private @Nullable Unit heir(Unit unit) {
        if (unit.fate().heirs().size() == 1) return unit(unit.fate().heirs().getFirst());
        return unit.fate().heirs().stream()
                .map(this::unit)
                .filter(heir -> goesOn(
                        unit.last().code(),
                        unit.last().fullName(),
                        heir.first().code(),
                        heir.first().fullName()))
                .findFirst()
                .orElse(null);
    }

    static boolean goesOn(String code, String fullName, String heirCode, String heirName) {
        return code.equals(heirCode) && Territory.sameName(fullName, heirName);
    }

    /// The province that holds the whole area of a unit on a day; null when several do, or nobody knows.
    @Nullable
    Unit province(Unit unit, LocalDate day) {
        Crossing.Reached reached = crossing.reach(unit, day);
        if (!reached.complete()) return null;
        Map<TerritoryId, Unit> provinces = new HashMap<>();
        for (TerritoryId id : reached.units()) {
            Unit there = unit(id);
            Unit province = there.level() == Level.PROVINCE ? there : parent(there, day);
            if (province == null) return null;
            provinces.put(province.id(), province);
        }
        return provinces.size() == 1 ? provinces.values().iterator().next() : null;
    }

    private Unit unit(TerritoryId id) {
        return Objects.requireNonNull(units.get(id));
    }
}
