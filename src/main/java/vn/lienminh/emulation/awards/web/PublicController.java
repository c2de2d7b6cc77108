package vn.lienminh.emulation.awards.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.decisions.Decisions;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierEvent;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.Dossiers;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.shell.Page;

/// What everybody may see: proposals on notice, and whether an award stands.
@Controller
class PublicController {
    private final Clusters clusters;
    private final Dossiers dossiers;
    private final Decisions decisions;
    private final AwardCatalogue catalogue;

    PublicController(Clusters clusters, Dossiers dossiers, Decisions decisions, AwardCatalogue catalogue) {
        this.clusters = clusters;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.catalogue = catalogue;
    }

    @GetMapping("/award-notices/{code}/{year:\\d{4}}")
    ModelAndView notice(
            Page page,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String done) {
        return notice(page, code, year, done.equals("sent"), List.of());
    }

    private ModelAndView notice(Page page, String code, int year, boolean sent, List<Fault> faults) {
        Cluster cluster = clusters.find(code).orElseThrow(AwardsController::absent);
        List<Dossier> shown = shown(code, year);
        AwardWords words = new AwardWords(page, catalogue, clusters.members(code, LocalDate.of(year, 12, 31), null));
        NoticeView view = new NoticeView(
                page.t("awards.public.notice", "year", "" + year),
                page.t("awards.public.cluster", "name", cluster.shortName()),
                shown.stream().map(d -> row(d, words, page)).toList(),
                shown.stream()
                        .map(d -> new AwardsView.Choice(
                                "" + d.id(), words.awardName(d.proposal()) + ": " + words.who(d.proposal())))
                        .toList(),
                shown.isEmpty() ? "" : "/award-notices/" + code + "/" + year + "/comments",
                sent,
                faults.stream().map(f -> f.text(page.language())).toList());
        return page.titled(view.title()).show("emulation/notice", "view", view);
    }

    private List<Dossier> shown(String code, int year) {
        return dossiers.of(code, year).stream()
                .filter(d -> d.state().allows(DossierStep.COMPLAIN) && !dossiers.noticeOver(d))
                .toList();
    }

    private static NoticeView.Row row(Dossier dossier, AwardWords words, Page page) {
        LocalDate until =
                dossier.last(DossierStep.PUBLISH).map(DossierEvent::until).orElse(null);
        return new NoticeView.Row(
                words.who(dossier.proposal()),
                words.awardName(dossier.proposal()),
                dossier.proposal().merit(),
                until == null ? "" : page.t("awards.public.until", "until", Vietnamese.day(until)));
    }

    @PostMapping("/award-notices/{code}/{year:\\d{4}}/comments")
    ModelAndView comment(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam long dossier,
            @RequestParam String name,
            @RequestParam String contact,
            @RequestParam String text) {
        if (shown(code, year).stream().noneMatch(d -> d.id() == dossier)) throw AwardsController.absent();
        Outcome<Dossier> outcome =
                dossiers.complain(dossier, cut(name, 200), cut(contact, 200), cut(text, 4000), actor);
        if (outcome instanceof Outcome.Refused<Dossier>(List<Fault> faults)) {
            ModelAndView again = notice(page, code, year, false, faults);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        RedirectView back = new RedirectView("/award-notices/" + code + "/" + year + "?done=sent", false, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /// What the code on a certificate stands for.
    @GetMapping("/award-checks/{code:[A-Z2-9]{12}}")
    ModelAndView check(Page page, @PathVariable String code) {
        Optional<Given> found = decisions.byCode(code);
        Given given = found.orElseThrow(AwardsController::absent);
        AwardWords words = new AwardWords(
                page,
                catalogue,
                clusters.members(
                        given.decision().cluster(),
                        LocalDate.of(given.decision().year(), 12, 31),
                        null));
        Given.Revocation taken = given.revocation();
        CheckView view = new CheckView(
                page.t("awards.check.title"),
                taken == null
                        ? page.t("awards.check.stands")
                        : page.t("awards.check.revoked", "day", Vietnamese.day(taken.day()), "number", taken.number()),
                given.stands(),
                words.awardName(given.proposal()),
                words.who(given.proposal()),
                page.t(
                        "awards.check.period",
                        "from",
                        Vietnamese.day(given.proposal().from()),
                        "until",
                        Vietnamese.day(given.proposal().until())),
                page.t(
                        "awards.decision.is",
                        "number",
                        given.decision().number(),
                        "day",
                        Vietnamese.day(given.decision().day()),
                        "body",
                        given.decision().body()),
                given.code(),
                given.decision().origin().equals("illustrative"));
        return page.titled(view.title()).show("emulation/award-check", "view", view);
    }
}
