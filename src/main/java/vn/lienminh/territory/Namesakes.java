package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Vietnamese;

/// Who bears or bore the same name: among provinces, and among the communes of what is one province today.
final class Namesakes {
    private record Name(Level level, int province, String folded) {}

    private final Map<TerritoryId, Unit> units;
    private final Eras eras;
    private final Map<Name, Set<TerritoryId>> bearers = new HashMap<>();

    Namesakes(Map<TerritoryId, Unit> units, Eras eras) {
        this.units = units;
        this.eras = eras;
        for (Unit unit : units.values())
            for (Territory naming : unit.namings())
                bearers.computeIfAbsent(name(unit, naming), n -> new HashSet<>())
                        .add(unit.id());
    }

    /// The unit itself among them.
    Set<TerritoryId> of(Territory territory) {
        Unit unit = units.get(territory.id());
        return unit == null ? Set.of() : bearers.getOrDefault(name(unit, territory), Set.of());
    }

    private Name name(Unit unit, Territory naming) {
        return new Name(unit.level(), province(unit), Vietnamese.fold(naming.name()));
    }

    private int province(Unit unit) {
        if (unit.level() == Level.PROVINCE) return 0;
        Territory province = eras.latest().provinceOf(unit);
        if (province == null) province = eras.of(firstDay(unit)).provinceOf(unit);
        return province == null ? 0 : province.id().value();
    }

    private static LocalDate firstDay(Unit unit) {
        LocalDate from = unit.lives().from();
        return from == null ? LocalDate.MIN : from;
    }
}
