package vn.lienminh.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;

/// Opens one campaign (mở đợt), within the caller's transaction: there is a form, the days make sense, and nobody is
/// asked twice.
@Component
class Openings {
    private final CampaignStore store;
    private final Debtors debtors;
    private final Indicators indicators;
    private final AuditTrail audit;
    private final Clock clock;

    Openings(CampaignStore store, Debtors debtors, Indicators indicators, AuditTrail audit, Clock clock) {
        this.store = store;
        this.debtors = debtors;
        this.indicators = indicators;
        this.audit = audit;
        this.clock = clock;
    }

    /// The number of the campaign.
    Outcome<Integer> open(NewCampaign wanted, Period period, CampaignRules.Days days, Actor actor) {
        Optional<FormVersion> form = indicators.form(Debtors.level(wanted.party()), period);
        if (form.isEmpty()) return refused("period", CampaignsRefusal.B104_NO_FORM, Map.of("found", period.toString()));
        List<Fault> faults = new ArrayList<>(CampaignRules.faults(period, days, today()));
        Outcome<Set<OrganisationId>> named = named(wanted, period);
        faults.addAll(named.faults());
        if (!faults.isEmpty()) return Outcome.refused(faults);
        store.lock(form.get().form(), period);
        return named.then(ids -> alone(wanted, form.get(), period, ids)).map(ids -> {
            Instant at = now();
            int id = store.add(
                    wanted,
                    form.get().level(),
                    form.get().form(),
                    period,
                    ids,
                    new CampaignStore.Act(at, actor.name()));
            give(id, Stage.ESTIMATE, days.estimate(), at, actor);
            give(id, Stage.OFFICIAL, days.official(), at, actor);
            audit.record(
                    actor,
                    CampaignsAct.RUN_CAMPAIGN,
                    "campaign:" + id,
                    Map.of(
                            "party",
                            wanted.party().toString(),
                            "form",
                            form.get().form(),
                            "period",
                            period.toString(),
                            "estimate",
                            String.valueOf(days.estimate()),
                            "official",
                            String.valueOf(days.official())));
            return id;
        });
    }

    private void give(int campaign, Stage stage, @Nullable LocalDate due, Instant at, Actor actor) {
        if (due != null) store.add(campaign, new Deadline(stage, null, due, at, actor.name(), ""));
    }

    /// The organisations that a campaign names, all of them members then; none where it names nobody.
    private Outcome<Set<OrganisationId>> named(NewCampaign wanted, Period period) {
        List<Organisation> members = debtors.members(wanted.party(), period.end());
        if (members.isEmpty())
            return refused("period", CampaignsRefusal.B112_NOBODY, Map.of("found", period.toString()));
        List<Fault> faults = new ArrayList<>();
        Set<OrganisationId> named = new HashSet<>();
        for (String code : wanted.named())
            members.stream()
                    .filter(o -> o.code().equals(code))
                    .findFirst()
                    .ifPresentOrElse(
                            o -> named.add(o.id()),
                            () -> faults.add(Fault.error(
                                    Place.NOWHERE.at("named"),
                                    CampaignsRefusal.B113_NOT_A_MEMBER,
                                    Map.of("found", code, "day", Vietnamese.day(period.end())))));
        return faults.isEmpty() ? Outcome.done(named) : Outcome.refused(faults);
    }

    /// Nobody owes the same report twice.
    private Outcome<Set<OrganisationId>> alone(
            NewCampaign wanted, FormVersion form, Period period, Set<OrganisationId> named) {
        Set<OrganisationId> asked = debtors.members(wanted.party(), period.end()).stream()
                .map(Organisation::id)
                .filter(id -> named.isEmpty() || named.contains(id))
                .collect(Collectors.toSet());
        for (Campaign other : store.ending(period.end(), period.end())) {
            if (!other.form().equals(form.form()) || !other.period().equals(period)) continue;
            Optional<Organisation> twice = debtors.of(other).stream()
                    .filter(o -> asked.contains(o.id()))
                    .findFirst();
            if (twice.isPresent())
                return refused(
                        "period",
                        CampaignsRefusal.B111_TWICE,
                        Map.of("found", twice.get().nameVi(), "period", period.toString()));
        }
        return Outcome.done(named);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> Outcome<T> refused(String field, CampaignsRefusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(Place.NOWHERE.at(field), why, values));
    }
}
