package vn.lienminh.consolidation.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lienminh.consolidation.Places;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;

/// The ways in to the nation, a province or a commune: its newest year, and of a year its figures.
@Controller
class PlaceController {
    private final Places places;
    private final Territories territories;
    private final Clock clock;

    PlaceController(Places places, Territories territories, Clock clock) {
        this.places = places;
        this.territories = territories;
        this.clock = clock;
    }

    @GetMapping("/national")
    ModelAndView nation(Page page) {
        return to(page, "/national/" + places.newestYear(null, clock.instant()));
    }

    @GetMapping({"/provinces/{code}", "/communes/{code}"})
    ModelAndView unit(Page page, @PathVariable String code) {
        TerritoryId unit = found(territories.byCode(code, LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE)));
        return to(page, page.visit().path() + "/" + places.newestYear(unit, clock.instant()));
    }

    @GetMapping({"/national/{year:\\d{4}}", "/provinces/{code}/{year:\\d{4}}", "/communes/{code}/{year:\\d{4}}"})
    ModelAndView year(Page page, @PathVariable(required = false) @Nullable String code, @PathVariable int year) {
        return to(page, page.visit().path());
    }

    private static TerritoryId found(Outcome<Territory> unit) {
        if (unit instanceof Outcome.Done<Territory>(Territory there)) return there.id();
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView to(Page page, String year) {
        return new ModelAndView(new RedirectView(page.link(year + "/figures")));
    }
}
