package vn.lienminh.reporting.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.reporting.Returns;
import vn.lienminh.reporting.Submissions;
import vn.lienminh.shell.Page;

/// The steps of a report: sent by its chair, returned or accepted by whom it goes to.
@Controller
class FlowController {
    private static final String REPORT = "/reports/{code}/{text}";

    private final Submissions submissions;
    private final Returns returns;

    FlowController(Submissions submissions, Returns returns) {
        this.submissions = submissions;
        this.returns = returns;
    }

    /// @param seen the last entry that the sender saw
    @PostMapping(REPORT + "/submission")
    ModelAndView submit(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(defaultValue = "") String reason) {
        Period period = Answers.period(text);
        return then(
                page,
                submissions.submit(code, period, seen, reason, actor),
                "/reports/" + code + "/" + text + "/entry");
    }

    /// Of a revision that waits, or of one that counts: then it counts no longer.
    @PostMapping(REPORT + "/return")
    ModelAndView giveBack(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @RequestParam int revision,
            @RequestParam Map<String, String> fields) {
        Returns.Why why = new Returns.Why(fields.getOrDefault("reason", ""), questions(fields));
        Outcome<?> outcome = returns.giveBack(code, Answers.period(text), revision, why, actor);
        return then(page, outcome, "/reports/" + code + "/" + text + "/review");
    }

    /// `q41` marks a cell, `a41` says what is asked about it.
    private static Map<Integer, String> questions(Map<String, String> fields) {
        Map<Integer, String> questions = new HashMap<>();
        for (String name : fields.keySet())
            if (name.matches("q[0-9]{1,6}"))
                questions.put(
                        Integer.parseInt(name.substring(1)),
                        fields.getOrDefault("a" + name.substring(1), "").strip());
        return questions;
    }

    @PostMapping(REPORT + "/acceptance")
    ModelAndView accept(
            Page page, Actor actor, @PathVariable String code, @PathVariable String text, @RequestParam int revision) {
        Submissions.Chosen one = new Submissions.Chosen(code, Answers.period(text), revision);
        return then(page, submissions.accept(one, actor), "/reports/" + code + "/" + text + "/review");
    }

    /// Several at once, each as `organisation|period|revision`.
    @PostMapping("/reports/acceptances")
    ModelAndView acceptAll(Page page, Actor actor, @RequestParam List<String> chosen) {
        List<Submissions.Chosen> all = chosen.stream()
                .map(c -> c.split("\\|"))
                .filter(c -> c.length == 3 && c[2].matches("[0-9]{1,6}"))
                .map(c -> new Submissions.Chosen(c[0], Answers.period(c[1]), Integer.parseInt(c[2])))
                .toList();
        String to = all.isEmpty()
                ? "/"
                : "/reports/" + all.getFirst().organisation() + "/"
                        + all.getFirst().period() + "/review";
        return then(page, submissions.acceptAll(all, actor), to);
    }

    private static ModelAndView then(Page page, Outcome<?> outcome, String address) {
        List<Fault> faults = outcome.faults();
        return faults.isEmpty()
                ? new ModelAndView("redirect:" + address)
                : page.refused(Answers.status(faults), faults);
    }
}
