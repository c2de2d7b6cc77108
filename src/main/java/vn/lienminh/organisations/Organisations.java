package vn.lienminh.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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

/// The door of organisations: who they are, in time, and which area each reports on.
@Service
public class Organisations {
    private final OrganisationStore store;
    private final Register register;
    private final Territories territories;
    private final ObjectProvider<OrganisationFollower> followers;
    private final AuditTrail audit;
    private final Clock clock;

    Organisations(
            OrganisationStore store,
            Register register,
            Territories territories,
            ObjectProvider<OrganisationFollower> followers,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.territories = territories;
        this.followers = followers;
        this.audit = audit;
        this.clock = clock;
    }

    /// Everything as known now, read again only when it has changed, be it by another program.
    @Transactional(readOnly = true)
    public Directory directory() {
        return new Directory(register.all(), territories.map());
    }

    /// As it is on a day: before it began as it was first, after its end as it was last.
    @Transactional(readOnly = true)
    public Optional<Organisation> find(String code, LocalDate day, @Nullable Instant known) {
        Register.Read now = register.now();
        if (known != null && !now.holdsFor(known)) return States.at(store.of(code, known), day);
        List<Organisation> few = now.few().of(code);
        return States.at(few.isEmpty() ? register.all().of(code) : few, day);
    }

    @Transactional(readOnly = true)
    public Organisation get(OrganisationId id, LocalDate day) {
        List<Organisation> few = register.now().few().of(id);
        return States.at(few.isEmpty() ? register.all().of(id) : few, day).orElseThrow();
    }

    /// The provincial alliance that reports on an area on a day; an alliance that ended with the area before that
    /// day still answers for it.
    @Transactional(readOnly = true)
    public Optional<Organisation> allianceOf(TerritoryId area, LocalDate day, @Nullable Instant known) {
        Register.Read now = register.now();
        return States.at(
                known == null || now.holdsFor(known) ? now.few().alliancesOf(area) : store.alliancesOf(area, known),
                day);
    }

    /// The provincial alliances of a day, in the order of their codes.
    @Transactional(readOnly = true)
    public List<Organisation> alliances(LocalDate day, @Nullable Instant known) {
        Register.Read now = register.now();
        return known == null || now.holdsFor(known) ? now.few().alliances(day) : store.alliances(day, known);
    }

    /// The organisation that a row names, in its column `organisation` or `province` (the alliance of that area),
    /// its codes read on a day.
    @Transactional(readOnly = true)
    public Outcome<Organisation> named(Table.Row row, LocalDate day) {
        return directory().named(row, day);
    }

    /// The same for a period: codes are read on its last day, and refused when they meant something else within it.
    @Transactional(readOnly = true)
    public Outcome<Organisation> named(Table.Row row, Period period) {
        return directory().named(row, period);
    }

    public boolean reads(Table table) {
        return OrganisationFile.reads(table);
    }

    /// Loads a list of organisations: `organisation,kind,name_vi,name_en,area,valid_from,valid_until`. All or
    /// nothing. A row that begins within a state without an end ends it on that day: a move, or a new name.
    @Transactional
    public Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        if (!actor.may(OrganisationsAct.LOAD_ORGANISATIONS))
            return Outcome.refused(Fault.error(table.place(), OrganisationsRefusal.O112_NOT_ALLOWED));
        OrganisationStore.Version before = store.lock();
        RowReader reader = new RowReader();
        States known = register.all();
        OrganisationFile file = new OrganisationFile(known, territories.map(), reader);
        OrganisationChange change = OrganisationChange.plan(known, file, file.lines(table), reader);
        if (reader.count() > 0) return Outcome.refused(reader.faults());
        if (!dryRun && !change.nothing()) record(change, table, actor, before.next(clock.instant()));
        int unchanged = table.rows().size() - change.newRows() - change.changedRows();
        return Outcome.done(new Loaded(
                table.file(), "loaded.organisations", change.newRows(), change.changedRows(), unchanged, List.of()));
    }

    private void record(OrganisationChange change, Table table, Actor actor, Instant at) {
        store.write(change, at);
        audit.record(actor, OrganisationsAct.LOAD_ORGANISATIONS, "file:" + table.file(), Map.of("hash", table.hash()));
        LocalDate from = change.movedFrom();
        if (from != null) followers.orderedStream().forEach(f -> f.moved(change.moved(), from));
    }
}
