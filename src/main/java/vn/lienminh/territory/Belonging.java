package vn.lienminh.territory;

import static vn.lienminh.territory.TerritoryRefusal.*;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;

/// Which province each commune belongs to while the chronicle is told (trực thuộc). Stated by a row, or taken over:
/// a new commune from those it was made of, every other from the heir of a province that ends.
final class Belonging {
    /// A row that was understood.
    ///
    /// @param keeps the unit lives on
    record Arrival(Chronicle.Entry entry, @Nullable TerritoryId from, TerritoryId to, boolean keeps) {
        Statement says() {
            return entry.says();
        }
    }

    /// What the chronicle knows in the evening of the day.
    interface Evening {
        @Nullable
        TerritoryId bearer(Level below, String code);

        String names(Set<TerritoryId> communes);

        void refuse(Chronicle.Entry entry, String column, TerritoryRefusal why, String found, String expected);
    }

    private final Map<TerritoryId, TerritoryId> provinces = new HashMap<>();
    private final Map<TerritoryId, Set<TerritoryId>> communes = new HashMap<>();

    /// The unit above each unit that the day's rows put somewhere.
    ///
    /// @param sound no row of the day was refused, so that whatever is missing is missing in the file
    Map<TerritoryId, TerritoryId> day(List<Arrival> arrivals, Evening evening, boolean sound) {
        Map<TerritoryId, List<Arrival>> fates = ended(arrivals);
        Map<TerritoryId, TerritoryId> above = stated(arrivals, evening);
        beginnings(arrivals).forEach((commune, rows) -> {
            TerritoryId taken = above.containsKey(commune) ? null : takenOver(rows, fates);
            if (taken != null) above.put(commune, taken);
            else if (sound && rows.stream().allMatch(a -> a.says().parentCode().isEmpty()))
                evening.refuse(
                        rows.getFirst().entry(),
                        "parent_code",
                        T125_NO_PARENT,
                        rows.getFirst().says().toName(),
                        "");
        });
        for (Arrival a : arrivals) if (a.from() != null && !a.keeps()) leaves(a.from());
        above.forEach(this::joins);
        fates.forEach((province, rows) -> passOn(province, rows, evening, sound));
        return above;
    }

    private static Map<TerritoryId, List<Arrival>> ended(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(a -> a.says().level() == Level.PROVINCE && a.from() != null && !a.keeps())
                .collect(Collectors.groupingBy(
                        a -> Objects.requireNonNull(a.from()), LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<TerritoryId, List<Arrival>> beginnings(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(a -> a.says().level() == Level.COMMUNE && !a.keeps())
                .collect(Collectors.groupingBy(Arrival::to, LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<TerritoryId, TerritoryId> stated(List<Arrival> arrivals, Evening evening) {
        Map<TerritoryId, TerritoryId> above = new LinkedHashMap<>();
        for (Arrival a : arrivals) {
            Statement says = a.says();
            if (says.parentCode().isEmpty()) continue;
            TerritoryId parent = evening.bearer(says.level(), says.parentCode());
            if (parent == null)
                evening.refuse(
                        a.entry(),
                        "parent_code",
                        T117_PARENT,
                        says.parentCode(),
                        says.level().word());
            else if (!parent.equals(above.getOrDefault(a.to(), parent)))
                evening.refuse(a.entry(), "parent_code", T126_TWO_PARENTS, says.parentCode(), says.toName());
            else above.put(a.to(), parent);
        }
        return above;
    }

    /// Null when those it was made of lie in several provinces, or nobody knows in which.
    private @Nullable TerritoryId takenOver(List<Arrival> madeOf, Map<TerritoryId, List<Arrival>> fates) {
        Set<@Nullable TerritoryId> found = new HashSet<>();
        for (Arrival a : madeOf) found.add(provinceOf(a.from(), fates));
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private @Nullable TerritoryId provinceOf(@Nullable TerritoryId commune, Map<TerritoryId, List<Arrival>> fates) {
        TerritoryId province = commune == null ? null : provinces.get(commune);
        List<Arrival> fate = province == null ? null : fates.get(province);
        return fate == null ? province : heir(fate);
    }

    /// As [Hierarchy] follows it later.
    private static @Nullable TerritoryId heir(List<Arrival> fate) {
        Set<TerritoryId> goals = fate.stream().map(Arrival::to).collect(Collectors.toSet());
        if (goals.size() == 1) return goals.iterator().next();
        for (Arrival a : fate) {
            Statement says = a.says();
            if (Hierarchy.goesOn(says.fromCode(), says.fromName(), says.toCode(), says.toName())) return a.to();
        }
        return null;
    }

    private void passOn(TerritoryId province, List<Arrival> fate, Evening evening, boolean sound) {
        Set<TerritoryId> left = Set.copyOf(communes.getOrDefault(province, Set.of()));
        TerritoryId heir = heir(fate);
        if (heir != null) left.forEach(commune -> joins(commune, heir));
        else if (sound && !left.isEmpty())
            evening.refuse(
                    fate.getFirst().entry(),
                    "from_code",
                    T123_LEFT_BEHIND,
                    Integer.toString(left.size()),
                    evening.names(left));
    }

    private void joins(TerritoryId commune, TerritoryId province) {
        leaves(commune);
        provinces.put(commune, province);
        communes.computeIfAbsent(province, p -> new HashSet<>()).add(commune);
    }

    private void leaves(TerritoryId commune) {
        TerritoryId province = provinces.remove(commune);
        if (province != null) communes.getOrDefault(province, new HashSet<>()).remove(commune);
    }
}
