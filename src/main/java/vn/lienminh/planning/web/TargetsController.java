package vn.lienminh.planning.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Scope;
import vn.lienminh.consolidation.Split;
import vn.lienminh.consolidation.View;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.planning.Targets;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// The targets of a cluster's year, and what is registered for the next.
@Controller
class TargetsController {
    private final ClusterPlace places;
    private final Figures figures;
    private final Targets targets;
    private final Indicators indicators;

    TargetsController(ClusterPlace places, Figures figures, Targets targets, Indicators indicators) {
        this.places = places;
        this.figures = figures;
        this.targets = targets;
        this.indicators = indicators;
    }

    @GetMapping("/clusters/{code}/{year:\\d{4}}/targets")
    ModelAndView show(
            Page page, @PathVariable String code, @PathVariable int year, @RequestParam(defaultValue = "") String by) {
        ClusterYear where = places.of(code, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        View view = View.parse(page.visit().on(), page.visit().known())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Page here = page.in(where).updated(places.updated());
        Party party = new Party.Cluster(code);
        Period period = Period.year(year);
        return switch (figures.scope(party, period, view)) {
            case Outcome.Refused<Scope>(List<Fault> faults) -> here.refused(HttpStatus.NOT_FOUND, faults);
            case Outcome.Done<Scope>(Scope scope) -> {
                TargetsPage.Facts facts = new TargetsPage.Facts(
                        scope,
                        indicators.on(period.end()),
                        results(party, period, view),
                        targets.progress(party, year, period, view),
                        targets.progress(party, year + 1, period, view),
                        targets.reached(party, year, period, view),
                        targets.byOrganisation(year, view.known()),
                        targets.byOrganisation(year + 1, view.known()));
                if (by.equals("member")) {
                    MembersView shown = new MembersPage(here, where, facts, members(party, period, view)).view();
                    yield here.titled(shown.title()).show("planning/members", "view", shown);
                }
                TargetsView shown = new TargetsPage(here, where, facts).view();
                yield here.titled(shown.title()).show("planning/targets", "view", shown);
            }
        };
    }

    private Map<String, Figure> results(Party party, Period period, View view) {
        return figures.of(party, period, List.of(), view) instanceof Outcome.Done<List<Figure>>(List<Figure> all)
                ? all.stream().collect(Collectors.toMap(Figure::indicator, f -> f))
                : Map.of();
    }

    private List<Figures.Division> members(Party party, Period period, View view) {
        return figures.by(party, period, List.of(), new Split.ByMember(), view)
                        instanceof Outcome.Done<List<Figures.Division>>(var divisions)
                ? divisions
                : List.of();
    }
}
