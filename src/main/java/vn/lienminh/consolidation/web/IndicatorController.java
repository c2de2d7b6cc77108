package vn.lienminh.consolidation.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.shell.Page;

/// One indicator: its definition, its checks, its years.
@Controller
class IndicatorController {
    private final IndicatorFacts facts;

    IndicatorController(IndicatorFacts facts) {
        this.facts = facts;
    }

    /// @param of the cluster whose figures are shown; the first one that the reader may see when none is named
    /// @param period the year whose definition is shown; the newest one with figures when none is named
    @GetMapping("/indicators/{code}")
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String period) {
        IndicatorFacts.Known known = facts.of(code, cluster(of), year(period), actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        IndicatorView view = new IndicatorPage(page, known).view();
        return page.titled(view.title()).show("consolidation/indicator", "view", view);
    }

    private static Optional<String> cluster(String of) {
        if (of.isEmpty()) return Optional.empty();
        return Party.parse(of)
                .map(party -> party instanceof Party.Cluster(String code) ? code : null)
                .or(() -> {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                });
    }

    private static Optional<Period> year(String period) {
        if (period.isEmpty()) return Optional.empty();
        return Period.parse(period).or(() -> {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        });
    }
}
