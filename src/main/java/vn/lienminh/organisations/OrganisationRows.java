package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;

/// Reads the rows of a list of organisations, and checks what they say against one another.
@Component
class OrganisationRows {
    private final OrganisationStore store;
    private final Territories territories;

    OrganisationRows(OrganisationStore store, Territories territories) {
        this.store = store;
        this.territories = territories;
    }

    /// Makes the organisation known when its code is new.
    Optional<Organisation> read(Table.Row row, RowReader reader) {
        String code = reader.required(row, "organisation");
        Optional<Organisation.Kind> kind = Organisation.Kind.parse(row.get("kind"));
        if (kind.isEmpty()) {
            reader.fault(
                    row,
                    "kind",
                    OrganisationsRefusal.O103_UNKNOWN_WORD,
                    Map.of(
                            "found",
                            row.get("kind"),
                            "column",
                            "kind",
                            "expected",
                            "national-alliance, provincial-alliance"));
            return Optional.empty();
        }
        LocalDate from = reader.from(row, "valid_from");
        LocalDate until = reader.until(row, "valid_until", from);
        TerritoryId area = area(row, from, reader);
        Optional<OrganisationStore.Identity> identity = store.identity(code);
        if (identity.isPresent() && identity.get().kind() != kind.get())
            reader.fault(row, "kind", OrganisationsRefusal.O113_OTHER_KIND, Map.of("found", code));
        OrganisationId id = identity.map(OrganisationStore.Identity::id).orElseGet(() -> store.add(code, kind.get()));
        return Optional.of(new Organisation(
                id,
                code,
                kind.get(),
                reader.required(row, "name_vi"),
                reader.required(row, "name_en"),
                area,
                from,
                until));
    }

    private @Nullable TerritoryId area(Table.Row row, LocalDate from, RowReader reader) {
        if (row.get("area").isEmpty()) return null;
        return switch (territories.byCode(row.get("area"), from)) {
            case Outcome.Done<Territory>(Territory area) -> area.id();
            case Outcome.Refused<Territory>(List<Fault> faults) -> {
                faults.forEach(f -> reader.faults().add(f.at(row.at("area"))));
                yield null;
            }
        };
    }

    /// On no day do two alliances report on one area: its figures would be counted twice.
    void areas(Table table, RowReader reader) {
        for (Table.Row row : table.rows()) {
            OrganisationId id =
                    store.identity(row.get("organisation")).orElseThrow().id();
            for (Organisation mine : store.states(id, null, Organisation.Kind.PROVINCIAL_ALLIANCE, null, null)) {
                if (mine.area() == null) continue;
                store.states(null, mine.area(), Organisation.Kind.PROVINCIAL_ALLIANCE, null, null).stream()
                        .filter(other -> !other.id().equals(id) && other.overlaps(mine))
                        .findFirst()
                        .ifPresent(other -> reader.fault(
                                row,
                                "area",
                                OrganisationsRefusal.O114_AREA_TAKEN,
                                Map.of("found", row.get("area"), "expected", other.code())));
            }
        }
    }

    /// No two states of one organisation at once.
    void overlaps(Table table, RowReader reader) {
        for (Table.Row row : table.rows()) {
            OrganisationId id =
                    store.identity(row.get("organisation")).orElseThrow().id();
            List<Organisation> states = store.states(id, null, null, null, null);
            for (int i = 1; i < states.size(); i++) {
                LocalDate end = states.get(i - 1).until();
                if (end == null || end.isAfter(states.get(i).from())) {
                    reader.fault(
                            row,
                            "valid_until",
                            OrganisationsRefusal.O108_OVERLAP,
                            Map.of("found", row.get("organisation")));
                    return;
                }
            }
        }
    }
}
