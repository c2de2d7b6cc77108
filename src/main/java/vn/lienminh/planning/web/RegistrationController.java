package vn.lienminh.planning.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Colleagues;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.planning.PlanningRefusal;
import vn.lienminh.planning.Proposal;
import vn.lienminh.planning.RegistrationSheet;
import vn.lienminh.planning.Registrations;
import vn.lienminh.planning.Wish;
import vn.lienminh.planning.WishText;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// The sheet on which a member registers its targets, and on which the head asks for others.
@Controller
class RegistrationController {
    private static final String ADDRESS = "/clusters/{code}/{year:\\d{4}}/targets/{unit}";

    private final ClusterPlace places;
    private final Registrations registrations;
    private final Indicators indicators;
    private final Optional<Colleagues> colleagues;

    RegistrationController(
            ClusterPlace places, Registrations registrations, Indicators indicators, Optional<Colleagues> colleagues) {
        this.places = places;
        this.registrations = registrations;
        this.indicators = indicators;
        this.colleagues = colleagues;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable String add) {
        return shown(page, actor, new RegistrationSheet(code, year, unit), add, Map.of());
    }

    /// @param wrong what was typed and not kept, by indicator
    private ModelAndView shown(
            Page page,
            Actor actor,
            RegistrationSheet sheet,
            @Nullable String add,
            Map<String, RegistrationPage.Wrong> wrong) {
        Organisation member = member(sheet, actor);
        ClusterYear where = places.of(sheet.cluster(), sheet.year()).orElseThrow(RegistrationController::absent);
        var history = registrations.history(sheet);
        var proposals = registrations.proposals(sheet);
        List<String> names = new ArrayList<>();
        history.forEach(r -> names.add(r.recordedBy()));
        proposals.forEach(p -> names.add(p.by()));
        RegistrationPage.Facts facts = new RegistrationPage.Facts(
                sheet,
                member,
                indicators.on(sheet.lastDay()),
                history,
                proposals,
                registrations.before(sheet),
                registrations.usual(sheet.cluster(), sheet.year()),
                registrations.open(sheet.cluster(), sheet.year()),
                sheet.mayRegister(actor, member),
                sheet.mayNegotiate(actor, member),
                colleagues.map(c -> c.names(names)).orElse(Map.of()));
        Page here = page.in(where).updated(places.updated());
        RegistrationView view = new RegistrationPage(here, where, facts).view(add == null ? "" : add, wrong);
        return here.titled(view.title()).show("planning/registration", "view", view);
    }

    /// The rows of the sheet as they were typed; what cannot be kept is shown again, with the reason.
    @PostMapping(ADDRESS)
    ModelAndView want(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam Map<String, String> form) {
        RegistrationSheet sheet = new RegistrationSheet(code, year, unit);
        member(sheet, actor);
        Map<String, RegistrationPage.Wrong> wrong = new LinkedHashMap<>();
        form.forEach((field, typed) -> {
            if (!field.startsWith(RegistrationPage.WISH)) return;
            String indicator = field.substring(RegistrationPage.WISH.length());
            String basis = form.getOrDefault(RegistrationPage.BASIS + indicator, "");
            Optional<Wish> read = WishText.read(typed);
            Outcome<?> outcome = read.isEmpty()
                    ? Outcome.refused(Fault.error(Place.NOWHERE, PlanningRefusal.P113_NOT_READ, Map.of("found", typed)))
                    : registrations.want(sheet, indicator, read.get(), basis, actor);
            if (!outcome.faults().isEmpty())
                wrong.put(
                        indicator,
                        new RegistrationPage.Wrong(
                                typed, basis, outcome.faults().getFirst().text(page.language())));
        });
        if (wrong.isEmpty()) return back(sheet);
        ModelAndView again = shown(page, actor, sheet, null, wrong);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    @PostMapping(ADDRESS + "/proposals/{id}")
    ModelAndView answer(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String unit,
            @PathVariable long id,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") String words) {
        RegistrationSheet sheet = new RegistrationSheet(code, year, unit);
        member(sheet, actor);
        Proposal.Result said = Proposal.Result.parse(outcome).orElseThrow(RegistrationController::absent);
        return registrations.answer(sheet, id, said, words, actor)
                        instanceof Outcome.Refused<Proposal>(List<Fault> faults)
                ? page.refused(HttpStatus.UNPROCESSABLE_ENTITY, faults)
                : back(sheet);
    }

    private static ModelAndView back(RegistrationSheet sheet) {
        RedirectView back = new RedirectView(
                "/clusters/" + sheet.cluster() + "/" + sheet.year() + "/targets/" + sheet.unit(), false, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    /// Whoever may see the figures of the cluster sees what its members registered.
    private Organisation member(RegistrationSheet sheet, Actor actor) {
        return registrations
                .member(sheet)
                .filter(m -> actor.may(ReportingAct.SEE_REPORTS, m.id(), sheet.lastDay()))
                .orElseThrow(RegistrationController::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
