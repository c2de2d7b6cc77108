package vn.lienminh.territory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

    /// What was read as recorded by an instant, that of the last change by then.
    private record Past(long version, @Nullable Instant changed, TerritoryMap map) {}

    private final TerritoryStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final ObjectProvider<AreaFollower> followers;
    private volatile @Nullable Read last;
    private volatile @Nullable Past past;

    public Territories(TerritoryStore store, AuditTrail audit, Clock clock, ObjectProvider<AreaFollower> followers) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.followers = followers;
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
        LocalDate from = change.mapFrom();
        if (from != null) followers.orderedStream().forEach(f -> f.areasChanged(from));
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
        TerritoryStore.Version now = store.version();
        if (!now.recordedAt().isAfter(known)) return map();
        Instant changed = store.changedBy(known);
        Past read = past;
        if (read != null && read.version() == now.number() && Objects.equals(read.changed(), changed))
            return read.map();
        TerritoryMap map = new TerritoryMap(store.facts(known));
        past = new Past(now.number(), changed, map);
        return map;
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

    /// @param wanted by what shares are to be measured where an area was divided
    public Placement onMap(TerritoryId unit, LocalDate map, Basis wanted) {
        return map().onMap(unit, map, wanted);
    }

    public Optional<Territory> provinceOn(TerritoryId unit, LocalDate day) {
        return map().provinceOn(unit, day);
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
