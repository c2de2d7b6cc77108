package vn.lienminh.emulation.year.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.lienminh.emulation.year.Election;
import vn.lienminh.emulation.year.Heads;
import vn.lienminh.emulation.year.Helping;
import vn.lienminh.emulation.year.YearRefusal;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Who leads the cluster: what the meeting decided, whose turn it is, who helps.
@Controller
class HeadsController {
    private static final String HEADS = "/clusters/{code}/{year:\\d{4}}/year/heads";
    private static final Set<String> DONE = Set.of("chosen", "planned", "posted", "dismissed");

    private final Admission admission;
    private final YearFacts facts;
    private final HeadsPart part;
    private final Heads heads;

    HeadsController(Admission admission, YearFacts facts, HeadsPart part, Heads heads) {
        this.admission = admission;
        this.facts = facts;
        this.part = part;
        this.heads = heads;
    }

    @GetMapping(HEADS)
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
        List<String> refused = faults.stream().map(f -> f.text(page.language())).toList();
        HeadsView view = part.view(facts.words(page, where), where, actor, done, refused, typed.values());
        return page.in(where).titled(view.title()).show("emulation/heads", "view", view);
    }

    @PostMapping(HEADS)
    ModelAndView elect(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        List<Clusters.Chosen> chosen = new ArrayList<>();
        for (Organisation member : facts.words(page, where).members())
            role(typed.text("role-" + member.code()))
                    .ifPresent(role -> chosen.add(new Clusters.Chosen(member.code(), role)));
        Optional<LocalDate> held = typed.day("held");
        if (held.isPresent() && typed.text("by").equals("ballot"))
            return then(
                    page,
                    actor,
                    where,
                    heads.electByBallot(code, year + 1, held.get(), typed.text("number"), actor),
                    "chosen",
                    typed);
        Outcome<?> outcome = held.isPresent()
                ? heads.elect(
                        code,
                        year + 1,
                        new Election(held.get(), Election.Ground.MINUTES, typed.text("number")),
                        chosen,
                        actor)
                : Outcome.refused(typed.faults());
        return then(page, actor, where, outcome, "chosen", typed);
    }

    private static Optional<Head.Role> role(String word) {
        for (Head.Role role : Head.Role.values()) if (role.word().equals(word)) return Optional.of(role);
        return Optional.empty();
    }

    @PostMapping(HEADS + "/turns")
    ModelAndView plan(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        Outcome<?> outcome = heads.plan(code, year, typed.number("turn"), typed.text("organisation"), actor);
        return then(page, actor, where, outcome, "planned", typed);
    }

    @PostMapping(HEADS + "/posts")
    ModelAndView appoint(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        Helping.Role role = Helping.Role.parse(typed.text("role")).orElseThrow(Admission::absent);
        Optional<LocalDate> from = typed.day("from");
        Optional<LocalDate> last = typed.day("last");
        Outcome<?> outcome = from.isPresent() && last.isPresent()
                ? heads.appoint(
                        code,
                        year,
                        role,
                        typed.text("at"),
                        typed.text("person"),
                        from.get(),
                        last.get().plusDays(1),
                        actor)
                : Outcome.refused(typed.faults());
        return then(page, actor, where, outcome, "posted", typed);
    }

    @PostMapping(HEADS + "/dismissals")
    ModelAndView dismiss(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        return then(page, actor, where, heads.dismiss(code, year, typed.number("post"), actor), "dismissed", typed);
    }

    private ModelAndView then(Page page, Actor actor, ClusterYear where, Outcome<?> outcome, String done, Typed typed) {
        List<Fault> faults = outcome.faults();
        if (faults.isEmpty()) return Admission.to(where.address() + "/year/heads?done=" + done);
        if (faults.getFirst().code().equals(YearRefusal.E201_NOT_ALLOWED.code()))
            return page.in(where).refused(HttpStatus.FORBIDDEN, faults);
        ModelAndView again = show(page, actor, where, "", typed, faults);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
