package vn.lienminh.emulation.awards.web;

import static vn.lienminh.emulation.awards.web.AwardsController.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.emulation.awards.AwardsRefusal;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.emulation.awards.decisions.Decisions;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.decisions.NewDecision;
import vn.lienminh.emulation.awards.dossiers.Proposals;
import vn.lienminh.emulation.awards.dossiers.Quota;
import vn.lienminh.emulation.holds.Hold;
import vn.lienminh.emulation.holds.Holds;
import vn.lienminh.emulation.holds.NewHold;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// What is kept beside the dossiers of a year: decisions, revocations, places, and who is held back.
@Controller
class RegisterController {
    private final AwardsController pages;
    private final ClusterPlace places;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Holds holds;

    RegisterController(
            AwardsController pages, ClusterPlace places, Proposals proposals, Decisions decisions, Holds holds) {
        this.pages = pages;
        this.places = places;
        this.proposals = proposals;
        this.decisions = decisions;
        this.holds = holds;
    }

    private ClusterYear where(String code, int year) {
        return places.of(code, year).orElseThrow(AwardsController::absent);
    }

    @PostMapping("/clusters/{code}/{year:\\d{4}}/awards/decisions")
    ModelAndView decide(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> typed) {
        List<Long> granted = new ArrayList<>();
        for (String id : typed.getOrDefault("dossier", List.of()))
            if (id.matches("\\d{1,18}")) granted.add(Long.valueOf(id));
        Outcome<Long> outcome = day(text(typed, "day"))
                .then(day -> decisions.record(
                        new NewDecision(
                                code,
                                year,
                                text(typed, "number"),
                                day,
                                text(typed, "body"),
                                text(typed, "law"),
                                granted,
                                ""),
                        actor))
                .map(d -> granted.getFirst());
        return pages.then(page, actor, where(code, year), outcome, "decision", null);
    }

    @PostMapping("/clusters/{code}/{year:\\d{4}}/awards/revocations")
    ModelAndView revoke(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> typed) {
        Outcome<Long> outcome = day(text(typed, "day"))
                .then(day -> revoke(text(typed, "given"), code, year, day, typed, actor))
                .map(g -> g.proposal().id());
        return pages.then(page, actor, where(code, year), outcome, "revoke", null);
    }

    private Outcome<Given> revoke(
            String given, String code, int year, LocalDate day, MultiValueMap<String, String> typed, Actor actor) {
        boolean here = decisions.of(code, year).stream().anyMatch(g -> g.code().equals(given));
        return here
                ? decisions.revoke(given, new Given.Revocation(day, text(typed, "number"), text(typed, "why")), actor)
                : Outcome.refused(Fault.error(Place.NOWHERE, AwardsRefusal.E438_NOT_GIVEN));
    }

    @PostMapping("/clusters/{code}/{year:\\d{4}}/awards/quotas")
    ModelAndView allot(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> typed) {
        Recipient recipient = Recipient.parse(text(typed, "recipient")).orElseThrow(AwardsController::absent);
        String count = text(typed, "count");
        Outcome<Long> outcome = count.matches("\\d{1,3}")
                ? proposals
                        .allot(
                                new Quota(
                                        code,
                                        year,
                                        text(typed, "award"),
                                        recipient,
                                        text(typed, "sector"),
                                        Integer.parseInt(count),
                                        text(typed, "note"),
                                        ""),
                                actor)
                        .map(q -> 0L)
                : Outcome.refused(Fault.error(Place.NOWHERE, AwardsRefusal.E427_NO_TEXT, Map.of()));
        return pages.then(page, actor, where(code, year), outcome, "quota", null);
    }

    @PostMapping("/clusters/{code}/{year:\\d{4}}/awards/holds")
    ModelAndView hold(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> typed) {
        Hold.Kind kind = Hold.Kind.parse(text(typed, "kind")).orElseThrow(AwardsController::absent);
        Outcome<Long> outcome = day(text(typed, "from"))
                .then(from -> holds.add(
                        new NewHold(
                                text(typed, "unit"),
                                text(typed, "name"),
                                kind,
                                from,
                                null,
                                text(typed, "ground"),
                                text(typed, "paper"),
                                ""),
                        actor))
                .map(h -> 0L);
        return pages.then(page, actor, where(code, year), outcome, "hold", null);
    }

    @PostMapping("/clusters/{code}/{year:\\d{4}}/awards/holds/{id:\\d{1,18}}/endings")
    ModelAndView end(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam String until) {
        Outcome<Long> outcome =
                day(until).then(day -> holds.end(id, day, actor)).map(h -> 0L);
        return pages.then(page, actor, where(code, year), outcome, "hold", null);
    }
}
