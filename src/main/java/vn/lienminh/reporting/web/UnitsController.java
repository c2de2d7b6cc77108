package vn.lienminh.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.Typing;
import vn.lienminh.reporting.UnitSheets;
import vn.lienminh.shell.Page;

/// One form for one period, and all units that the reader types for: a line a unit. With script each cell goes to
/// the report of its unit by itself.
@Controller
class UnitsController {
    private static final String UNITS = "/unit-sheets/{form}/{period}";

    private final UnitSheets units;
    private final Entries entries;
    private final Names names;

    UnitsController(UnitSheets units, Entries entries, Names names) {
        this.units = units;
        this.entries = entries;
        this.names = names;
    }

    @GetMapping(UNITS)
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String form,
            @PathVariable("period") String text,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        return show(page, actor, form, Answers.period(text), number, List.of());
    }

    private ModelAndView show(Page page, Actor actor, String form, Period period, int number, List<String> refused) {
        UnitSheets.Found found = units.open(form, period, number, actor);
        if (found.sheets().isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        UnitsView view = new UnitsPage(page, actor, found).view(refused);
        return page.titled(view.title()).show("reporting/units", "view", view);
    }

    /// Without script: what was changed, each unit for itself.
    @PostMapping(UNITS)
    ModelAndView take(
            Page page,
            Actor actor,
            @PathVariable String form,
            @PathVariable("period") String text,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam Map<String, String> fields) {
        Period period = Answers.period(text);
        List<String> refused = new ArrayList<>();
        UnitsForm.typings(fields).forEach((unit, typings) -> {
            switch (entries.save(unit, period, typings, actor)) {
                case Outcome.Refused<Typing.Answer>(List<Fault> faults) ->
                    refused.add(unit + ": " + faults.getFirst().text(page.language()));
                case Outcome.Done<Typing.Answer>(Typing.Answer answer) ->
                    new EntryAnswers(page, actor, false, names.of(EntryAnswers.typists(answer)))
                            .refused(answer)
                            .forEach(why ->
                                    refused.add(answer.sheet().organisation().name(page.language()) + ": " + why));
            }
        });
        return refused.isEmpty()
                ? new ModelAndView("redirect:" + UnitsPage.address(form, text) + "?page=" + number)
                : show(page, actor, form, period, number, refused);
    }
}
