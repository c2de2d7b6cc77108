package vn.lienminh.emulation.ballots.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.emulation.ballots.Ballot;
import vn.lienminh.emulation.ballots.Ballots;
import vn.lienminh.emulation.ballots.Candidates;
import vn.lienminh.emulation.ballots.Presiding;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.Meetings;
import vn.lienminh.emulation.meetings.Names;
import vn.lienminh.emulation.meetings.VoteRule;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// What the head of a cluster does with a ballot.
@Controller
class RunningController {
    private static final String ONE = BallotsController.HERE + "/{id:\\d+}";
    private static final String NUMBER = "\\d{1,3}(,\\d{1,2})?";

    private final BallotsPage pages;
    private final Ballots ballots;
    private final Presiding presiding;
    private final Meetings meetings;
    private final Names names;

    RunningController(BallotsPage pages, Ballots ballots, Presiding presiding, Meetings meetings, Names names) {
        this.pages = pages;
        this.ballots = ballots;
        this.presiding = presiding;
        this.meetings = meetings;
        this.names = names;
    }

    @GetMapping(BallotsController.HERE + "/new")
    ModelAndView form(Page page, Actor actor, @PathVariable String code, @PathVariable int year) {
        Meeting meeting = meetings.current(code, year)
                .filter(m -> ballots.runs(actor, code, year))
                .orElseThrow(BallotsPage::absent);
        VoteRule rule = meetings.rule(code, meeting.day());
        return form(page, code, year, Vietnamese.number(rule.needed()), rule.recusal(), List.of());
    }

    private ModelAndView form(Page page, String code, int year, String needed, boolean recusal, List<String> refused) {
        Page here = pages.in(page, code, year);
        NewBallotView view = new NewBallotView(
                page.t("ballots.new"),
                "/clusters/" + code + "/" + year + "/ballots",
                refused,
                ballots.candidates(code, year).stream()
                        .map(c -> new NewBallotView.Proposed(c.subject(), c.title(), c.detail()))
                        .toList(),
                meetings.current(code, year).stream()
                        .flatMap(m -> m.members().stream())
                        .map(m -> new BallotsView.Option(
                                names.organisation(m, year).code(), names.brief(m, year, page.language())))
                        .toList(),
                ballots.possibleTellers(code, year).stream()
                        .map(p -> new BallotsView.Option(
                                p.person().recorded(),
                                p.person().name() + ", "
                                        + names.brief(p.organisation().id(), year, page.language())))
                        .toList(),
                needed,
                recusal);
        return here.titled(view.title()).show("emulation/ballot-new", "view", view);
    }

    @PostMapping(BallotsController.HERE)
    ModelAndView prepare(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(name = "subject", defaultValue = "") List<String> subjects,
            @RequestParam(name = "title", defaultValue = "") List<String> titles,
            @RequestParam(name = "detail", defaultValue = "") List<String> details,
            @RequestParam(name = "concerned", defaultValue = "") List<String> concerned,
            @RequestParam(name = "teller", defaultValue = "") List<String> tellers,
            @RequestParam(defaultValue = "") String needed,
            @RequestParam(defaultValue = "") String recusal) {
        List<Candidates.Candidate> free = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++)
            if (!titles.get(i).isBlank())
                free.add(new Candidates.Candidate(
                        "",
                        Vietnamese.tidy(titles.get(i)),
                        Vietnamese.tidy(at(details, i)),
                        "",
                        member(code, year, at(concerned, i))));
        BigDecimal percent =
                needed.strip().matches(NUMBER) ? new BigDecimal(needed.strip().replace(',', '.')) : BigDecimal.ZERO;
        Presiding.Wanted wanted = new Presiding.Wanted(
                subjects.stream().filter(s -> !s.isBlank()).toList(),
                free,
                tellers.stream().filter(t -> !t.isBlank()).toList(),
                percent,
                !recusal.isEmpty());
        Outcome<Ballot> outcome = presiding.prepare(code, year, wanted, actor);
        if (outcome instanceof Outcome.Refused<Ballot>(List<Fault> faults)) {
            if (!ballots.runs(actor, code, year)) throw BallotsPage.absent();
            ModelAndView again = form(
                    page,
                    code,
                    year,
                    needed,
                    wanted.recusal(),
                    faults.stream().map(f -> f.text(page.language())).toList());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return pages.answer(page, actor, code, year, outcome, "prepared");
    }

    private static String at(List<String> some, int index) {
        return index < some.size() ? some.get(index) : "";
    }

    private @Nullable OrganisationId member(String cluster, int year, String code) {
        return meetings.current(cluster, year).stream()
                .flatMap(m -> m.members().stream())
                .filter(m -> names.organisation(m, year).code().equals(code))
                .findFirst()
                .orElse(null);
    }

    @PostMapping(ONE + "/opening")
    ModelAndView open(Page page, Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable int id) {
        pages.ballot(code, year, id);
        return pages.answer(page, actor, code, year, presiding.open(id, actor), "opened");
    }

    @PostMapping(ONE + "/closing")
    ModelAndView close(
            Page page, Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable int id) {
        pages.ballot(code, year, id);
        return pages.answer(page, actor, code, year, presiding.close(id, actor), "closed");
    }

    @PostMapping(ONE + "/cancellation")
    ModelAndView cancel(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String reason) {
        pages.ballot(code, year, id);
        return pages.answer(page, actor, code, year, presiding.cancel(id, reason, actor), "cancelled");
    }

    @PostMapping(ONE + "/removals")
    ModelAndView remove(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String reason) {
        Ballot ballot = pages.ballot(code, year, id);
        Optional<OrganisationId> voter = pages.voter(ballot, member);
        return pages.answer(
                page,
                actor,
                code,
                year,
                presiding.remove(id, voter.orElseThrow(BallotsPage::absent), reason, actor),
                "removed");
    }

    @PostMapping(ONE + "/rounds")
    ModelAndView again(
            Page page, Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable int id) {
        pages.ballot(code, year, id);
        return pages.answer(page, actor, code, year, presiding.again(id, actor), "again");
    }
}
