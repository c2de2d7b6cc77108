package vn.lienminh.campaigns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lienminh.campaigns.Campaign;
import vn.lienminh.campaigns.Campaigns;
import vn.lienminh.campaigns.CampaignsAct;
import vn.lienminh.campaigns.Duties;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.inbox.Recipients;

/// Asks the doors for what stands on the calendar.
@Component
class CalendarFacts {
    private final Campaigns campaigns;
    private final Duties duties;
    private final Clusters clusters;
    private final Indicators indicators;
    private final ObjectProvider<Recipients> people;
    private final Clock clock;

    CalendarFacts(
            Campaigns campaigns,
            Duties duties,
            Clusters clusters,
            Indicators indicators,
            ObjectProvider<Recipients> people,
            Clock clock) {
        this.campaigns = campaigns;
        this.duties = duties;
        this.clusters = clusters;
        this.indicators = indicators;
        this.people = people;
        this.clock = clock;
    }

    CalendarPage of(Page page, Actor actor, Standpoint standpoint) {
        Party party = standpoint.party();
        List<Campaign> own = campaigns.ofYear(party, standpoint.year());
        return new CalendarPage(
                page,
                standpoint,
                own,
                campaigns.calledOff(party, standpoint.year()),
                duties.ofYear(party, standpoint.year()),
                campaigns.members(party, standpoint.lastDay()),
                periods(party, standpoint.year()),
                duty -> answerers(page, duty),
                recorded -> people.stream()
                        .findFirst()
                        .map(known -> known.nameOf(recorded))
                        .orElse(recorded),
                ProgressPage.day(clock.instant()),
                campaigns.runs(actor, party, standpoint.lastDay()),
                actor.may(CampaignsAct.SET_REMINDERS));
    }

    /// The periods of a year for which there is a form, the longest first.
    private List<Period> periods(Party party, int year) {
        ReportingLevel level = party instanceof Party.Province ? ReportingLevel.COOPERATIVE : ReportingLevel.PROVINCE;
        List<Period> periods = new ArrayList<>();
        for (Period.Length length : Period.Length.values())
            for (int index = 1; index <= length.perYear(); index++) {
                Period period = new Period(length, year, index);
                if (indicators.form(level, period).isPresent()) periods.add(period);
            }
        periods.sort(Comparator.comparing(Period::length).reversed().thenComparing(Period::index));
        return periods;
    }

    /// Who accepts: the heads of the cluster of the period's last day, of their own report the national alliance.
    private String answerers(Page page, Duty duty) {
        Words words = new Words(page.texts());
        LocalDate day = duty.campaign().period().end();
        List<Organisation> heads = duty.campaign().party() instanceof Party.Cluster(String code)
                ? clusters.heads(code, day, null).stream()
                        .filter(h -> h.role() != Head.Role.DEPUTY)
                        .map(Head::organisation)
                        .filter(o -> !o.id().equals(duty.organisation().id()))
                        .toList()
                : List.of();
        return heads.isEmpty()
                ? words.t("calendar.national")
                : heads.stream().map(words::unit).collect(Collectors.joining(", "));
    }
}
