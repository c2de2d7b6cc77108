package vn.lienminh.reporting.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.Reports;
import vn.lienminh.reporting.Revision;
import vn.lienminh.shell.Page;
import vn.lienminh.territory.Territories;

/// One report, cell by cell, and its revisions.
@Controller
class ReportController {
    private final Reports reports;
    private final Organisations organisations;
    private final Territories territories;
    private final Indicators indicators;
    private final Names names;

    ReportController(
            Reports reports, Organisations organisations, Territories territories, Indicators indicators, Names names) {
        this.reports = reports;
        this.organisations = organisations;
        this.territories = territories;
        this.indicators = indicators;
        this.names = names;
    }

    /// What was never accepted, or was taken back afterwards, is seen by those alone who see drafts.
    ///
    /// @param revision the one shown; when none is named, the one that counts, else the newest
    @GetMapping("/reports/{code}/{text}")
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @RequestParam(defaultValue = "0") int revision) {
        Period period = found(Period.parse(text));
        Organisation organisation = found(organisations.find(code, period.end(), null));
        boolean drafts = actor.may(ReportingAct.SEE_DRAFT, organisation.id(), period.end());
        List<Revision> history = reports.history(organisation.id(), period).stream()
                .filter(r -> drafts || r.acceptedAt() != null && !r.takenBack())
                .toList();
        Revision shown = found(chosen(history, revision));
        ReportFacts facts = new ReportFacts(
                organisation,
                territories.on(shown.snapshot().area(), period.end()).fullName(),
                indicators.on(period.end()),
                found(indicators.form(period)),
                history,
                shown);
        ReportView view = new ReportPage(page, facts, names.of(history, Optional.empty())).view();
        return page.titled(view.title()).show("reporting/report", "view", view, "drafts", drafts);
    }

    private static Optional<Revision> chosen(List<Revision> history, int revision) {
        if (revision > 0)
            return history.stream()
                    .filter(r -> r.snapshot().revision() == revision)
                    .findFirst();
        return history.stream()
                .filter(Revision::counts)
                .findFirst()
                .or(() -> history.stream().findFirst());
    }

    private static <T> T found(Optional<T> what) {
        return what.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
