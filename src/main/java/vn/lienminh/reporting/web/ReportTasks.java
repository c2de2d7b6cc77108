package vn.lienminh.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.ReportCourse;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Submission;
import vn.lienminh.reporting.Tasks;
import vn.lienminh.shell.inbox.Task;
import vn.lienminh.shell.inbox.TaskSource;

/// The reports in somebody's inbox. What several modules say of one report has the same subject, its address.
@Component
@Order(10)
class ReportTasks implements TaskSource {
    private final Tasks tasks;
    private final Organisations organisations;

    ReportTasks(Tasks tasks, Organisations organisations) {
        this.tasks = tasks;
        this.organisations = organisations;
    }

    @Override
    public Set<String> open(Actor actor, LocalDate today, Texts texts) {
        return tasks.of(actor).stream()
                .filter(Tasks.Task::open)
                .map(task -> new Words(texts, task.report()).address())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today, Texts texts) {
        List<Task> all = new ArrayList<>();
        for (Tasks.Task task : tasks.of(actor)) all.add(task(actor, task, new Words(texts, task.report())));
        for (Tasks.Done one : tasks.lately(actor)) all.add(done(one, new Words(texts, one.report())));
        return all;
    }

    private Task task(Actor actor, Tasks.Task task, Words words) {
        return switch (task.kind()) {
            case ANSWER -> words.task(Task.Kind.ANSWER, "answer", open(task, words), sent(task, words), "/review");
            case WAITING -> words.task(Task.Kind.WAITING, "waiting", "", sent(task, words), "/review");
            case RETURNED -> returned(task, words);
            case BEGUN -> begun(actor, task, words);
        };
    }

    private static String sent(Tasks.Task task, Words words) {
        return words.t("sent", "moment", Vietnamese.moment(task.at()));
    }

    /// What is still open about it.
    private String open(Tasks.Task task, Words words) {
        return tasks.sheet(task.report())
                .map(sheet -> sheet.open().size())
                .map(n -> words.text("reporting.desk.queue.open", "n", "" + n))
                .orElse("");
    }

    private Task returned(Tasks.Task task, Words words) {
        String why = tasks.sheet(task.report())
                .flatMap(Sheet::returned)
                .map(Submission.Return::reason)
                .orElse("");
        String from = words.t("returned.at", "moment", Vietnamese.moment(task.at()));
        return words.task(Task.Kind.RETURNED, "returned", why, from, "/entry");
    }

    /// Whoever sends sees what is ready to be sent.
    private Task begun(Actor actor, Tasks.Task task, Words words) {
        LocalDate day = task.report().period().end();
        boolean sends = actor.may(ReportingAct.SUBMIT_REPORT, task.report().organisation(), day);
        Optional<Sheet> sheet = sends ? tasks.sheet(task.report()) : Optional.empty();
        if (sheet.filter(ReportTasks::ready).isPresent())
            return words.task(Task.Kind.READY, "ready", words.t("ready.note"), "", "/entry");
        String filled = task.filled() > 0 ? words.t("filled", "n", "" + task.filled()) : "";
        return words.task(Task.Kind.BEGUN, "begun", filled, "", "/entry");
    }

    private static boolean ready(Sheet sheet) {
        return sheet.clashes().isEmpty()
                && sheet.figures().remarks(Language.VI).stream()
                        .allMatch(remark -> !remark.isError() && remark.reason() != null);
    }

    private static Task done(Tasks.Done one, Words words) {
        String key = one.accepted() ? "accepted" : "submitted";
        Task task =
                words.task(Task.Kind.DONE, key, "", Vietnamese.moment(one.at()), one.accepted() ? "/review" : "/entry");
        return new Task(
                task.kind(), "done:" + key + task.subject(), task.what(), "", task.from(), null, task.address(), "");
    }

    /// The words of one report's tasks.
    private final class Words {
        private final Texts texts;
        private final ReportCourse.Key report;
        private final Organisation organisation;

        Words(Texts texts, ReportCourse.Key report) {
            this.texts = texts;
            this.report = report;
            this.organisation =
                    organisations.get(report.organisation(), report.period().end());
        }

        String address() {
            return "/reports/" + organisation.code() + "/" + report.period();
        }

        String t(String key, String... pairs) {
            return text("reporting.tasks." + key, pairs);
        }

        String text(String key, String... pairs) {
            return texts.get(key, pairs);
        }

        Task task(Task.Kind kind, String key, String about, String from, String where) {
            Period period = report.period();
            String when = text(
                    "reporting.period." + period.length(), "year", "" + period.year(), "index", "" + period.index());
            String name = organisation.name(texts.language());
            return new Task(
                    kind,
                    address(),
                    t(key, "period", when),
                    about.isEmpty() ? name : name + ": " + about,
                    from,
                    null,
                    address() + where,
                    texts.has("reporting.tasks." + key + ".do") ? t(key + ".do") : "");
        }
    }
}
