package vn.lienminh.emulation.awards.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.emulation.awards.AwardsRefusal;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.Dossiers;
import vn.lienminh.emulation.awards.dossiers.NewProposal;
import vn.lienminh.emulation.awards.dossiers.PaperMark;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.emulation.awards.dossiers.Proposals;
import vn.lienminh.emulation.awards.dossiers.Taking;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// The award dossiers of a cluster's year: who is proposed, what each dossier still needs, what was decided.
@Controller
class AwardsController {
    private static final Set<String> DONE =
            Set.of("propose", "step", "paper", "answer", "decision", "revoke", "hold", "quota");

    private final ClusterPlace places;
    private final AwardsDesk desk;
    private final Proposals proposals;
    private final Dossiers dossiers;

    AwardsController(ClusterPlace places, AwardsDesk desk, Proposals proposals, Dossiers dossiers) {
        this.places = places;
        this.desk = desk;
        this.proposals = proposals;
        this.dossiers = dossiers;
    }

    @GetMapping("/clusters/{code}/{year:\\d{4}}/awards")
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Long dossier,
            @RequestParam(defaultValue = "") String done) {
        if (dossier != null) in(dossier, code, year);
        return show(page, actor, where(code, year), dossier, done, List.of());
    }

    private ModelAndView show(
            Page page, Actor actor, ClusterYear where, @Nullable Long dossier, String done, List<Fault> faults) {
        AwardsView view = desk.view(
                page,
                where,
                actor,
                dossier,
                DONE.contains(done) ? page.t("awards.done." + done) : "",
                faults.stream().map(f -> f.text(page.language())).toList());
        return page.in(where)
                .updated(places.updated())
                .titled(view.title())
                .under(where.address() + "/awards")
                .show("emulation/awards", "view", view);
    }

    private ClusterYear where(String code, int year) {
        return places.of(code, year).orElseThrow(AwardsController::absent);
    }

    /// A dossier of another cluster is not there.
    private Dossier in(long id, String code, int year) {
        return dossiers.find(id).filter(d -> belongs(d.proposal(), code, year)).orElseThrow(AwardsController::absent);
    }

    private static boolean belongs(Proposal proposal, String code, int year) {
        return proposal.cluster().equals(code) && proposal.year() == year;
    }

    @PostMapping("/clusters/{code}/{year:\\d{4}}/awards/proposals")
    ModelAndView propose(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> typed) {
        Recipient recipient = Recipient.parse(text(typed, "recipient")).orElseThrow(AwardsController::absent);
        Outcome<Long> id = day(text(typed, "day"))
                .then(day -> proposals.propose(
                        new NewProposal(
                                code,
                                year,
                                text(typed, "award"),
                                recipient,
                                text(typed, "unit"),
                                text(typed, "organisation"),
                                text(typed, "name"),
                                text(typed, "sector"),
                                text(typed, "merit"),
                                day,
                                ""),
                        actor))
                .map(Proposal::id);
        return then(page, actor, where(code, year), id, "propose", null);
    }

    @PostMapping("/clusters/{code}/{year:\\d{4}}/awards/{id:\\d{1,18}}/steps")
    ModelAndView step(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed) {
        in(id, code, year);
        DossierStep step = Arrays.stream(DossierStep.values())
                .filter(s -> s.word().equals(text(typed, "step")))
                .findFirst()
                .orElseThrow(AwardsController::absent);
        Outcome<Long> outcome = day(text(typed, "day"))
                .then(day ->
                        dossiers.take(id, new Taking(step, day, text(typed, "reason"), text(typed, "ground")), actor))
                .map(Dossier::id);
        return then(page, actor, where(code, year), outcome, "step", id);
    }

    @PostMapping("/clusters/{code}/{year:\\d{4}}/awards/{id:\\d{1,18}}/papers")
    ModelAndView mark(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed) {
        in(id, code, year);
        PaperMark.Mark mark = PaperMark.Mark.parse(text(typed, "mark").toLowerCase(Locale.ROOT))
                .orElseThrow(AwardsController::absent);
        Outcome<Long> outcome = day(text(typed, "day"))
                .then(day -> dossiers.mark(id, text(typed, "paper"), mark, day, text(typed, "note"), actor))
                .map(Dossier::id);
        return then(page, actor, where(code, year), outcome, "paper", id);
    }

    @PostMapping("/clusters/{code}/{year:\\d{4}}/awards/{id:\\d{1,18}}/answers")
    ModelAndView answer(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam long complaint,
            @RequestParam String verdict,
            @RequestParam String answer) {
        in(id, code, year);
        Outcome<Long> outcome = dossiers.answer(id, complaint, verdict.equals("uphold"), answer, actor)
                .map(Dossier::id);
        return then(page, actor, where(code, year), outcome, "answer", id);
    }

    /// Back to the dossier, or the page again with what was wrong.
    ModelAndView then(
            Page page, Actor actor, ClusterYear where, Outcome<Long> outcome, String done, @Nullable Long dossier) {
        return switch (outcome) {
            case Outcome.Done<Long>(Long id) ->
                see(Page.with(where.address() + "/awards?done=" + done, "dossier", id == 0 ? null : "" + id));
            case Outcome.Refused<Long>(List<Fault> faults) -> {
                boolean theirs = !faults.getFirst().code().equals(AwardsRefusal.E410_NOT_ALLOWED.code());
                if (!theirs) yield page.in(where).refused(HttpStatus.FORBIDDEN, faults);
                ModelAndView again = show(page, actor, where, dossier, "", faults);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    private static ModelAndView see(String address) {
        RedirectView back = new RedirectView(address, false, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    static String text(MultiValueMap<String, String> typed, String field) {
        return Optional.ofNullable(typed.getFirst(field)).orElse("").strip();
    }

    static Outcome<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() > 1900 && day.getYear() < 2200) return Outcome.done(day);
        } catch (DateTimeParseException e) {
            // said below
        }
        return Outcome.refused(Fault.error(Place.NOWHERE, AwardsRefusal.E428_NOT_A_DAY, Map.of("found", text)));
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
