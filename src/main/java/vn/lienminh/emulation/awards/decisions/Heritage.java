package vn.lienminh.emulation.awards.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Directory;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Which alliance came from which (kế thừa): by what their areas were made of.
@Component
class Heritage {
    private final Organisations organisations;
    private final Territories territories;

    Heritage(Organisations organisations, Territories territories) {
        this.organisations = organisations;
        this.territories = territories;
    }

    /// An alliance and all that went into it, the newest first.
    List<OrganisationId> of(OrganisationId alliance) {
        Directory directory = organisations.directory();
        TerritoryMap map = territories.map();
        Set<OrganisationId> all = new LinkedHashSet<>(Set.of(alliance));
        List<OrganisationId> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            OrganisationId next = open.removeFirst();
            for (OrganisationId before : before(next, directory, map)) if (all.add(before)) open.add(before);
        }
        return List.copyOf(all);
    }

    private static List<OrganisationId> before(OrganisationId alliance, Directory directory, TerritoryMap map) {
        List<OrganisationId> before = new ArrayList<>();
        for (Organisation state : directory.of(alliance)) {
            TerritoryId area = state.area();
            if (area == null || state.kind() != Organisation.Kind.PROVINCIAL_ALLIANCE) continue;
            for (Territory origin : map.originsOf(area))
                directory
                        .allianceOf(origin.id(), state.from())
                        .map(Organisation::id)
                        .ifPresent(before::add);
        }
        return before;
    }

    /// The last state of an organisation that is no more on a day; empty while it is.
    Optional<Organisation> gone(OrganisationId organisation, LocalDate day) {
        return organisations.directory().of(organisation).stream()
                .reduce((first, later) -> later)
                .filter(last -> {
                    LocalDate until = last.until();
                    return until != null && !day.isBefore(until);
                });
    }

    /// Who took over from an alliance that is no more, by name.
    List<String> heirs(Organisation gone) {
        TerritoryId area = gone.area();
        LocalDate until = gone.until();
        if (area == null || until == null) return List.of();
        Directory directory = organisations.directory();
        return territories.map().heirsOf(area).stream()
                .flatMap(heir -> directory.allianceOf(heir.id(), until).stream())
                .map(Organisation::nameVi)
                .distinct()
                .toList();
    }
}
