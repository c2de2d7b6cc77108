package vn.lienminh.territory.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.shell.Page;
import vn.lienminh.territory.Level;
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
        if (page.fragment()) return page.show("territory/units", "view", view.units());
        return page.titled(page.t("territory.title")).show("territory/list", "view", view);
    }

    @GetMapping("/territories/{id}")
    ModelAndView show(Page page, @PathVariable int id, @RequestParam(required = false) @Nullable String on) {
        TerritoryMap map = map(page);
        Territory unit =
                map.find(new TerritoryId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on == null ? today : ListPage.parse(on).orElse(today);
        UnitView view =
                new UnitPage(map, page.language(), today, day, page.visit().known()).view(unit);
        return page.titled(view.title()).show("territory/unit", "view", view);
    }

    @GetMapping("/territories/{id}/communes")
    ModelAndView communes(Page page, @PathVariable int id, @RequestParam(defaultValue = "") String on) {
        TerritoryMap map = map(page);
        Territory province = map.find(new TerritoryId(id))
                .filter(t -> t.level() == Level.PROVINCE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CommunesView view = new CommunesPage(map, page.language(), LocalDate.now(clock), on).view(province);
        return page.titled(view.title()).under("/territories").show("territory/communes", "view", view);
    }

    /// Between the maps of two days.
    @GetMapping("/territories/changes")
    ModelAndView changes(
            Page page,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String in) {
        ChangesPage.Asked asked =
                new ChangesPage.Asked(from, to, level, in, page.visit().known());
        ChangesView view = new ChangesPage(map(page), page.language(), LocalDate.now(clock), asked).view();
        return page.titled(page.t("territory.changes.title")).show("territory/changes", "view", view);
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
