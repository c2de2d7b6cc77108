package vn.lienminh.shell.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienminh.shell.Page;

/// Puts one's work in groups: late and returned, today, within a week, later; what one waits for; what is done.
record InboxPage(Page page, LocalDate today, List<Task> tasks, Optional<TaskSource.Next> next) {
    private static final int WEEK = 7;

    InboxView view(InboxView.@Nullable Letters letters) {
        List<InboxView.Group> groups = new ArrayList<>();
        LocalDate weekEnd = today.plusDays(WEEK);
        add(groups, t("late"), "", open(task -> urgent(task)));
        add(groups, t("today", "day", days().day(today)), "", open(task -> !urgent(task) && within(task, today)));
        add(
                groups,
                t("week", "day", days().day(weekEnd)),
                "",
                open(task -> !urgent(task) && !within(task, today) && within(task, weekEnd)));
        add(groups, t("later"), "", open(task -> !urgent(task) && !within(task, weekEnd)));
        boolean none = groups.isEmpty();
        add(groups, t("waiting"), t("waiting.note"), of(task -> task.kind() == Task.Kind.WAITING));
        add(groups, t("news"), t("news.note"), of(task -> task.kind() == Task.Kind.NEWS));
        List<Task> done = of(task -> task.kind() == Task.Kind.DONE);
        return new InboxView(
                status(),
                groups,
                none ? empty() : null,
                new InboxView.Group(t("done", "n", "" + done.size()), "", rows(done)),
                letters);
    }

    int open() {
        return open(task -> true).size();
    }

    private String t(String key, String... pairs) {
        return page.t("inbox." + key, pairs);
    }

    private Days days() {
        return new Days(today, page.texts());
    }

    private boolean urgent(Task task) {
        return task.late(today) || task.kind() == Task.Kind.RETURNED;
    }

    private static boolean within(Task task, LocalDate last) {
        return task.due() != null && !task.due().isAfter(last);
    }

    private List<Task> of(Predicate<Task> which) {
        return tasks.stream().filter(which).toList();
    }

    private List<Task> open(Predicate<Task> which) {
        return of(task -> task.kind().open() && which.test(task));
    }

    private void add(List<InboxView.Group> groups, String title, String note, List<Task> some) {
        if (!some.isEmpty()) groups.add(new InboxView.Group(title, note, rows(some)));
    }

    /// How things stand, and for whom one waits.
    private String status() {
        int late = open(task -> task.late(today)).size();
        int returned = open(task -> task.kind() == Task.Kind.RETURNED).size();
        int waiting = of(task -> task.kind() == Task.Kind.WAITING).size();
        List<String> parts = new ArrayList<>();
        parts.add(open() == 0 ? t("status.none") : t("status.open", "n", "" + open()));
        if (late > 0) parts.add(t("status.late", "n", "" + late));
        if (returned > 0) parts.add(t("status.returned", "n", "" + returned));
        String first = String.join(", ", parts) + ".";
        return waiting == 0 ? first : first + " " + t("status.waiting", "n", "" + waiting);
    }

    private InboxView.Empty empty() {
        return next.map(n -> new InboxView.Empty(
                        t("empty.next", "due", days().due(n.due())), n.what(), page.link(n.address())))
                .orElseGet(() -> new InboxView.Empty(t("empty"), "", ""));
    }

    private List<InboxView.Row> rows(List<Task> some) {
        Optional<Task> first = open(task -> task.late(today)).stream().findFirst();
        return some.stream()
                .map(task -> row(task, first.filter(f -> f.equals(task)).isPresent()))
                .toList();
    }

    /// Its day is when it was, not by when it is to be.
    private static boolean told(Task task) {
        return task.kind() == Task.Kind.DONE || task.kind() == Task.Kind.NEWS;
    }

    private InboxView.Row row(Task task, boolean main) {
        boolean late = task.late(today);
        LocalDate due = task.due();
        String colour = late ? "bad" : task.kind().colour();
        String words = due == null ? "" : told(task) ? days().day(due) : days().due(due);
        return new InboxView.Row(
                late ? "alert-triangle" : task.kind().icon(),
                colour,
                task.what(),
                task.about(),
                task.from(),
                words,
                colour,
                page.link(task.address()),
                task.action(),
                main);
    }
}
