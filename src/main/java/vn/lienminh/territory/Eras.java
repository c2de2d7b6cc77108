package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import vn.lienminh.kernel.TerritoryId;

/// All times between two changes, each put together when it is first asked for.
final class Eras {
    private final LocalDate[] changes;
    private final AtomicReferenceArray<Era> eras;
    private final Map<TerritoryId, Unit> units;
    private final Hierarchy hierarchy;
    private final int last;

    Eras(List<Fact> facts, Map<TerritoryId, Unit> units, Hierarchy hierarchy) {
        this.changes = facts.stream()
                .map(f -> f.says().on())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toArray(LocalDate[]::new);
        this.eras = new AtomicReferenceArray<>(changes.length + 1);
        this.units = units;
        this.hierarchy = hierarchy;
        this.last = units.keySet().stream().mapToInt(TerritoryId::value).max().orElse(0);
    }

    Era of(LocalDate day) {
        int place = Arrays.binarySearch(changes, day);
        return era(place < 0 ? -place - 1 : place + 1);
    }

    Era latest() {
        return era(changes.length);
    }

    private Era era(int number) {
        Era known = eras.get(number);
        if (known != null) return known;
        LocalDate day = number == 0 ? LocalDate.MIN : changes[number - 1];
        eras.compareAndSet(number, null, new Era(day, units, hierarchy, last));
        return eras.get(number);
    }
}
