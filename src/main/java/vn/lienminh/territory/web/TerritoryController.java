package vn.lienminh.territory.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.shell.Page;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// The units of any day, and each unit with its fate.
@Controller
class TerritoryController {
    private final Territories territories;
    private final Clock clock;

    TerritoryController(Territories territories, Clock clock) {
        this.territories = territories;
        this.clock = clock;
    }

    @GetMapping("/territories")
    ModelAndView list(
            Page page, @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String q) {
        ListView view = new ListPage(
                        map(page),
                        page.language(),
                        LocalDate.now(clock),
                        on,
                        q,
                        page.visit().known())
                .view();
        return page.titled(page.t("territory.title"))
                .show(page.fragment() ? "territory/units" : "territory/list", "view", view);
    }

    @GetMapping("/territories/{id}")
    ModelAndView show(Page page, @PathVariable int id) {
        TerritoryMap map = map(page);
        Territory unit =
                map.find(new TerritoryId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        UnitView view = new UnitPage(map, page.language(), LocalDate.now(clock)).view(unit);
        return page.titled(view.title()).show("territory/unit", "view", view);
    }

    /// As known at the instant that the address carries; now, when it carries none.
    private TerritoryMap map(Page page) {
        String known = page.visit().known();
        if (known == null || known.isBlank()) return territories.map();
        try {
            return territories.asKnown(Instant.parse(known));
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }
}
