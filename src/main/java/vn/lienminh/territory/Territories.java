package vn.lienminh.territory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.TerritoryId;

/// The door to provinces and communes in time (đơn vị hành chính). A code or a name alone says nothing: ask for a
/// day.
@Service
@Transactional(readOnly = true)
public class Territories {
    /// What was read, under the number it was read at.
    private record Read(long version, TerritoryMap map) {}

    private final TerritoryStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile @Nullable Read last;

    public Territories(TerritoryStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// A file of events is known by its header.
    public static boolean reads(Table table) {
        return TerritoryFile.reads(table);
    }

    /// Records the events of a file, all or none; the same file again changes nothing. A file may state anew what
    /// became of a unit on a day: what was recorded of it ends, and stays readable as known before.
    @Transactional
    public Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        if (!actor.may(TerritoryAct.LOAD_TERRITORY))
            return Outcome.refused(Fault.error(table.place(), TerritoryRefusal.T101_NO_RIGHT));
        TerritoryStore.Version before = store.lock();
        return TerritoryChange.plan(store.facts(null), store.lastUnit(), table).map(change -> {
            if (!change.report().nothing() && !dryRun) record(change, table, actor, before);
            return change.report();
        });
    }

    private void record(TerritoryChange change, Table table, Actor actor, TerritoryStore.Version before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant next = before.recordedAt().plus(1, ChronoUnit.MICROS);
        store.write(change, table.file() + " sha256:" + table.hash(), actor.name(), now.isBefore(next) ? next : now);
        audit.record(
                actor,
                TerritoryAct.LOAD_TERRITORY,
                "territory",
                Map.of(
                        "file", table.file(),
                        "sha256", table.hash(),
                        "added", change.report().added(),
                        "changed", change.report().changed(),
                        "units", change.units().size()));
    }

    /// Everything as known now, read again only when it has changed, be it by another program.
    public TerritoryMap map() {
        long version = store.version().number();
        Read known = last;
        if (known != null && known.version() == version) return known.map();
        TerritoryMap map = new TerritoryMap(store.facts(null));
        last = new Read(version, map);
        return map;
    }

    /// Everything as recorded by that instant.
    public TerritoryMap asKnown(Instant known) {
        return store.version().recordedAt().isAfter(known) ? new TerritoryMap(store.facts(known)) : map();
    }

    public Optional<Territory> find(TerritoryId id) {
        return map().find(id);
    }

    public Territory on(TerritoryId id, LocalDate day) {
        return map().on(id, day);
    }

    public List<Territory> provincesOn(LocalDate day) {
        return map().provincesOn(day);
    }

    public Outcome<Territory> byCode(String code, Period period) {
        return map().byCode(code, period);
    }

    public Outcome<Territory> byCode(String code, LocalDate day) {
        return map().byCode(code, day);
    }

    public Placement onMap(TerritoryId unit, LocalDate map) {
        return map().onMap(unit, map);
    }

    public List<Territory> partsOf(TerritoryId unit, LocalDate map) {
        return map().partsOf(unit, map);
    }

    public List<Event> eventsOf(TerritoryId unit) {
        return map().eventsOf(unit);
    }

    public List<Territory> search(String text, @Nullable LocalDate on) {
        return map().search(text, on);
    }

    public String label(Territory territory, Language language) {
        return map().label(territory, language);
    }
}
