package vn.lienminh.emulation.holds;

import static vn.lienminh.emulation.EmulationAct.KEEP_HOLDS;
import static vn.lienminh.emulation.holds.HoldsRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// The door of holds: said, ended, looked up.
@Service
public class Holds {
    private final HoldStore store;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    Holds(HoldStore store, Organisations organisations, AuditTrail audit, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Hold> add(NewHold wanted, Actor actor) {
        Optional<Organisation> found = organisations.find(wanted.organisation(), wanted.from(), null);
        if (found.isEmpty() || !actor.may(KEEP_HOLDS, found.get().id(), wanted.from()))
            return refused(E401_NOT_YOURS, wanted.organisation());
        LocalDate until = wanted.until();
        if (until != null && !until.isAfter(wanted.from())) return refused(E402_ENDS_BEFORE, Vietnamese.day(until));
        if (wanted.ground().isBlank() || wanted.paper().isBlank()) return refused(E403_NO_GROUND, "");
        Hold hold = new Hold(
                0,
                found.get().id(),
                Vietnamese.tidy(wanted.name()),
                wanted.kind(),
                wanted.from(),
                until,
                Vietnamese.tidy(wanted.ground()),
                Vietnamese.tidy(wanted.paper()),
                wanted.origin(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name());
        return Outcome.done(record(hold, actor, "from"));
    }

    /// From that day on they may be awarded again.
    @Transactional
    public Outcome<Hold> end(long id, LocalDate until, Actor actor) {
        Optional<Hold> found = store.find(id).filter(h -> actor.may(KEEP_HOLDS, h.organisation(), h.from()));
        if (found.isEmpty()) return refused(E401_NOT_YOURS, "" + id);
        Hold old = found.get();
        if (!until.isAfter(old.from())) return refused(E402_ENDS_BEFORE, Vietnamese.day(until));
        store.end(id, clock.instant());
        Hold ended = new Hold(
                0,
                old.organisation(),
                old.name(),
                old.kind(),
                old.from(),
                until,
                old.ground(),
                old.paper(),
                old.origin(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name());
        return Outcome.done(record(ended, actor, "until"));
    }

    private Hold record(Hold hold, Actor actor, String what) {
        long id = store.add(hold);
        audit.record(
                actor,
                KEEP_HOLDS,
                "hold:" + id,
                hold.organisation(),
                Map.of("kind", hold.kind().word(), "name", hold.name(), what, String.valueOf(day(hold, what))));
        return new Hold(
                id,
                hold.organisation(),
                hold.name(),
                hold.kind(),
                hold.from(),
                hold.until(),
                hold.ground(),
                hold.paper(),
                hold.origin(),
                hold.at(),
                hold.by());
    }

    private static Object day(Hold hold, String what) {
        LocalDate until = hold.until();
        return what.equals("from") || until == null ? hold.from() : until;
    }

    /// All that are known of these organisations, and of those who belong to them.
    @Transactional(readOnly = true)
    public List<Hold> of(Collection<OrganisationId> organisations) {
        return store.of(organisations);
    }

    /// What holds an organisation itself on a day.
    @Transactional(readOnly = true)
    public List<Hold> on(OrganisationId organisation, LocalDate day) {
        return store.of(List.of(organisation)).stream()
                .filter(h -> h.about(organisation, "") && h.on(day))
                .toList();
    }

    private static <T> Outcome<T> refused(HoldsRefusal why, String found) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", found)));
    }
}
