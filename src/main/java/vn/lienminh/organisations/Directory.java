package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// All organisations of all days as known at one instant (danh bạ tổ chức); never changes, and asks the database
/// nothing. Whoever asks much in one go takes this once from {@link Organisations#directory()}.
public final class Directory {
    private final States states;
    private final TerritoryMap map;

    Directory(States states, TerritoryMap map) {
        this.states = states;
        this.map = map;
    }

    /// How many organisations there are.
    public int size() {
        return states.organisations();
    }

    /// As it was on a day: before it began as it was first, after its end as it was last.
    public Optional<Organisation> find(String code, LocalDate day) {
        return States.at(states.of(code), day);
    }

    /// Its states in the order of time; none when there is no such organisation.
    public List<Organisation> of(OrganisationId id) {
        return states.of(id);
    }

    /// The same as on a day.
    public Optional<Organisation> of(OrganisationId id, LocalDate day) {
        return States.at(states.of(id), day);
    }

    /// The provincial alliance that reports on an area on a day; an alliance that ended with the area before that
    /// day still answers for it.
    public Optional<Organisation> allianceOf(TerritoryId area, LocalDate day) {
        return States.at(states.alliancesOf(area), day);
    }

    /// The provincial alliances of a day, in the order of their codes.
    public List<Organisation> alliances(LocalDate day) {
        return states.alliances(day);
    }

    /// The organisation that a row names, in its column `organisation` or `province` (the alliance of that area),
    /// its codes read on a day.
    public Outcome<Organisation> named(Table.Row row, LocalDate day) {
        return named(row, day, code -> map.byCode(code, day));
    }

    /// The same for a period: codes are read on its last day, and refused when they meant something else within it.
    public Outcome<Organisation> named(Table.Row row, Period period) {
        return named(row, period.end(), code -> map.byCode(code, period));
    }

    private Outcome<Organisation> named(Table.Row row, LocalDate day, Function<String, Outcome<Territory>> byCode) {
        String code = row.get("organisation");
        if (!code.isEmpty())
            return find(code, day)
                    .map(Outcome::done)
                    .orElseGet(() -> refused(
                            row,
                            "organisation",
                            OrganisationsRefusal.O104_NO_SUCH_ORGANISATION,
                            Map.of("found", code)));
        String province = row.get("province");
        if (province.isEmpty())
            return refused(row, "province", OrganisationsRefusal.O101_MISSING, Map.of("column", "province"));
        return switch (byCode.apply(province)) {
            case Outcome.Refused<Territory>(List<Fault> faults) ->
                Outcome.refused(
                        faults.stream().map(f -> f.at(row.at("province"))).toList());
            case Outcome.Done<Territory>(Territory area) -> alliance(row, area, day);
        };
    }

    private Outcome<Organisation> alliance(Table.Row row, Territory area, LocalDate day) {
        return allianceOf(area.id(), day)
                .map(Outcome::done)
                .orElseGet(() -> refused(
                        row,
                        "province",
                        OrganisationsRefusal.O105_NO_ALLIANCE_OF_AREA,
                        Map.of("found", area.name(), "day", day.toString())));
    }

    private static Outcome<Organisation> refused(
            Table.Row row, String column, OrganisationsRefusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(row.at(column), why, values));
    }
}
