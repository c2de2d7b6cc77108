package vn.lienminh.emulation.year;

import static vn.lienminh.emulation.EmulationAct.*;
import static vn.lienminh.emulation.year.YearRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// The door of handing over (bàn giao nhiệm vụ cụm trưởng): what is open is listed by the house, both sides confirm
/// it, and the tasks that stayed open go on in the next year.
@Service
public class Handovers {
    private final HandoverStore store;
    private final YearStore years;
    private final YearRights rights;
    private final Watches watches;
    private final Assignments assignments;
    private final AuditTrail audit;
    private final Clock clock;

    Handovers(
            HandoverStore store,
            YearStore years,
            YearRights rights,
            Watches watches,
            Assignments assignments,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.years = years;
        this.rights = rights;
        this.watches = watches;
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Handover> of(String cluster, int year) {
        return store.of(cluster, year);
    }

    /// What is open now.
    @Transactional(readOnly = true)
    public List<OpenItem> open(String cluster, int year, Texts texts) {
        List<OpenItem> items = new ArrayList<>(watches.open(cluster, year, texts));
        items.sort(Comparator.comparing(OpenItem::kind));
        return items;
    }

    /// Who hands over: those who lead on the last day of the year.
    @Transactional(readOnly = true)
    public Set<OrganisationId> givers(String cluster, int year) {
        return rights.leaders(cluster, YearRights.lastDay(year));
    }

    /// Who takes over: those who lead on the next day.
    @Transactional(readOnly = true)
    public Set<OrganisationId> takers(String cluster, int year) {
        return rights.leaders(cluster, LocalDate.of(year + 1, 1, 1));
    }

    /// Whether both sides have confirmed it.
    @Transactional(readOnly = true)
    public boolean complete(String cluster, int year) {
        return store.of(cluster, year)
                .filter(h -> h.complete(givers(cluster, year), takers(cluster, year)))
                .isPresent();
    }

    /// Draws the record up, or anew: whoever confirmed the one before confirms again.
    @Transactional
    public Outcome<Handover> draft(String cluster, int year, String number, String remarks, Actor actor) {
        if (!rights.leads(cluster, year, RUN_YEAR, actor)) return Years.refused(E201_NOT_ALLOWED);
        years.lock(cluster, year);
        if (takers(cluster, year).isEmpty()) return Years.refused(E223_NOBODY_NEXT, Map.of("found", "" + (year + 1)));
        if (complete(cluster, year)) return Years.refused(E222_HANDED_OVER);
        List<OpenItem> items = open(cluster, year, Texts.in(Language.VI));
        store.put(cluster, year, Vietnamese.tidy(number), remarks.strip(), items, now(), actor.name());
        audit.record(
                actor,
                RUN_YEAR,
                "handover:" + cluster + "/" + year,
                Map.of("number", number, "remarks", remarks, "items", "" + items.size()));
        return Outcome.done(store.of(cluster, year).orElseThrow());
    }

    /// For the sides on which the actor's organisation stands.
    ///
    /// @param seen the draft that was read
    @Transactional
    public Outcome<Handover> confirm(String cluster, int year, long seen, String remark, Actor actor) {
        years.lock(cluster, year);
        Optional<Handover> found = store.of(cluster, year);
        if (found.isEmpty()) return Years.refused(E220_NO_HANDOVER);
        Handover handover = found.get();
        Set<OrganisationId> givers = givers(cluster, year);
        Set<OrganisationId> takers = takers(cluster, year);
        boolean may = false;
        for (boolean gives : new boolean[] {true, false})
            for (OrganisationId one : gives ? givers : takers) {
                if (!actor.may(CONFIRM_HANDOVER, one)) continue;
                if (handover.id() != seen) return Years.refused(E221_OTHER_DRAFT);
                may = true;
                store.consent(
                        handover.id(), new Handover.Consent(one, gives, Vietnamese.tidy(remark), now(), actor.name()));
                audit.record(
                        actor,
                        CONFIRM_HANDOVER,
                        "handover:" + cluster + "/" + year,
                        one,
                        Map.of("gives", gives, "remark", remark));
            }
        if (!may) return Years.refused(E201_NOT_ALLOWED);
        if (complete(cluster, year)) assignments.carryOver(cluster, year, actor);
        return Outcome.done(store.of(cluster, year).orElseThrow());
    }

    /// Whether somebody can confirm it for a side that has not yet.
    @Transactional(readOnly = true)
    public boolean confirms(Handover handover, Actor actor) {
        return waits(handover, true, actor) || waits(handover, false, actor);
    }

    private boolean waits(Handover handover, boolean gives, Actor actor) {
        Set<OrganisationId> side =
                gives ? givers(handover.cluster(), handover.year()) : takers(handover.cluster(), handover.year());
        return side.stream().anyMatch(o -> actor.may(CONFIRM_HANDOVER, o) && !handover.confirmed(o, gives));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
