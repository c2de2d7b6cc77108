package vn.lienminh.campaigns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.campaigns.Duties;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.campaigns.reminders.Reminder;
import vn.lienminh.campaigns.reminders.Reminders;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.shell.inbox.Days;
import vn.lienminh.shell.inbox.Notices;
import vn.lienminh.shell.inbox.Recipients;

/// On a sheet: by when it is owed, whether that was put off, and who reminded of it.
@Component
class DutyNotices implements Notices {
    private final Duties duties;
    private final Reminders reminders;
    private final Organisations organisations;
    private final List<Recipients> people;
    private final Clock clock;

    DutyNotices(Duties duties, Reminders reminders, Organisations organisations, List<Recipients> people, Clock clock) {
        this.duties = duties;
        this.reminders = reminders;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<String> about(String subject, Actor actor, Texts texts) {
        String[] parts = subject.split("/");
        Optional<Period> period =
                parts.length == 4 && parts[1].equals("reports") ? Period.parse(parts[3]) : Optional.empty();
        return period.flatMap(p -> organisations.find(parts[2], p.end(), null).map(o -> about(o, p, actor, texts)))
                .orElse(List.of());
    }

    private List<String> about(Organisation organisation, Period period, Actor actor, Texts texts) {
        if (!actor.may(ReportingAct.SEE_DRAFT, organisation.id(), period.end())) return List.of();
        List<Duty> owed = duties.of(organisation.id(), period).stream()
                .filter(d -> d.state().owed())
                .toList();
        List<Reminder> known =
                reminders.of(owed.stream().map(d -> d.campaign().id()).collect(Collectors.toSet()));
        LocalDate today = ProgressPage.day(clock.instant());
        return owed.stream()
                .map(d -> sentence(d, known, new Days(today, texts)))
                .toList();
    }

    private String sentence(Duty duty, List<Reminder> known, Days days) {
        Words words = new Words(days.texts());
        List<String> said = new ArrayList<>();
        said.add(words.t(
                "notice.due",
                "period",
                words.period(duty.campaign().period()),
                "stage",
                words.stage(duty.stage()),
                "due",
                days.due(duty.due())));
        ProgressPage.extension(duty)
                .ifPresent(e -> said.add(words.t("notice.extended", "day", days.day(e.due()), "reason", e.reason())));
        Reminders.last(duty, known).ifPresent(r -> said.add(reminded(r, words)));
        return String.join(" ", said);
    }

    private String reminded(Reminder reminder, Words words) {
        String moment = Vietnamese.moment(reminder.at());
        if (!reminder.byHand()) return words.t("notice.calendar", "moment", moment);
        String by =
                people.stream().findFirst().map(p -> p.nameOf(reminder.by())).orElse(reminder.by());
        return words.t("notice.reminded", "by", by, "moment", moment);
    }
}
