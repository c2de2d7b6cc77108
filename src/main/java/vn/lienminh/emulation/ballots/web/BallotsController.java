package vn.lienminh.emulation.ballots.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lienminh.emulation.ballots.Answer;
import vn.lienminh.emulation.ballots.Ballot;
import vn.lienminh.emulation.ballots.Question;
import vn.lienminh.emulation.ballots.Voting;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.Page;

/// The ballots of a cluster's year, and the vote of a member: chosen, looked over, put in the box. What is
/// chosen travels in forms only: no address, no session and no table holds it.
@Controller
class BallotsController {
    static final String HERE = "/clusters/{code}/{year:\\d{4}}/ballots";
    private static final String CHOSEN = "q";

    private final BallotsPage pages;
    private final Voting voting;

    BallotsController(BallotsPage pages, Voting voting) {
        this.pages = pages;
        this.voting = voting;
    }

    @GetMapping(HERE)
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String done) {
        return pages.show(page, actor, code, year, Said.done(done));
    }

    /// Whoever opens again what a form led to, as when the network was away.
    @GetMapping({HERE + "/{id:\\d+}/review", HERE + "/{id:\\d+}/choices", HERE + "/{id:\\d+}/votes"})
    RedirectView again(@PathVariable String code, @PathVariable int year, @PathVariable int id) {
        Ballot ballot = pages.ballot(code, year, id);
        RedirectView back =
                new RedirectView("/clusters/" + code + "/" + year + "/ballots#b" + ballot.id(), false, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }

    /// Looks the choices over; nothing is kept.
    @PostMapping(HERE + "/{id:\\d+}/review")
    ModelAndView review(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam Map<String, String> form) {
        return pages.show(page, actor, code, year, Said.choosing(id, chosen(pages.ballot(code, year, id), form), true));
    }

    /// Back to choosing, with what was chosen.
    @PostMapping(HERE + "/{id:\\d+}/choices")
    ModelAndView choose(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam Map<String, String> form) {
        return pages.show(
                page, actor, code, year, Said.choosing(id, chosen(pages.ballot(code, year, id), form), false));
    }

    @PostMapping(HERE + "/{id:\\d+}/votes")
    ModelAndView vote(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String member,
            @RequestParam Map<String, String> form) {
        Ballot ballot = pages.ballot(code, year, id);
        OrganisationId voter =
                pages.voter(ballot, member).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Outcome<String> cast = voting.cast(id, voter, chosen(ballot, form), actor);
        return pages.answer(page, actor, code, year, cast, "cast");
    }

    private static Map<Integer, Answer> chosen(Ballot ballot, Map<String, String> form) {
        Map<Integer, Answer> chosen = new HashMap<>();
        for (Question question : ballot.questions())
            Optional.ofNullable(form.get(CHOSEN + question.id()))
                    .flatMap(Answer::parse)
                    .ifPresent(answer -> chosen.put(question.id(), answer));
        return chosen;
    }

    /// What the page has to say beside what stands.
    ///
    /// @param ballot whose choices are looked over; 0: none
    record Said(
            String done,
            List<String> refused,
            int ballot,
            @Nullable Map<Integer, Answer> chosen,
            boolean review) {

        static Said done(String what) {
            return new Said(what, List.of(), 0, null, false);
        }

        static Said refused(List<String> why) {
            return new Said("", why, 0, null, false);
        }

        static Said choosing(int ballot, Map<Integer, Answer> chosen, boolean review) {
            return new Said("", List.of(), ballot, chosen, review);
        }
    }
}
