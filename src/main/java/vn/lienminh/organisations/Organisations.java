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
    private final OrganisationRows rows;
    private final Territories territories;
    private final AuditTrail audit;
    private final Clock clock;

    Organisations(
            OrganisationStore store, OrganisationRows rows, Territories territories, AuditTrail audit, Clock clock) {
        this.store = store;
        this.rows = rows;
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
            Optional<Organisation> read = rows.read(row, reader);
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
        if (reader.faults().isEmpty()) rows.overlaps(table, reader);
        if (reader.faults().isEmpty()) rows.areas(table, reader);
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
}
