package vn.lienminh.emulation.year.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.emulation.year.Assignment;
import vn.lienminh.emulation.year.Assignments;
import vn.lienminh.emulation.year.Handovers;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.StepReminder;
import vn.lienminh.emulation.year.StepReminders;
import vn.lienminh.emulation.year.StepReport;
import vn.lienminh.emulation.year.YearCourse;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Reach;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.inbox.Task;
import vn.lienminh.shell.inbox.TaskSource;

/// What a cluster's year asks of its members and of whoever leads it, and which of its dates were moved.
@Component
@Order(30)
class YearTasks implements TaskSource {
    /// How long it is news that a date was moved.
    private static final int NEWS_DAYS = 14;

    private final Clusters clusters;
    private final Years years;
    private final Assignments assignments;
    private final Handovers handovers;
    private final StepReminders reminders;
    private final Clock clock;

    YearTasks(
            Clusters clusters,
            Years years,
            Assignments assignments,
            Handovers handovers,
            StepReminders reminders,
            Clock clock) {
        this.clusters = clusters;
        this.years = years;
        this.assignments = assignments;
        this.handovers = handovers;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today, Texts texts) {
        List<Task> tasks = new ArrayList<>();
        if (!(actor.reach(EmulationAct.ANSWER_TASK) instanceof Reach.Only(Set<OrganisationId> own))) return tasks;
        for (Cluster cluster : clusters.all())
            for (int year : years.opened(cluster.code())) {
                List<Organisation> members = years.members(cluster.code(), year);
                List<Organisation> mine =
                        members.stream().filter(o -> own.contains(o.id())).toList();
                boolean leads = years.leads(cluster.code(), year, actor);
                if (mine.isEmpty() && !leads) continue;
                YearCourse course = years.of(cluster.code(), year).orElseThrow();
                Wording words = new Wording(texts, year, today, members, by -> by);
                tasks.addAll(new Round(cluster, course, words, mine, leads).tasks(actor));
            }
        return tasks;
    }

    /// One cluster's year for one reader.
    private final class Round {
        private final Cluster cluster;
        private final YearCourse course;
        private final Wording words;
        private final List<Organisation> mine;
        private final boolean leads;
        private final String address;

        Round(Cluster cluster, YearCourse course, Wording words, List<Organisation> mine, boolean leads) {
            this.cluster = cluster;
            this.course = course;
            this.words = words;
            this.mine = mine;
            this.leads = leads;
            this.address = "/clusters/" + course.cluster() + "/" + course.year() + "/year";
        }

        List<Task> tasks(Actor actor) {
            List<Task> tasks = new ArrayList<>();
            for (Assignment one : assignments.of(course.cluster(), course.year()))
                if (one.open() && !carried()) given(one, tasks);
            handover(actor, tasks);
            if (course.step() == Step.CLOSED) return tasks;
            StepReport report = years.report(course.cluster(), course.year(), course.step(), words.texts());
            if (!report.address().isEmpty())
                mine.stream().filter(o -> report.waiting().contains(o.id())).forEach(o -> tasks.add(step(o, report)));
            if (leads) lead(report).ifPresent(tasks::add);
            news(tasks);
            return tasks;
        }

        /// What is open has gone on into the next year.
        private boolean carried() {
            return handovers.complete(course.cluster(), course.year());
        }

        private void given(Assignment one, List<Task> tasks) {
            for (Organisation member : mine)
                if (one.missing().contains(member.id()))
                    tasks.add(new Task(
                            one.answer(member.id()).isPresent() ? Task.Kind.BEGUN : Task.Kind.DUE,
                            address + "/tasks/" + one.id() + "/" + member.code(),
                            one.text(),
                            one.answer(member.id()).isPresent() ? words.t("task.unproved") : "",
                            one.source(),
                            one.due(),
                            address + "/tasks/" + one.id(),
                            words.t("inbox.task.do")));
        }

        private void handover(Actor actor, List<Task> tasks) {
            handovers
                    .of(course.cluster(), course.year())
                    .filter(h -> handovers.confirms(h, actor))
                    .ifPresent(h -> tasks.add(new Task(
                            Task.Kind.ANSWER,
                            address + "/handover",
                            words.t("inbox.handover", "year", "" + course.year()),
                            "",
                            from(),
                            LocalDate.of(course.year(), 12, 31),
                            address + "/handover",
                            words.t("inbox.handover.do"))));
        }

        private Task step(Organisation member, StepReport report) {
            List<String> notes = new ArrayList<>();
            course.moves().stream()
                    .filter(m -> m.to().step() == course.step())
                    .reduce((first, second) -> second)
                    .ifPresent(m -> notes.add(moved(m)));
            reminders.of(course.cluster(), course.year()).stream()
                    .filter(r -> r.step() == course.step() && r.organisation().equals(member.id()))
                    .map(StepReminder::at)
                    .reduce((first, second) -> second)
                    .ifPresent(at -> notes.add(words.t("inbox.reminded", "day", words.day(at))));
            return new Task(
                    Task.Kind.DUE,
                    address + "/steps/" + course.step().word() + "/" + member.code(),
                    words.t("inbox.step", "step", words.step(course.step()), "year", "" + course.year()),
                    String.join(", ", notes),
                    from(),
                    course.due(course.step()).orElse(null),
                    report.address(),
                    words.t("inbox.do"));
        }

        private String moved(YearCourse.Moved move) {
            return words.t(
                    "inbox.moved",
                    "from",
                    words.day(move.from()),
                    "to",
                    words.day(move.to().due()),
                    "reason",
                    move.to().reason());
        }

        private String from() {
            return words.t("inbox.from", "cluster", cluster.shortName());
        }

        /// Everything is there and the year can go on; or its day has passed and somebody should be reminded.
        private Optional<Task> lead(StepReport report) {
            LocalDate due = course.due(course.step()).orElse(null);
            boolean ready = !report.conditions().isEmpty()
                    && report.conditions().stream().allMatch(StepReport.Condition::met);
            if (ready)
                return course.step()
                        .next()
                        .map(next -> new Task(
                                Task.Kind.READY,
                                address + "/next",
                                words.t("inbox.advance", "year", "" + course.year(), "step", words.step(next)),
                                "",
                                from(),
                                due,
                                address + "#next",
                                words.t("inbox.advance.do")));
            boolean late = due != null
                    && due.isBefore(words.today())
                    && !report.waiting().isEmpty();
            return late
                    ? Optional.of(new Task(
                            Task.Kind.REMIND,
                            address + "/late",
                            words.t("inbox.step", "step", words.step(course.step()), "year", "" + course.year()),
                            words.names(report.waiting()),
                            from(),
                            due,
                            address + "#next",
                            words.t("inbox.late.do")))
                    : Optional.empty();
        }

        private void news(List<Task> tasks) {
            Instant since = clock.instant().minus(NEWS_DAYS, ChronoUnit.DAYS);
            for (YearCourse.Moved move : course.moves())
                if (move.to().at().isAfter(since))
                    tasks.add(new Task(
                            Task.Kind.NEWS,
                            address + "/moves/" + move.to().step().word() + "/"
                                    + move.to().at(),
                            words.t(
                                    "inbox.news",
                                    "cluster",
                                    cluster.shortName(),
                                    "step",
                                    words.step(move.to().step()),
                                    "year",
                                    "" + course.year(),
                                    "from",
                                    words.day(move.from()),
                                    "to",
                                    words.day(move.to().due())),
                            move.to().reason(),
                            "",
                            LocalDate.ofInstant(move.to().at(), Vietnamese.ZONE),
                            address,
                            ""));
        }
    }
}
