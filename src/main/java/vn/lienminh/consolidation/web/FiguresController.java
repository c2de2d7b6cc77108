package vn.lienminh.consolidation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.consolidation.View;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.Page;

/// The figures of a cluster, the nation, a province or a commune in a year, and each with where it comes from.
@Controller
class FiguresController {
    private static final String YEAR = "/{year:\\d{4}}/figures";

    private final Whereabouts whereabouts;
    private final ClusterPlace places;
    private final Facts facts;

    FiguresController(Whereabouts whereabouts, ClusterPlace places, Facts facts) {
        this.whereabouts = whereabouts;
        this.places = places;
        this.facts = facts;
    }

    @GetMapping({"/clusters/{code}" + YEAR, "/national" + YEAR, "/provinces/{code}" + YEAR, "/communes/{code}" + YEAR})
    ModelAndView list(
            Page page,
            @PathVariable(required = false) @Nullable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "false") boolean all) {
        Whose whose = whereabouts.of(page, code, year, period);
        Page here = here(page, whose);
        return answer(
                here,
                "consolidation/figures",
                facts.year(whose, view(page)).map(known -> new FiguresPage(here, whose, known, group, all).view()));
    }

    /// The piece alone is the explanation, for the panel beside any page.
    @GetMapping({
        "/clusters/{code}" + YEAR + "/{indicator}",
        "/national" + YEAR + "/{indicator}",
        "/provinces/{code}" + YEAR + "/{indicator}",
        "/communes/{code}" + YEAR + "/{indicator}"
    })
    ModelAndView show(
            Page page,
            @PathVariable(required = false) @Nullable String code,
            @PathVariable int year,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String map) {
        Whose whose = whereabouts.of(page, code, year, period);
        Page here = here(page, whose);
        if (page.fragment())
            return answer(
                    here,
                    "consolidation/explanation",
                    facts.explanation(whose, indicator, view(page))
                            .map(known -> new ExplanationPage(here, whose, known).view()));
        return answer(
                here,
                "consolidation/figure",
                facts.figure(whose, indicator, day(map), view(page))
                        .map(known -> new FigurePage(here, whose, known).view()));
    }

    /// Before anything was accepted there is no moment to tell.
    private Page here(Page page, Whose whose) {
        Instant updated = places.updated();
        Page here = page.in(whose.where());
        return updated.equals(Instant.EPOCH) ? here : here.updated(updated);
    }

    static View view(Page page) {
        return View.parse(page.visit().on(), page.visit().known())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static @Nullable LocalDate day(String text) {
        return View.parse(text, null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST))
                .on();
    }

    static ModelAndView answer(Page page, String template, Outcome<? extends Titled> outcome) {
        return switch (outcome) {
            case Outcome.Done<? extends Titled>(Titled view) ->
                page.titled(view.title()).show(template, "view", view);
            case Outcome.Refused<? extends Titled>(List<Fault> faults) -> page.refused(HttpStatus.NOT_FOUND, faults);
        };
    }
}
