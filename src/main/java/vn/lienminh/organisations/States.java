package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.TerritoryId;

/// All states of all organisations, found by code, by identity, and those of alliances by area. Never changes.
final class States {
    private static final Comparator<Organisation> BY_DAY =
            Comparator.comparing(Organisation::from).thenComparing(Organisation::code);
    private static final Comparator<Organisation> BY_CODE =
            Comparator.comparing(Organisation::code).thenComparing(Organisation::from);

    private final Map<String, List<Organisation>> byCode;
    private final Map<OrganisationId, List<Organisation>> byId;
    private final Map<TerritoryId, List<Organisation>> alliancesByArea = new HashMap<>();
    private final List<Organisation> alliances;

    /// @param states those of one organisation next to one another, in the order of time
    States(List<Organisation> states) {
        byCode = HashMap.newHashMap(states.size());
        byId = HashMap.newHashMap(states.size());
        int start = 0;
        for (int i = 1; i <= states.size(); i++) {
            if (i < states.size() && states.get(i).id().equals(states.get(start).id())) continue;
            List<Organisation> one = List.copyOf(states.subList(start, i));
            byCode.put(one.getFirst().code(), one);
            byId.put(one.getFirst().id(), one);
            start = i;
        }
        alliances = states.stream()
                .filter(s -> s.kind() == Organisation.Kind.PROVINCIAL_ALLIANCE)
                .sorted(BY_CODE)
                .toList();
        for (Organisation alliance : alliances)
            if (alliance.area() != null)
                alliancesByArea
                        .computeIfAbsent(alliance.area(), a -> new ArrayList<>())
                        .add(alliance);
        alliancesByArea.values().forEach(list -> list.sort(BY_DAY));
    }

    /// In the order of time; empty when there is no such organisation.
    List<Organisation> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    List<Organisation> of(OrganisationId id) {
        return byId.getOrDefault(id, List.of());
    }

    /// What the alliances of an area were while they had it, in the order of time.
    List<Organisation> alliancesOf(TerritoryId area) {
        return alliancesByArea.getOrDefault(area, List.of());
    }

    List<Organisation> alliances(LocalDate day) {
        return alliances.stream().filter(a -> a.on(day)).toList();
    }

    int organisations() {
        return byCode.size();
    }

    /// As it was on a day: before the first state the first, after an end what it was last.
    ///
    /// @param states in the order of time
    static Optional<Organisation> at(List<Organisation> states, LocalDate day) {
        @Nullable Organisation then = null;
        for (Organisation state : states) if (then == null || !state.from().isAfter(day)) then = state;
        return Optional.ofNullable(then);
    }
}
