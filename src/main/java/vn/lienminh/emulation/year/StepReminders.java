package vn.lienminh.emulation.year;

import static vn.lienminh.emulation.EmulationAct.RUN_YEAR;
import static vn.lienminh.emulation.year.YearRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Organisation;

/// The door of reminding (nhắc việc của bước): those for whom a step waits see it among their tasks.
@Service
public class StepReminders {
    private final YearStore store;
    private final YearRights rights;
    private final Watches watches;
    private final AuditTrail audit;
    private final Clock clock;

    StepReminders(YearStore store, YearRights rights, Watches watches, AuditTrail audit, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.watches = watches;
        this.audit = audit;
        this.clock = clock;
    }

    /// Reminds those for whom a step waits, or one of them.
    ///
    /// @param organisation its code; empty: all of them
    /// @return how many were reminded
    @Transactional
    public Outcome<Integer> remind(String cluster, int year, String organisation, Actor actor) {
        if (!rights.leads(cluster, year, RUN_YEAR, actor)) return Years.refused(E201_NOT_ALLOWED);
        store.lock(cluster, year);
        return store.step(cluster, year)
                .map(now -> Outcome.done(remind(cluster, year, now, organisation, actor)))
                .orElseGet(() -> Years.refused(E202_NO_YEAR, Map.of("found", "" + year)));
    }

    private int remind(String cluster, int year, Step now, String organisation, Actor actor) {
        Set<OrganisationId> waiting =
                Set.copyOf(watches.of(cluster, year, now, Texts.in(Language.VI)).waiting());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Organisation> some = rights.members(cluster, year).stream()
                .filter(o -> waiting.contains(o.id())
                        && (organisation.isEmpty() || o.code().equals(organisation)))
                .toList();
        for (Organisation one : some) {
            store.remind(cluster, year, new StepReminder(now, one.id(), at, actor.name()));
            audit.record(actor, RUN_YEAR, Years.subject(cluster, year), one.id(), Map.of("reminded", now.word()));
        }
        return some.size();
    }

    @Transactional(readOnly = true)
    public List<StepReminder> of(String cluster, int year) {
        return store.reminders(cluster, year);
    }
}
