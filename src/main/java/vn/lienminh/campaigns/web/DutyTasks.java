package vn.lienminh.campaigns.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.campaigns.CampaignsAct;
import vn.lienminh.campaigns.Duties;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.campaigns.Stage;
import vn.lienminh.campaigns.reminders.Letters;
import vn.lienminh.campaigns.reminders.Reminder;
import vn.lienminh.campaigns.reminders.Reminders;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Reach;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.shell.inbox.Days;
import vn.lienminh.shell.inbox.Recipients;
import vn.lienminh.shell.inbox.Task;
import vn.lienminh.shell.inbox.TaskSource;

/// What somebody owes, and what those owe whom they lead, in their inbox.
@Component
@Order(20)
class DutyTasks implements TaskSource {
    /// How long what was never sent stays a task, and how far ahead the calendar is looked at.
    private static final int BACK_DAYS = 800;

    private static final int AHEAD_DAYS = 400;
    /// What is due later is not yet to be done, unless it was begun.
    private static final int SOON_DAYS = 30;

    private final Duties duties;
    private final Reminders reminders;
    private final Clusters clusters;
    private final List<Recipients> people;

    DutyTasks(Duties duties, Reminders reminders, Clusters clusters, List<Recipients> people) {
        this.duties = duties;
        this.reminders = reminders;
        this.clusters = clusters;
        this.people = people;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today, Texts texts) {
        List<Duty> near = near(actor, today);
        List<Reminder> known =
                reminders.of(near.stream().map(d -> d.campaign().id()).collect(Collectors.toSet()));
        Words words = new Words(texts);
        List<Task> tasks = new ArrayList<>();
        for (Duty duty : own(actor, near)) if (asked(duty, today)) tasks.add(owed(duty, known, today, words));
        tasks.addAll(led(actor, near, known, today, words));
        return tasks;
    }

    /// Of those for whom they type or send, and of those whom they led on the day that the figures are about.
    /// Whoever reaches everybody follows what the nation asks, not what every cluster does.
    private List<Duty> near(Actor actor, LocalDate today) {
        Set<OrganisationId> mine = mine(actor);
        boolean everywhere = actor.reach(CampaignsAct.REMIND) instanceof Reach.Everywhere;
        return duties.due(
                duty -> mine.contains(duty.organisation().id())
                        || (everywhere ? duty.campaign().party() instanceof Party.National : led(actor, duty)),
                today.minusDays(BACK_DAYS),
                today.plusDays(AHEAD_DAYS));
    }

    private static boolean led(Actor actor, Duty duty) {
        return actor.may(
                CampaignsAct.REMIND,
                duty.organisation().id(),
                duty.campaign().period().end());
    }

    private static Set<OrganisationId> mine(Actor actor) {
        Set<OrganisationId> own = new HashSet<>();
        for (ReportingAct act : List.of(ReportingAct.ENTER_FIGURES, ReportingAct.SUBMIT_REPORT))
            if (actor.reach(act) instanceof Reach.Only(Set<OrganisationId> some)) own.addAll(some);
        return own;
    }

    /// What the actor owes, the earliest first; of one report only the stage that comes next.
    private static List<Duty> own(Actor actor, List<Duty> near) {
        Set<OrganisationId> mine = mine(actor);
        Map<String, Duty> next = new LinkedHashMap<>();
        near.stream()
                .filter(d -> mine.contains(d.organisation().id()) && d.state().owed())
                .sorted(Comparator.comparing(Duty::due))
                .forEach(d -> next.putIfAbsent(Letters.subject(d), d));
        return List.copyOf(next.values());
    }

    private static boolean asked(Duty duty, LocalDate today) {
        return duty.state() != Duty.State.NOT_BEGUN || !duty.due().isAfter(today.plusDays(SOON_DAYS));
    }

    private Task owed(Duty duty, List<Reminder> known, LocalDate today, Words words) {
        Days days = new Days(today, words.texts());
        List<String> notes = new ArrayList<>();
        ProgressPage.extension(duty).ifPresent(e -> notes.add(words.t("task.extended", "day", days.day(e.due()))));
        Reminders.last(duty, known)
                .filter(Reminder::byHand)
                .ifPresent(r -> notes.add(
                        words.t("task.reminded", "by", person(r.by()), "day", days.day(ProgressPage.day(r.at())))));
        Period period = duty.campaign().period();
        return new Task(
                Task.Kind.DUE,
                Letters.subject(duty),
                words.t("task.due", "period", words.period(period), "stage", words.stage(duty.stage())),
                String.join(", ", notes),
                words.t("task.from", "party", party(duty.campaign().party(), words)),
                duty.due(),
                Letters.subject(duty) + "/entry",
                words.t("task.due.do"));
    }

    private String party(Party party, Words words) {
        return switch (party) {
            case Party.Cluster(String code) ->
                clusters.find(code)
                        .map(c -> words.t("task.cluster", "name", c.shortName()))
                        .orElse(code);
            case Party.National ignored -> words.t("calendar.national");
            case Party.Province ignored -> words.t("task.province");
            case Party.Commune ignored -> words.t("task.province");
            case Party.Organisation(String code) -> code;
        };
    }

    private String person(String recorded) {
        return people.stream().findFirst().map(p -> p.nameOf(recorded)).orElse(recorded);
    }

    private record Column(Party party, Period period, Stage stage) {}

    /// Of those whom the actor leads: who is late is to be reminded, the others are waited for.
    private List<Task> led(Actor actor, List<Duty> near, List<Reminder> known, LocalDate today, Words words) {
        Map<Column, List<Duty>> columns = new LinkedHashMap<>();
        near.stream()
                .filter(d -> d.state().owed() && asked(d, today))
                .filter(d -> led(actor, d))
                .forEach(d -> columns.computeIfAbsent(
                                new Column(d.campaign().party(), d.campaign().period(), d.stage()),
                                k -> new ArrayList<>())
                        .add(d));
        List<Task> tasks = new ArrayList<>();
        columns.forEach((column, owed) -> {
            List<Duty> late = owed.stream()
                    .filter(d -> d.overdue(today))
                    .filter(d -> Reminders.last(d, known)
                            .filter(r -> !ProgressPage.day(r.at()).isBefore(today))
                            .isEmpty())
                    .toList();
            List<Duty> others = owed.stream().filter(d -> !late.contains(d)).toList();
            if (!late.isEmpty()) tasks.add(column(column, late, Task.Kind.REMIND, words));
            if (!others.isEmpty()) tasks.add(column(column, others, Task.Kind.WAITING, words));
        });
        return tasks;
    }

    private Task column(Column column, List<Duty> some, Task.Kind kind, Words words) {
        boolean reminds = kind == Task.Kind.REMIND;
        String key = reminds ? "task.remind" : "task.waiting";
        String names = some.stream().map(d -> words.unit(d.organisation())).collect(Collectors.joining(", "));
        String count = words.t(reminds ? "task.remind.from" : "task.waiting.about", "n", "" + some.size());
        LocalDate due = some.stream().map(Duty::due).min(LocalDate::compareTo).orElseThrow();
        String address = address(column) + "/progress?show=" + (reminds ? Show.LATE : Show.MISSING).word();
        return new Task(
                kind,
                kind + " " + column,
                words.t(key, "period", words.period(column.period()), "stage", words.stage(column.stage())),
                reminds ? names : count,
                reminds ? count : names,
                due,
                address,
                words.t(key + ".do", "n", "" + some.size()));
    }

    private static String address(Column column) {
        int year = column.period().year();
        return switch (column.party()) {
            case Party.Cluster(String code) -> "/clusters/" + code + "/" + year;
            case Party.Province(String code, LocalDate on) -> "/provinces/" + code + "/" + year;
            case Party.Commune(String code, LocalDate on) -> "/communes/" + code + "/" + year;
            case Party.National ignored -> "/national/" + year;
            case Party.Organisation ignored -> "/national/" + year;
        };
    }

    @Override
    public Optional<Next> next(Actor actor, LocalDate today, Texts texts) {
        Words words = new Words(texts);
        return own(actor, duties.due(mine(actor), today, today.plusDays(AHEAD_DAYS))).stream()
                .filter(d -> !asked(d, today))
                .min(Comparator.comparing(Duty::due))
                .map(d -> new Next(
                        words.t(
                                "task.next",
                                "period",
                                words.period(d.campaign().period()),
                                "stage",
                                words.stage(d.stage())),
                        d.due(),
                        Letters.subject(d) + "/entry"));
    }
}
