package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.Account;
import vn.lienminh.access.FirstStart;
import vn.lienminh.access.NewAccount;
import vn.lienminh.access.SignIn;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.Page;

/// The first visit to an empty house.
@Controller
class FirstStartController {
    private final FirstStart firstStart;
    private final SignIn signIn;
    private final SignInController door;

    FirstStartController(FirstStart firstStart, SignIn signIn, SignInController door) {
        this.firstStart = firstStart;
        this.signIn = signIn;
        this.door = door;
    }

    @GetMapping("/first-start")
    ModelAndView show(Page page) {
        if (!firstStart.open()) throw Ways.missing();
        return form(page, Typed.nothing(page.language()));
    }

    @PostMapping("/first-start")
    ModelAndView make(
            Page page,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!firstStart.open()) throw Ways.missing();
        NewAccount wanted = new NewAccount(text(typed, "login"), text(typed, "name"), text(typed, "mail"));
        return switch (firstStart.make(text(typed, "word"), wanted, text(typed, "password"), text(typed, "repeated"))) {
            case Outcome.Refused<Account>(List<Fault> faults) ->
                Ways.again(form(page, new Typed(typed, faults, page.language())));
            case Outcome.Done<Account>(Account account) ->
                door.on(page, signIn.enter(account, null, Cookies.whence(request)), "/people", request, response);
        };
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    private static ModelAndView form(Page page, Typed typed) {
        return page.titled(page.t("access.first-start")).show("access/first-start", "form", typed);
    }
}
