package vn.lienminh.emulation.awards.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.decisions.Decisions;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.shell.Page;

/// What an alliance and its cooperatives were awarded, through mergers.
@Controller
class AwardHistoryController {
    private final Organisations organisations;
    private final Decisions decisions;
    private final AwardCatalogue catalogue;
    private final Clock clock;

    AwardHistoryController(Organisations organisations, Decisions decisions, AwardCatalogue catalogue, Clock clock) {
        this.organisations = organisations;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// To somebody who sees the year of none of its alliances it is not there.
    @GetMapping("/alliances/{code}/awards")
    ModelAndView show(Page page, Actor actor, @PathVariable String code) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
        Optional<Organisation> alliance = organisations.find(code, today, null);
        if (alliance.isEmpty() || alliance.get().kind() != Organisation.Kind.PROVINCIAL_ALLIANCE)
            throw AwardsController.absent();
        List<Given> given = decisions.history(alliance.get().id()).stream()
                .filter(g -> actor.may(
                        EmulationAct.SEE_YEAR,
                        g.proposal().unit(),
                        LocalDate.of(g.proposal().year(), 12, 31)))
                .toList();
        boolean own = actor.may(EmulationAct.SEE_YEAR, alliance.get().id(), today);
        if (given.isEmpty() && !own) throw AwardsController.absent();
        Map<OrganisationId, String> units = given.stream()
                .map(g -> g.proposal().unit())
                .distinct()
                .collect(Collectors.toMap(
                        u -> u, u -> organisations.get(u, today).name(page.language())));
        String name = alliance.get().name(page.language());
        HistoryView view = new HistoryView(
                page.t("awards.history.title", "name", name),
                given.stream()
                        .map(g -> row(page, g, alliance.get().id(), units))
                        .toList());
        return page.titled(view.title()).show("emulation/award-history", "view", view);
    }

    private HistoryView.Row row(Page page, Given given, OrganisationId own, Map<OrganisationId, String> units) {
        String unit = units.getOrDefault(given.proposal().unit(), "");
        Given.Revocation taken = given.revocation();
        String decision = given.decision().number() + ", "
                + Vietnamese.day(given.decision().day());
        return new HistoryView.Row(
                "" + given.proposal().year(),
                given.proposal().name(),
                catalogue.get(given.proposal().award()).name(page.language()),
                taken == null
                        ? decision
                        : decision + ". "
                                + page.t(
                                        "awards.check.revoked",
                                        "day",
                                        Vietnamese.day(taken.day()),
                                        "number",
                                        taken.number()),
                Vietnamese.number(given.paid()),
                given.proposal().unit().equals(own) ? "" : page.t("awards.history.from", "name", unit),
                given.stands());
    }
}
