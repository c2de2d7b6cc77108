package vn.lienminh.indicators.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.shell.Page;

/// The catalogue of today, by group.
@Controller
class CatalogueController {
    private final Indicators indicators;
    private final Clock clock;

    CatalogueController(Indicators indicators, Clock clock) {
        this.indicators = indicators;
        this.clock = clock;
    }

    @GetMapping("/indicators")
    ModelAndView list(
            Page page, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind) {
        CatalogueView view = new CataloguePage(indicators.on(LocalDate.now(clock)), page.texts(), q, kind).view();
        return page.titled(page.t("indicators.catalogue"))
                .show(page.fragment() ? "indicators/groups" : "indicators/catalogue", "view", view);
    }
}
