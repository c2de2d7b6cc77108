package vn.lienminh.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.AccessRefusal;
import vn.lienminh.access.Account;
import vn.lienminh.access.Delegations;
import vn.lienminh.access.Holding;
import vn.lienminh.access.OwnPassword;
import vn.lienminh.access.Sessions;
import vn.lienminh.access.SignedIn;
import vn.lienminh.access.Tickets;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.shell.Page;

/// One's own account: what one may do, the password, where one is signed in, what one passes on.
@Controller
class AccountController {
    private static final String HERE = "/account";

    private final AccountPage pages;
    private final OwnPassword own;
    private final Sessions sessions;
    private final Tickets tickets;
    private final Delegations delegations;

    AccountController(AccountPage pages, OwnPassword own, Sessions sessions, Tickets tickets, Delegations delegations) {
        this.pages = pages;
        this.own = own;
        this.sessions = sessions;
        this.tickets = tickets;
        this.delegations = delegations;
    }

    @GetMapping("/account")
    ModelAndView show(Page page, @RequestParam(defaultValue = "") String done) {
        return pages.show(page, who(), Typed.nothing(page.language()), Fields.done(done));
    }

    static SignedIn who() {
        return AccountVisitors.current().orElseThrow(Ways::missing);
    }

    @PostMapping("/account/password")
    ModelAndView password(
            Page page,
            @RequestParam(defaultValue = "") String now,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated) {
        Outcome<Account> changed =
                own.prove(who(), now, "now").then(proved -> tickets.change(proved, password, repeated));
        return answer(page, Map.of(), changed, "password");
    }

    @PostMapping("/account/sessions/{id}/end")
    ModelAndView end(@PathVariable long id) {
        if (!sessions.end(who(), id)) throw Ways.missing();
        return done("session");
    }

    @PostMapping("/account/sessions/end")
    ModelAndView endOthers() {
        sessions.endOthers(who());
        return done("sessions");
    }

    @PostMapping("/account/delegations")
    ModelAndView passOn(Page page, @RequestParam Map<String, String> typed) {
        SignedIn who = who();
        Optional<Holding> role = pages.chosen(who, Fields.text(typed, "role"));
        Optional<LocalDate> from = Fields.day(typed, "from");
        Optional<LocalDate> until = Fields.day(typed, "until");
        if (role.isEmpty()) return again(page, typed, "role", AccessRefusal.A117_NOT_YOURS_TO_PASS_ON);
        if (from.isEmpty() || until.isEmpty()) return again(page, typed, "until", AccessRefusal.A116_DAYS);
        Outcome<Account> passed =
                delegations.passOn(who, role.get(), Fields.text(typed, "login"), from.get(), until.get());
        return answer(page, typed, passed, "passed-on");
    }

    @PostMapping("/account/delegations/{id}/end")
    ModelAndView takeBack(@PathVariable long id) {
        if (!delegations.takeBack(who(), id)) throw Ways.missing();
        return done("taken-back");
    }

    private ModelAndView answer(Page page, Map<String, String> typed, Outcome<Account> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<Account>(Account account) -> done(done);
            case Outcome.Refused<Account>(List<Fault> faults) ->
                Ways.again(pages.show(page, who(), new Typed(typed, faults, page.language()), ""));
        };
    }

    private ModelAndView again(Page page, Map<String, String> typed, String field, AccessRefusal why) {
        return answer(page, typed, Outcome.refused(Fault.error(Place.NOWHERE.at(field), why)), "");
    }

    static ModelAndView done(String what) {
        return Ways.to(HERE + "?done=" + what);
    }
}
