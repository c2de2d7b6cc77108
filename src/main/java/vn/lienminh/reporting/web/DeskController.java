package vn.lienminh.reporting.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.Actor;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Effects;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.ReportState;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Siblings;
import vn.lienminh.reporting.Snapshot;
import vn.lienminh.reporting.Submissions;
import vn.lienminh.reporting.threads.Discussion;
import vn.lienminh.reporting.threads.Threads;
import vn.lienminh.shell.Page;

/// The desk of whoever answers a report: what changed, what is warned of, and the decision.
@Controller
class DeskController {
    private static final int MOST = 30;

    private final Entries entries;
    private final Submissions submissions;
    private final Organisations organisations;
    private final Siblings siblings;
    private final ObjectProvider<Effects> effects;
    private final Threads threads;
    private final ThreadsPage threadsPage;
    private final Names names;

    DeskController(
            Entries entries,
            Submissions submissions,
            Organisations organisations,
            Siblings siblings,
            ObjectProvider<Effects> effects,
            Threads threads,
            ThreadsPage threadsPage,
            Names names) {
        this.entries = entries;
        this.submissions = submissions;
        this.organisations = organisations;
        this.siblings = siblings;
        this.effects = effects;
        this.threads = threads;
        this.threadsPage = threadsPage;
        this.names = names;
    }

    @GetMapping("/reports/{code}/{text}/review")
    ModelAndView show(Page page, Actor actor, @PathVariable String code, @PathVariable String text) {
        Sheet sheet = Answers.found(entries.open(code, Answers.period(text), actor));
        Revision top = Answers.found(Optional.ofNullable(sheet.top()));
        DeskView view =
                new DeskPage(page, actor, sheet, top, queue(actor), around(page, sheet, top), names.of(sheet)).view();
        ThreadsView said =
                threadsPage.view(page, actor, sheet, null, view.address() + "/review", ThreadsPage.Refused.NOTHING);
        return page.titled(view.title()).show("reporting/desk", "view", view, "threads", said);
    }

    private DeskAround around(Page page, Sheet sheet, Revision top) {
        Snapshot counts = sheet.counting().map(Revision::snapshot).orElse(null);
        List<Effects.Effect> accepting =
                sheet.state() == ReportState.SUBMITTED ? effects(page, sheet, counts, top.snapshot()) : List.of();
        return new DeskAround(
                sheet,
                accepting,
                counts == null ? List.of() : effects(page, sheet, counts, null),
                siblings.of(sheet, top.snapshot(), DeskPage.changed(sheet, top.snapshot())),
                open(sheet));
    }

    private List<Effects.Effect> effects(Page page, Sheet sheet, @Nullable Snapshot before, @Nullable Snapshot now) {
        Effects.Change change = new Effects.Change(sheet.organisation(), sheet, before, now);
        return effects.orderedStream()
                .flatMap(e -> e.of(change, page.texts()).stream())
                .toList();
    }

    private int open(Sheet sheet) {
        return (int) threads.of(sheet).stream().filter(Discussion::open).count();
    }

    private List<DeskPage.Queued> queue(Actor actor) {
        return submissions.waiting(actor).stream()
                .limit(MOST)
                .flatMap(w -> sheet(w, actor).stream())
                .map(s -> new DeskPage.Queued(s, open(s)))
                .toList();
    }

    private Optional<Sheet> sheet(Submissions.Waiting waiting, Actor actor) {
        return Stream.of(organisations.get(
                        waiting.organisation(), waiting.period().end()))
                .flatMap(o -> entries.open(o.code(), waiting.period(), actor).stream())
                .findFirst();
    }
}
