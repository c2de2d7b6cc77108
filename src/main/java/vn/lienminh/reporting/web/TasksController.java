package vn.lienminh.reporting.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Submission;
import vn.lienminh.reporting.Tasks;
import vn.lienminh.shell.Page;

/// What is to be done by the reader (việc của tôi).
@Controller
class TasksController {
    private final Tasks tasks;

    TasksController(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/tasks")
    ModelAndView show(Page page, Actor actor) {
        List<TaskView> all =
                tasks.of(actor).stream().map(t -> view(page, actor, t)).toList();
        return page.titled(page.t("reporting.tasks")).show("reporting/tasks", "tasks", all);
    }

    private static TaskView view(Page page, Actor actor, Tasks.Task task) {
        Sheet sheet = task.sheet();
        EntryPage entry = new EntryPage(page, actor, sheet);
        String kind = task.kind().name().toLowerCase(Locale.ROOT);
        boolean answer = task.kind() == Tasks.Kind.ANSWER;
        String detail = answer
                ? page.t("reporting.desk.queue.open", "n", "" + sheet.open().size())
                : sheet.returned().map(Submission.Return::reason).orElse(entry.state());
        return new TaskView(
                kind,
                page.t("reporting.tasks." + kind, "period", entry.period(sheet.period())),
                entry.organisation() + (detail.isEmpty() ? "" : ": " + detail),
                from(sheet, answer),
                entry.address() + (answer ? "/review" : "/entry"));
    }

    /// Who sent it, or returned it, and when.
    private static String from(Sheet sheet, boolean answer) {
        Revision top = sheet.top();
        if (answer && top != null)
            return top.snapshot().submittedBy() + ", "
                    + Vietnamese.moment(top.snapshot().submittedAt());
        return sheet.returned()
                .map(r -> r.by() + ", " + Vietnamese.moment(r.at()))
                .orElse("");
    }
}
