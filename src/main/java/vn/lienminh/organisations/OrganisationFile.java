package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Reads the rows of a list of organisations: `organisation,kind,name_vi,name_en,area,valid_from,valid_until`.
class OrganisationFile {
    /// One row, and what it says. A row without an end lasts until the organisation's next state begins.
    record Line(Table.Row row, Organisation says) {}

    /// Of an organisation that the database does not know yet.
    private static final OrganisationId NEW = new OrganisationId(0);

    private final States known;
    private final TerritoryMap map;
    private final RowReader reader;
    /// What is known of each organisation, and what earlier rows say.
    private final Map<String, List<Organisation>> said = new HashMap<>();
    private final Set<String> starts = new HashSet<>();
    private final Set<String> wrong = new HashSet<>();

    OrganisationFile(States known, TerritoryMap map, RowReader reader) {
        this.known = known;
        this.map = map;
        this.reader = reader;
    }

    static boolean reads(Table table) {
        return table.has("organisation", "kind", "name_vi", "area");
    }

    /// The rows in which nothing is wrong.
    List<Line> lines(Table table) {
        List<Line> lines = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            int before = reader.count();
            Organisation says = read(row);
            if (says != null && reader.count() == before) lines.add(new Line(row, says));
            else wrong.add(row.get("organisation"));
        }
        return lines;
    }

    /// The organisations that have rows with something wrong: what else the file says of them is not judged.
    Set<String> wrong() {
        return wrong;
    }

    private @Nullable Organisation read(Table.Row row) {
        String code = reader.required(row, "organisation");
        Organisation.@Nullable Kind kind =
                Organisation.Kind.parse(row.get("kind")).orElse(null);
        if (kind == null) {
            reader.fault(
                    row,
                    "kind",
                    OrganisationsRefusal.O103_UNKNOWN_WORD,
                    Map.of("found", row.get("kind"), "column", "kind", "expected", Organisation.Kind.words()));
            return null;
        }
        List<Organisation> states = said.computeIfAbsent(code, c -> new ArrayList<>(known.of(c)));
        if (!states.isEmpty() && states.getFirst().kind() != kind)
            reader.fault(row, "kind", OrganisationsRefusal.O113_OTHER_KIND, Map.of("found", code));
        int before = reader.count();
        LocalDate from = reader.from(row, "valid_from");
        boolean dated = reader.count() == before;
        LocalDate until = reader.until(row, "valid_until", from);
        if (dated && !starts.add(code + " " + from))
            reader.fault(row, "organisation", OrganisationsRefusal.O106_TWICE, Map.of("found", code));
        TerritoryId area = dated ? area(row, kind, from, states) : null;
        Organisation says = new Organisation(
                states.isEmpty() ? NEW : states.getFirst().id(),
                code,
                kind,
                reader.required(row, "name_vi"),
                reader.required(row, "name_en"),
                area,
                from,
                until);
        states.add(says);
        return says;
    }

    private @Nullable TerritoryId area(
            Table.Row row, Organisation.Kind kind, LocalDate from, List<Organisation> states) {
        if (kind == Organisation.Kind.COOPERATIVE) reader.required(row, "area");
        if (row.get("area").isEmpty()) return null;
        return switch (map.byCode(row.get("area"), from)) {
            case Outcome.Done<Territory>(Territory area) -> fitting(row, kind, from, area, states);
            case Outcome.Refused<Territory>(List<Fault> faults) -> {
                faults.forEach(f -> reader.fault(f.at(row.at("area"))));
                yield null;
            }
        };
    }

    private TerritoryId fitting(
            Table.Row row, Organisation.Kind kind, LocalDate from, Territory area, List<Organisation> states) {
        Level level = kind == Organisation.Kind.COOPERATIVE ? Level.COMMUNE : Level.PROVINCE;
        Map<String, String> values = Map.of("found", area.fullName(), "day", from.toString());
        if (area.level() != level)
            reader.fault(
                    row,
                    "area",
                    level == Level.COMMUNE
                            ? OrganisationsRefusal.O116_NOT_A_COMMUNE
                            : OrganisationsRefusal.O117_NOT_A_PROVINCE,
                    values);
        else if (!area.lives().contains(from) && !kept(area.id(), from, states))
            reader.fault(row, "area", OrganisationsRefusal.O115_AREA_NOT_THEN, values);
        return area.id();
    }

    /// An organisation that outlives its area keeps it, also under a new name.
    private static boolean kept(TerritoryId area, LocalDate from, List<Organisation> states) {
        return states.stream().anyMatch(s -> area.equals(s.area()) && s.from().isBefore(from));
    }
}
