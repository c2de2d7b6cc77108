package vn.lienminh.consolidation.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.consolidation.ChangeList;
import vn.lienminh.consolidation.Changes;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// What changed for a cluster, the nation, a province or a commune between two instants.
@Controller
class ChangesController {
    private static final String YEAR = "/{year:\\d{4}}/changes";
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int ON_PAGE = 100;

    private final Whereabouts whereabouts;
    private final Changes changes;
    private final Indicators indicators;
    private final Clock clock;

    ChangesController(Whereabouts whereabouts, Changes changes, Indicators indicators, Clock clock) {
        this.whereabouts = whereabouts;
        this.changes = changes;
        this.indicators = indicators;
        this.clock = clock;
    }

    @GetMapping({"/clusters/{code}" + YEAR, "/national" + YEAR, "/provinces/{code}" + YEAR, "/communes/{code}" + YEAR})
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable(required = false) @Nullable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(name = "indicators", defaultValue = "") String codes,
            @RequestParam(defaultValue = "0") int offset) {
        Whose whose = whereabouts.of(page, code, year, "");
        Instant now = clock.instant();
        Instant from = since.isEmpty() ? now.minus(LATELY) : moment(since);
        Instant to = until.isEmpty() ? now : moment(until);
        List<String> asked =
                Arrays.stream(codes.split("[,\\s]+")).filter(c -> !c.isEmpty()).toList();
        Changes.Question question =
                new Changes.Question(whose.party(), from, to, asked, List.of(), ON_PAGE, Math.max(0, offset));
        Outcome<ChangesView> view =
                changes.between(question, actor).map(found -> view(page, whose, found, codes, since, until, offset));
        return FiguresController.answer(page.in(whose.where()), "consolidation/changes", view);
    }

    private ChangesView view(
            Page page, Whose whose, ChangeList found, String codes, String since, String until, int offset) {
        ChangesPage.Asked asked = new ChangesPage.Asked(since, until, codes, ON_PAGE, offset);
        return new ChangesPage(page, whose, found, indicators.edition(), asked).view();
    }

    /// As a form writes it, in Vietnam's time, or as an address does: `2025-12-16T08:00`, `2025-12-16T01:00:00Z`.
    private static Instant moment(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(Vietnamese.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, text, e);
        }
    }
}
