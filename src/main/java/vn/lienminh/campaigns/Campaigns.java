package vn.lienminh.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;

/// The door of campaigns (đợt báo cáo): opened with their deadlines, put off, called off. Nothing is overwritten.
@Service
public class Campaigns {
    private final CampaignStore store;
    private final Debtors debtors;
    private final Rights rights;
    private final Openings openings;
    private final AuditTrail audit;
    private final Clock clock;

    Campaigns(CampaignStore store, Debtors debtors, Rights rights, Openings openings, AuditTrail audit, Clock clock) {
        this.store = store;
        this.debtors = debtors;
        this.rights = rights;
        this.openings = openings;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether somebody opens campaigns for a party and puts them off.
    @Transactional(readOnly = true)
    public boolean runs(Actor actor, Party party, LocalDate day) {
        return rights.over(party, day, CampaignsAct.RUN_CAMPAIGN, actor);
    }

    /// Opens one campaign, or one for each of several periods: all or none.
    @Transactional
    public Outcome<List<Campaign>> open(NewCampaign wanted, Actor actor) {
        CampaignRules.Days days = new CampaignRules.Days(wanted.estimate(), wanted.official());
        List<Fault> faults = new ArrayList<>();
        List<Integer> opened = new ArrayList<>();
        for (Period period : periods(wanted)) {
            if (!runs(actor, wanted.party(), period.end())) return refused("", CampaignsRefusal.B101_NOT_ALLOWED);
            switch (openings.open(wanted, period, days.moved(wanted.period(), period), actor)) {
                case Outcome.Done<Integer>(Integer id) -> opened.add(id);
                case Outcome.Refused<Integer>(List<Fault> why) -> faults.addAll(why);
            }
        }
        if (faults.isEmpty())
            return Outcome.done(
                    opened.stream().map(id -> store.find(id).orElseThrow()).toList());
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Outcome.refused(faults);
    }

    /// In order, so that two who open the same at once wait for each other.
    private static Collection<Period> periods(NewCampaign wanted) {
        Set<Period> periods = new TreeSet<>(Set.of(wanted.period()));
        Period next = wanted.period();
        while (wanted.andRest() && next.end().getMonthValue() < 12 && next.length() != Period.Length.NINE_MONTHS) {
            next = new Period(next.length(), next.year(), next.index() + 1);
            periods.add(next);
        }
        return periods;
    }

    /// Puts a deadline off, for all or for one unit.
    ///
    /// @param organisation its code; empty: all
    @Transactional
    public Outcome<Campaign> extend(
            int id, Stage stage, String organisation, LocalDate due, String reason, Actor actor) {
        Outcome<Campaign> campaign = mine(id, actor);
        return campaign.then(c -> extend(c, stage, organisation, due, reason.strip(), actor));
    }

    private Outcome<Campaign> extend(
            Campaign campaign, Stage stage, String code, LocalDate due, String reason, Actor actor) {
        if (!campaign.deadlines().has(stage)) return refused("stage", CampaignsRefusal.B116_NO_SUCH_STAGE);
        Optional<Organisation> unit =
                debtors.of(campaign).stream().filter(o -> o.code().equals(code)).findFirst();
        if (unit.isEmpty() && !code.isEmpty())
            return refused(
                    "organisation",
                    CampaignsRefusal.B113_NOT_A_MEMBER,
                    Map.of(
                            "found",
                            code,
                            "day",
                            Vietnamese.day(campaign.period().end())));
        LocalDate until = unit.map(o -> campaign.deadlines().of(stage, o.id(), Instant.MAX))
                .orElseGet(() -> campaign.deadlines().forAll(stage))
                .orElseThrow();
        List<Fault> faults = CampaignRules.extension(campaign, until, due, reason, today());
        if (!faults.isEmpty()) return Outcome.refused(faults);
        OrganisationId owner = unit.map(Organisation::id).orElse(null);
        store.add(campaign.id(), new Deadline(stage, owner, due, now(), actor.name(), reason));
        audit.record(
                actor,
                CampaignsAct.RUN_CAMPAIGN,
                campaign.toString(),
                Map.of(
                        "stage",
                        stage.word(),
                        "organisation",
                        code,
                        "from",
                        until.toString(),
                        "due",
                        due.toString(),
                        "reason",
                        reason));
        return Outcome.done(store.find(campaign.id()).orElseThrow());
    }

    /// Calls a campaign off: nobody owes it any more, and it can be opened anew.
    @Transactional
    public Outcome<Campaign> end(int id, String reason, Actor actor) {
        return mine(id, actor).then(campaign -> {
            if (reason.isBlank()) return refused("reason", CampaignsRefusal.B115_NO_REASON);
            store.end(id, new Campaign.Ending(now(), actor.name(), reason.strip()));
            audit.record(
                    actor, CampaignsAct.RUN_CAMPAIGN, campaign.toString(), Map.of("ended", true, "reason", reason));
            return Outcome.done(store.find(id).orElseThrow());
        });
    }

    /// Locked; to others than those who run it, it is not there.
    private Outcome<Campaign> mine(int id, Actor actor) {
        Optional<Campaign> found = store.find(id);
        found.ifPresent(c -> store.lock(c.form(), c.period()));
        return store.find(id)
                .filter(c -> c.ended() == null)
                .filter(c -> runs(actor, c.party(), c.period().end()))
                .map(Outcome::done)
                .orElseGet(() -> refused("", CampaignsRefusal.B102_NO_CAMPAIGN));
    }

    /// Those of a year that ask anything of a party's members, in the order of their periods.
    @Transactional(readOnly = true)
    public List<Campaign> ofYear(Party party, int year) {
        return store.ending(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .filter(c -> c.party().equals(party))
                .toList();
    }

    /// Those of a year that a party has called off, the last first.
    @Transactional(readOnly = true)
    public List<Campaign> calledOff(Party party, int year) {
        return store.calledOff(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .filter(c -> c.party().equals(party))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> find(int id) {
        return store.find(id);
    }

    /// Who owes a campaign.
    @Transactional(readOnly = true)
    public List<Organisation> owing(Campaign campaign) {
        return debtors.of(campaign);
    }

    /// The members of a party on a day.
    @Transactional(readOnly = true)
    public List<Organisation> members(Party party, LocalDate day) {
        return debtors.members(party, day);
    }

    /// The years for whose periods anything is asked of a party.
    @Transactional(readOnly = true)
    public List<Integer> years(Party party) {
        return store.years(party);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> Outcome<T> refused(String field, CampaignsRefusal why) {
        return refused(field, why, Map.of());
    }

    private static <T> Outcome<T> refused(String field, CampaignsRefusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(field.isEmpty() ? Place.NOWHERE : Place.NOWHERE.at(field), why, values));
    }
}
