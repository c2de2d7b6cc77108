package vn.lienminh.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.Courses;
import vn.lienminh.reporting.ReportCourse;

/// The door of what is owed (ai nợ báo cáo gì), and how late it was. States and days only; what of them a
/// reader may know, the caller asks.
@Service
public class Duties {
    private final CampaignStore store;
    private final Debtors debtors;
    private final Courses courses;
    private final Clock clock;

    Duties(CampaignStore store, Debtors debtors, Courses courses, Clock clock) {
        this.store = store;
        this.debtors = debtors;
        this.courses = courses;
        this.clock = clock;
    }

    /// What the members of a party owe for the periods of a year, be it asked by the party or by the nation.
    @Transactional(readOnly = true)
    public List<Duty> ofYear(Party party, int year) {
        List<Campaign> campaigns = store.ending(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .filter(c -> c.level() == Debtors.level(party))
                .toList();
        Map<LocalDate, Set<OrganisationId>> members = new HashMap<>();
        for (Campaign campaign : campaigns)
            members.computeIfAbsent(campaign.period().end(), day -> ids(debtors.members(party, day)));
        return duties(
                campaigns,
                duty -> members.getOrDefault(duty.campaign().period().end(), Set.of())
                        .contains(duty.organisation().id()));
    }

    private static Set<OrganisationId> ids(List<Organisation> organisations) {
        return organisations.stream().map(Organisation::id).collect(Collectors.toSet());
    }

    /// What these organisations owe with a deadline within these days.
    @Transactional(readOnly = true)
    public List<Duty> due(Collection<OrganisationId> organisations, LocalDate from, LocalDate until) {
        Set<OrganisationId> wanted = new HashSet<>(organisations);
        return duties(
                store.due(from, until),
                duty -> wanted.contains(duty.organisation().id()));
    }

    /// What an organisation owes for one period.
    @Transactional(readOnly = true)
    public List<Duty> of(OrganisationId organisation, Period period) {
        return duties(
                store.asked(period, clock.instant()),
                duty -> duty.organisation().id().equals(organisation));
    }

    /// What is owed with a deadline within these days, as far as it is wanted: nothing else is looked up.
    @Transactional(readOnly = true)
    public List<Duty> due(Predicate<Duty> wanted, LocalDate from, LocalDate until) {
        return duties(store.due(from, until), wanted);
    }

    /// What everybody owes with a deadline within these days.
    @Transactional(readOnly = true)
    public List<Duty> due(LocalDate from, LocalDate until) {
        return duties(store.due(from, until), duty -> true);
    }

    private List<Duty> duties(List<Campaign> campaigns, Predicate<Duty> wanted) {
        List<Duty> bare = new ArrayList<>();
        for (Campaign campaign : campaigns)
            for (Organisation organisation : debtors.of(campaign))
                for (Stage stage : Stage.values())
                    if (campaign.deadlines().has(stage)) bare.add(new Duty(campaign, stage, organisation, null));
        List<Duty> some = bare.stream().filter(wanted).toList();
        Map<ReportCourse.Key, ReportCourse> known = courses.of(
                some.stream().map(d -> d.organisation().id()).collect(Collectors.toSet()),
                some.stream().map(d -> d.campaign().period()).collect(Collectors.toSet()));
        return some.stream()
                .map(d -> new Duty(d.campaign(), d.stage(), d.organisation(), known.get(d.report())))
                .toList();
    }

    /// How late these organisations were with the reports of these periods, each by the events of the house: for
    /// whoever scores them. Nothing where no campaign asked.
    @Transactional(readOnly = true)
    public List<Lateness> lateness(Collection<OrganisationId> organisations, Collection<Period> periods) {
        if (organisations.isEmpty() || periods.isEmpty()) return List.of();
        Set<OrganisationId> wanted = new HashSet<>(organisations);
        Set<Period> when = new HashSet<>(periods);
        LocalDate from =
                when.stream().map(Period::end).min(LocalDate::compareTo).orElseThrow();
        LocalDate until =
                when.stream().map(Period::end).max(LocalDate::compareTo).orElseThrow();
        List<Campaign> campaigns = store.ending(from, until).stream()
                .filter(c -> when.contains(c.period()))
                .toList();
        return duties(campaigns, duty -> wanted.contains(duty.organisation().id())).stream()
                .map(duty -> duty.lateness(clock.instant()))
                .toList();
    }

    /// Those that need not report for a period, since the campaign of their own
    /// party names others. Where no campaign names anybody, everybody owes.
    ///
    /// @param known as it was at that instant; null: now
    @Transactional(readOnly = true)
    public Set<OrganisationId> excused(Period period, @Nullable Instant known) {
        List<Campaign> naming = store.asked(period, known == null ? clock.instant() : known);
        Set<OrganisationId> excused = new HashSet<>();
        for (Campaign campaign : naming)
            if (!campaign.named().isEmpty()) excused.addAll(ids(debtors.members(campaign.party(), period.end())));
        if (!excused.isEmpty()) for (Campaign campaign : naming) excused.removeAll(ids(debtors.of(campaign)));
        return excused;
    }
}
