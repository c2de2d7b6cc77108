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
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// The figures of a cluster's year, and each with where it comes from.
@Controller
class FiguresController {
    private static final String YEAR = "/clusters/{code}/{year:\\d{4}}/figures";

    private final ClusterPlace places;
    private final Facts facts;

    FiguresController(ClusterPlace places, Facts facts) {
        this.places = places;
        this.facts = facts;
    }

    @GetMapping(YEAR)
    ModelAndView list(
            Page page,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "false") boolean all) {
        ClusterYear where = place(code, year);
        Page here = here(page, where);
        return answer(
                here,
                "consolidation/figures",
                facts.year(where, view(page)).map(known -> new FiguresPage(here, where, known, group, all).view()));
    }

    /// The piece alone is the explanation, for the panel beside any page.
    @GetMapping(YEAR + "/{indicator}")
    ModelAndView show(
            Page page,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String map) {
        ClusterYear where = place(code, year);
        Page here = here(page, where);
        if (page.fragment())
            return answer(
                    here,
                    "consolidation/explanation",
                    facts.explanation(where, indicator, view(page))
                            .map(known -> new ExplanationPage(here, where, known).view()));
        return answer(
                here,
                "consolidation/figure",
                facts.figure(where, indicator, day(map), view(page))
                        .map(known -> new FigurePage(here, where, known).view()));
    }

    /// Before anything was accepted there is no moment to tell.
    private Page here(Page page, ClusterYear where) {
        Instant updated = places.updated();
        return updated.equals(Instant.EPOCH) ? page.in(where) : page.in(where).updated(updated);
    }

    private ClusterYear place(String code, int year) {
        return places.of(code, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View view(Page page) {
        return View.parse(page.visit().on(), page.visit().known())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static @Nullable LocalDate day(String text) {
        return View.parse(text, null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST))
                .on();
    }

    private static ModelAndView answer(Page page, String template, Outcome<? extends Titled> outcome) {
        return switch (outcome) {
            case Outcome.Done<? extends Titled>(Titled view) ->
                page.titled(view.title()).show(template, "view", view);
            case Outcome.Refused<? extends Titled>(List<Fault> faults) -> page.refused(HttpStatus.NOT_FOUND, faults);
        };
    }
}
