package vn.lienminh.reporting.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.Actor;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Submissions;
import vn.lienminh.shell.Page;

/// The desk of whoever answers a report: what changed, what is warned of, and the decision.
@Controller
class DeskController {
    private static final int MOST = 30;

    private final Entries entries;
    private final Submissions submissions;
    private final Organisations organisations;

    DeskController(Entries entries, Submissions submissions, Organisations organisations) {
        this.entries = entries;
        this.submissions = submissions;
        this.organisations = organisations;
    }

    @GetMapping("/reports/{code}/{text}/review")
    ModelAndView show(Page page, Actor actor, @PathVariable String code, @PathVariable String text) {
        Sheet sheet = Answers.found(entries.open(code, Answers.period(text), actor));
        Revision top = Answers.found(Optional.ofNullable(sheet.top()));
        DeskView view = new DeskPage(page, actor, sheet, top, queue(actor)).view();
        return page.titled(view.title()).show("reporting/desk", "view", view);
    }

    private List<Sheet> queue(Actor actor) {
        return submissions.waiting(actor).stream()
                .limit(MOST)
                .flatMap(w -> sheet(w, actor).stream())
                .toList();
    }

    private Optional<Sheet> sheet(Submissions.Waiting waiting, Actor actor) {
        return Stream.of(organisations.get(
                        waiting.organisation(), waiting.period().end()))
                .flatMap(o -> entries.open(o.code(), waiting.period(), actor).stream())
                .findFirst();
    }
}
