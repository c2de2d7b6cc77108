package vn.lienminh.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.threads.Discussion;
import vn.lienminh.reporting.threads.Threads;
import vn.lienminh.shell.Page;

/// Threads about a report: read, asked, answered, handed on, settled.
@Controller
class ThreadController {
    private static final String THREADS = "/reports/{code}/{text}/threads";
    private static final String NOBODY = "-";

    private final Entries entries;
    private final Threads threads;
    private final ThreadsPage pages;

    ThreadController(Entries entries, Threads threads, ThreadsPage pages) {
        this.entries = entries;
        this.threads = threads;
        this.pages = pages;
    }

    /// @param cell null: all of the report
    @GetMapping(THREADS)
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @RequestParam(required = false) @Nullable Integer cell) {
        return show(page, actor, sheet(code, text, actor), cell, "", ThreadsPage.Refused.NOTHING);
    }

    private Sheet sheet(String code, String text, Actor actor) {
        return Answers.found(entries.open(code, Answers.period(text), actor));
    }

    private ModelAndView show(
            Page page, Actor actor, Sheet sheet, @Nullable Integer cell, String back, ThreadsPage.Refused refused) {
        ThreadsView view = pages.view(page, actor, sheet, cell, back, refused);
        EntryPage entry = new EntryPage(page, actor, sheet);
        String title =
                page.t("threads.title", "period", entry.period(sheet.period()), "organisation", entry.organisation());
        return page.titled(title).show(page.fragment() ? "reporting/threads" : "reporting/threads-page", "view", view);
    }

    /// @param thread 0: a new one
    /// @param assignee the login of who has it now; `-`: nobody; empty: as it was
    /// @param act `say`, `close` or `reopen`
    @PostMapping(THREADS)
    ModelAndView say(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable("text") String period,
            @RequestParam(defaultValue = "0") int thread,
            @RequestParam(required = false) @Nullable Integer cell,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "say") String act,
            @RequestParam(defaultValue = "") String back) {
        Sheet sheet = sheet(code, period, actor);
        String to = assignee.equals(NOBODY) ? "" : assignee;
        Threads.Said what = new Threads.Said(said, assignee.isEmpty() ? null : to, !act.equals("close"));
        Integer of = shown.matches("[0-9]{1,6}") ? Integer.valueOf(shown) : null;
        return switch (thread == 0
                ? threads.begin(sheet, cell, what, actor)
                : threads.goOn(sheet, thread, what, actor)) {
            case Outcome.Refused<Discussion>(List<Fault> faults) -> {
                ThreadsPage.Refused why =
                        new ThreadsPage.Refused(faults.getFirst().text(page.language()), said);
                ModelAndView again = show(page, actor, sheet, of, back, why);
                again.setStatus(Answers.status(faults));
                yield again;
            }
            case Outcome.Done<Discussion>(Discussion done) ->
                page.fragment()
                        ? show(page, actor, sheet, of, back, ThreadsPage.Refused.NOTHING)
                        : new ModelAndView("redirect:" + (back.isEmpty() ? home(code, period) : Page.local(back)));
        };
    }

    private static String home(String code, String period) {
        return "/reports/" + code + "/" + period + "/threads";
    }
}
