package vn.lienminh.emulation.year.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.emulation.year.Assignments;
import vn.lienminh.emulation.year.NewAssignment;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.StepReminders;
import vn.lienminh.emulation.year.YearMove;
import vn.lienminh.emulation.year.YearRefusal;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Where a cluster's year stands, with the forms of whoever leads it (năm thi đua).
@Controller
class YearController {
    private static final String YEAR = "/clusters/{code}/{year:\\d{4}}/year";
    private static final Set<String> DONE = Set.of("opened", "moved", "taken", "reminded", "given");

    private final Admission admission;
    private final YearFacts facts;
    private final Years years;
    private final Assignments assignments;
    private final StepReminders reminders;

    YearController(
            Admission admission, YearFacts facts, Years years, Assignments assignments, StepReminders reminders) {
        this.admission = admission;
        this.facts = facts;
        this.years = years;
        this.assignments = assignments;
        this.reminders = reminders;
    }

    @GetMapping(YEAR)
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String done) {
        ClusterYear where = admission.enter(code, year, actor);
        String said = DONE.contains(done) ? page.t("year.done." + done) : "";
        return show(page, actor, where, said, new Typed(new LinkedMultiValueMap<>()), List.of());
    }

    private ModelAndView show(Page page, Actor actor, ClusterYear where, String done, Typed typed, List<Fault> faults) {
        YearView view = facts.page(page, actor, where)
                .view(done, faults.stream().map(f -> f.text(page.language())).toList(), typed.values());
        return page.in(where).titled(view.title()).show("emulation/year", "view", view);
    }

    @PostMapping(YEAR + "/openings")
    ModelAndView open(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        Map<Step, LocalDate> dues = new EnumMap<>(Step.class);
        for (Step step : Years.dated()) typed.day(step.word()).ifPresent(day -> dues.put(step, day));
        return then(page, actor, where, years.open(code, year, dues, actor), "opened", typed);
    }

    @PostMapping(YEAR + "/moves")
    ModelAndView move(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        Step step = Step.parse(typed.text("step")).orElseThrow(Admission::absent);
        Optional<LocalDate> due = typed.day("due");
        Outcome<?> outcome = due.isPresent()
                ? years.move(code, year, step, due.get(), typed.text("reason"), actor)
                : Outcome.refused(typed.faults());
        return then(page, actor, where, outcome, "moved", typed);
    }

    @PostMapping(YEAR + "/passages")
    ModelAndView take(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        Step seen = Step.parse(typed.text("seen")).orElseThrow(Admission::absent);
        boolean back = typed.text("move").equals(YearMove.REOPEN.name());
        Outcome<?> outcome = back
                ? years.reopen(code, year, seen, typed.text("back-reason"), actor)
                : years.advance(code, year, seen, typed.text("pass-reason"), actor);
        return then(page, actor, where, outcome, "taken", typed);
    }

    @PostMapping(YEAR + "/reminders")
    ModelAndView remind(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        return then(page, actor, where, reminders.remind(code, year, typed.text("member"), actor), "reminded", typed);
    }

    @PostMapping(YEAR + "/tasks")
    ModelAndView give(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        Optional<LocalDate> due = typed.day("task-due");
        Outcome<?> outcome = due.isPresent()
                ? assignments.give(
                        code,
                        year,
                        new NewAssignment(typed.text("text"), typed.text("source"), due.get(), typed.all("members")),
                        actor)
                : Outcome.refused(typed.faults());
        return then(page, actor, where, outcome, "given", typed);
    }

    private ModelAndView then(Page page, Actor actor, ClusterYear where, Outcome<?> outcome, String done, Typed typed) {
        List<Fault> faults = outcome.faults();
        if (faults.isEmpty()) return Admission.to(where.address() + "/year?done=" + done);
        if (faults.getFirst().code().equals(YearRefusal.E201_NOT_ALLOWED.code()))
            return page.in(where).refused(HttpStatus.FORBIDDEN, faults);
        ModelAndView again = show(page, actor, where, "", typed, faults);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
