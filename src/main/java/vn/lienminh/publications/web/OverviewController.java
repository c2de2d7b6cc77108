package vn.lienminh.publications.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.planning.Progress;
import vn.lienminh.planning.Targets;
import vn.lienminh.publications.Claims;
import vn.lienminh.publications.Publications;
import vn.lienminh.publications.Sentence;
import vn.lienminh.publications.YearEndReport;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// The overview of a cluster's year.
@Controller
class OverviewController {
    private static final Supplier<ResponseStatusException> BAD_TIME =
            () -> new ResponseStatusException(HttpStatus.BAD_REQUEST);

    private static final String CHARTED = "HTX.NEW";

    private final ClusterPlace places;
    private final Figures figures;
    private final Targets targets;
    private final Claims claims;
    private final Publications publications;
    private final Clusters clusters;
    private final Indicators indicators;
    private final OverviewNotes notes;

    OverviewController(
            ClusterPlace places,
            Figures figures,
            Targets targets,
            Claims claims,
            Publications publications,
            Clusters clusters,
            Indicators indicators,
            OverviewNotes notes) {
        this.places = places;
        this.figures = figures;
        this.targets = targets;
        this.claims = claims;
        this.publications = publications;
        this.clusters = clusters;
        this.indicators = indicators;
        this.notes = notes;
    }

    @GetMapping("/clusters/{code}/{year}")
    ModelAndView show(
            Page page, @PathVariable String code, @PathVariable int year, @RequestParam(defaultValue = "") String map) {
        ClusterYear where = places.of(code, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        View view = view(page);
        Party party = new Party.Cluster(code);
        Period period = Period.year(year);
        Page here = page.in(where).updated(places.updated());
        return switch (figures.scope(party, period, view)) {
            case Outcome.Refused<Scope>(List<Fault> faults) -> here.refused(HttpStatus.NOT_FOUND, faults);
            case Outcome.Done<Scope>(Scope scope) -> {
                LocalDate day = View.parse(map, null).orElseThrow(BAD_TIME).on();
                OverviewFacts facts = facts(here, scope, period, view, day == null ? period.end() : day);
                OverviewView overview = new OverviewPage(here, where, facts).view();
                yield here.titled(overview.title()).show("publications/overview", "view", overview);
            }
        };
    }

    private OverviewFacts facts(Page page, Scope scope, Period period, View view, LocalDate map) {
        Party party = scope.party();
        Map<String, Figure> whole = new HashMap<>();
        for (Figure figure : answer(figures.of(party, period, List.of(), view))) whole.put(figure.indicator(), figure);
        Map<String, Progress> progress = new HashMap<>();
        for (Progress one : targets.progress(party, period.year(), period, view))
            progress.put(one.target().indicator(), one);
        YearEndReport report =
                publications.compose(party, period.year(), view) instanceof Outcome.Done<YearEndReport>(var r)
                        ? r
                        : null;
        List<Sentence> sentences =
                report == null ? List.of() : OverviewPage.ready(report.sentences(), "{HTX.NEW}", "{HTX.TOTAL}");
        return new OverviewFacts(
                scope,
                indicators.on(period.end()),
                whole,
                answer(figures.by(party, period, List.of(), new Split.ByProvince(), view)),
                scope.members().stream().map(Organisation::code).toList(),
                map,
                answer(figures.by(party, period, List.of(CHARTED), new Split.ByMap(map), view)),
                progress,
                targets.ofMembers(CHARTED, period.year(), view.known()),
                party instanceof Party.Cluster(String code)
                        ? clusters.heads(code, scope.day(), view.known())
                        : List.of(),
                claims.compare(party, period, view),
                sentences,
                notes.of(page, scope, period, view, report),
                notes.origin(page, scope, period, view));
    }

    private static <T> List<T> answer(Outcome<List<T>> outcome) {
        return outcome instanceof Outcome.Done<List<T>>(List<T> list) ? list : new ArrayList<>();
    }

    private static View view(Page page) {
        return View.parse(page.visit().on(), page.visit().known()).orElseThrow(BAD_TIME);
    }
}
