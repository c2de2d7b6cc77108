package vn.lienminh.emulation.year.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.shell.ClusterYear;

/// Lets in whoever may see a cluster's year; to others it is not there.
@Component("yearAdmission")
class Admission {
    private final ClusterPlace places;
    private final Years years;

    Admission(ClusterPlace places, Years years) {
        this.places = places;
        this.years = years;
    }

    ClusterYear enter(String code, int year, Actor actor) {
        ClusterYear where = places.of(code, year).orElseThrow(Admission::absent);
        if (!years.sees(code, year, actor)) throw absent();
        return where;
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static ModelAndView to(String address) {
        RedirectView view = new RedirectView(address, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
