package vn.lienminh.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.threads.Discussion;
import vn.lienminh.reporting.threads.Threads;
import vn.lienminh.shell.inbox.Task;
import vn.lienminh.shell.inbox.TaskSource;

/// The threads in somebody's inbox: handed to them, or in which they were called.
@Component
@Order(15)
class ThreadTasks implements TaskSource {
    private static final int SHORT = 90;

    private final Threads threads;
    private final Organisations organisations;
    private final Names names;

    ThreadTasks(Threads threads, Organisations organisations, Names names) {
        this.threads = threads;
        this.organisations = organisations;
        this.names = names;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today, Texts texts) {
        List<Discussion> waiting = threads.waiting(actor);
        UnaryOperator<String> called =
                names.of(waiting.stream().map(d -> d.last().by()));
        return waiting.stream().map(d -> task(d, texts, called)).toList();
    }

    private Task task(Discussion one, Texts texts, UnaryOperator<String> called) {
        Period period = one.report().period();
        Organisation unit = organisations.get(one.report().organisation(), period.end());
        String address = "/reports/" + unit.code() + "/" + period + "/threads";
        Discussion.Remark last = one.last();
        String when = texts.get(
                "reporting.period." + period.length(), "year", "" + period.year(), "index", "" + period.index());
        return new Task(
                Task.Kind.ANSWER,
                address + "/" + one.number(),
                texts.get("threads.task", "what", when, "text", shortly(last.text())),
                unit.name(texts.language()),
                called.apply(last.by()) + ", " + Vietnamese.moment(last.at()),
                null,
                address,
                texts.get("threads.task.answer"));
    }

    private static String shortly(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT - 1).strip() + "…";
    }
}
