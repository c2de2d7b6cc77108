package vn.lienminh.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;

/// The door of organisations: who they are, in time, and which area each reports on.
@Service
public class Organisations {
    private final OrganisationStore store;
    private final Territories territories;
    private final AuditTrail audit;
    private final Clock clock;

    Organisations(OrganisationStore store, Territories territories, AuditTrail audit, Clock clock) {
        this.store = store;
        this.territories = territories;
        this.audit = audit;
        this.clock = clock;
    }

    /// As it is on a day, or as it was last before it ended.
    @Transactional(readOnly = true)
    public Optional<Organisation> find(String code, LocalDate day, @Nullable Instant known) {
        return store.identity(code).flatMap(i -> at(store.states(i.id(), null, null, null, known), day));
    }

    @Transactional(readOnly = true)
    public Organisation get(OrganisationId id, LocalDate day) {
        return at(store.states(id, null, null, null, null), day).orElseThrow();
    }

    private static Optional<Organisation> at(List<Organisation> states, LocalDate day) {
        Optional<Organisation> then = states.stream().filter(s -> s.on(day)).findFirst();
        return then.isPresent() ? then : states.stream().reduce((a, b) -> b);
    }

    /// The provincial alliance that reports on an area on a day; an alliance that ended with the area before that
    /// day still answers for it.
    @Transactional(readOnly = true)
    public Optional<Organisation> allianceOf(TerritoryId area, LocalDate day, @Nullable Instant known) {
        List<Organisation> states = store.states(null, area, Organisation.Kind.PROVINCIAL_ALLIANCE, null, known);
        return at(states, day);
    }

    /// The provincial alliances of a day, in the order of their codes.
    @Transactional(readOnly = true)
    public List<Organisation> alliances(LocalDate day, @Nullable Instant known) {
        return store.states(null, null, Organisation.Kind.PROVINCIAL_ALLIANCE, day, known);
    }

    /// The organisation that a row names, in its column `organisation` or `province` (the alliance of that area),
    /// its codes read on a day.
    @Transactional(readOnly = true)
    public Outcome<Organisation> named(Table.Row row, LocalDate day) {
        return named(row, day, code -> territories.byCode(code, day));
    }

    /// The same for a period: codes are read on its last day, and refused when they meant something else within it.
    @Transactional(readOnly = true)
    public Outcome<Organisation> named(Table.Row row, Period period) {
        return named(row, period.end(), code -> territories.byCode(code, period));
    }

    private Outcome<Organisation> named(Table.Row row, LocalDate day, Function<String, Outcome<Territory>> byCode) {
        String code = row.get("organisation");
        if (!code.isEmpty())
            return find(code, day, null)
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
        return allianceOf(area.id(), day, null)
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

    public boolean reads(Table table) {
        return table.has("organisation", "kind", "name_vi", "area");
    }

    /// Loads a list of organisations: `organisation,kind,name_vi,name_en,area,valid_from,valid_until`. All or
    /// nothing.
    @Transactional
    public Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        if (!actor.may(OrganisationsAct.LOAD_ORGANISATIONS))
            return Outcome.refused(Fault.error(table.place(), OrganisationsRefusal.O112_NOT_ALLOWED));
        store.lock();
        RowReader reader = new RowReader();
        Set<String> seen = new HashSet<>();
        int added = 0;
        int changed = 0;
        for (Table.Row row : table.rows()) {
            int before = reader.faults().size();
            Optional<Organisation> read = read(row, reader);
            if (!seen.add(row.get("organisation") + " " + row.get("valid_from")))
                reader.fault(
                        row, "organisation", OrganisationsRefusal.O106_TWICE, Map.of("found", row.get("organisation")));
            if (read.isEmpty() || reader.faults().size() > before) continue;
            Optional<Organisation> old = store.states(read.get().id(), null, null, null, null).stream()
                    .filter(s -> s.from().equals(read.get().from()))
                    .findFirst();
            if (old.isEmpty()) added++;
            else if (!old.get().equals(read.get())) changed++;
            else continue;
            old.ifPresent(o -> store.end(o, clock.instant()));
            store.add(read.get(), clock.instant());
        }
        if (reader.faults().isEmpty()) overlaps(table, reader);
        if (reader.faults().isEmpty()) areas(table, reader);
        return finish(table, actor, dryRun, reader.faults(), added, changed);
    }

    private Outcome<Loaded> finish(
            Table table, Actor actor, boolean dryRun, List<Fault> faults, int added, int changed) {
        boolean keep = faults.isEmpty() && !dryRun && added + changed > 0;
        if (keep)
            audit.record(
                    actor, OrganisationsAct.LOAD_ORGANISATIONS, "file:" + table.file(), Map.of("hash", table.hash()));
        else TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        if (!faults.isEmpty()) return Outcome.refused(faults);
        int unchanged = table.rows().size() - added - changed;
        return Outcome.done(
                new Loaded(table.file(), "loaded.organisations", added, changed, unchanged, new ArrayList<>()));
    }

    private Optional<Organisation> read(Table.Row row, RowReader reader) {
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
    private void areas(Table table, RowReader reader) {
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

    private void overlaps(Table table, RowReader reader) {
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
