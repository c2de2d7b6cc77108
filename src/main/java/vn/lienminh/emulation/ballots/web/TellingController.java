package vn.lienminh.emulation.ballots.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.emulation.ballots.Answer;
import vn.lienminh.emulation.ballots.Ballot;
import vn.lienminh.emulation.ballots.PaperCount;
import vn.lienminh.emulation.ballots.Question;
import vn.lienminh.emulation.ballots.Telling;
import vn.lienminh.emulation.ballots.Voting;
import vn.lienminh.emulation.ballots.Way;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.Page;

/// What a teller does with a ballot.
@Controller
class TellingController {
    private static final String ONE = BallotsController.HERE + "/{id:\\d+}";

    private final BallotsPage pages;
    private final Telling telling;
    private final Voting voting;

    TellingController(BallotsPage pages, Telling telling, Voting voting) {
        this.pages = pages;
        this.telling = telling;
        this.voting = voting;
    }

    /// Shows the code this once.
    @PostMapping(ONE + "/codes")
    ModelAndView code(Page page, Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable int id) {
        pages.ballot(code, year, id);
        Outcome<String> taken = telling.takeCode(id, actor);
        return switch (taken) {
            case Outcome.Refused<String> refused -> pages.answer(page, actor, code, year, refused, "");
            case Outcome.Done<String>(String secret) ->
                pages.in(page, code, year)
                        .titled(page.t("ballots.code"))
                        .show(
                                "emulation/teller-code",
                                "code",
                                secret,
                                "back",
                                "/clusters/" + code + "/" + year + "/ballots");
        };
    }

    @PostMapping(ONE + "/paper-votes")
    ModelAndView onPaper(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String way) {
        Ballot ballot = pages.ballot(code, year, id);
        OrganisationId voter = pages.voter(ballot, member).orElseThrow(BallotsPage::absent);
        Way how = Way.parse(way).orElseThrow(BallotsPage::absent);
        return pages.answer(page, actor, code, year, voting.onPaper(id, voter, how, actor), "on-paper");
    }

    @PostMapping(ONE + "/paper-counts")
    ModelAndView countPaper(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam Map<String, String> form) {
        Ballot ballot = pages.ballot(code, year, id);
        Map<Integer, Map<Answer, Integer>> counts = new HashMap<>();
        for (Question question : ballot.questions()) {
            Map<Answer, Integer> one = new EnumMap<>(Answer.class);
            for (Answer answer : Answer.values())
                one.put(answer, number(form.getOrDefault(answer.word() + question.id(), "")));
            counts.put(question.id(), one);
        }
        return pages.answer(
                page, actor, code, year, telling.countPaper(id, new PaperCount(counts), actor), "paper-counted");
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : typed.isBlank() ? 0 : -1;
    }

    @PostMapping(ONE + "/count")
    ModelAndView count(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second) {
        pages.ballot(code, year, id);
        return pages.answer(page, actor, code, year, telling.count(id, List.of(first, second), actor), "counted");
    }

    @PostMapping(ONE + "/signatures")
    ModelAndView sign(Page page, Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable int id) {
        pages.ballot(code, year, id);
        return pages.answer(page, actor, code, year, telling.sign(id, actor), "signed");
    }
}
