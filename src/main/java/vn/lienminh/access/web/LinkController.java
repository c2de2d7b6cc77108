package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.Account;
import vn.lienminh.access.Invitations;
import vn.lienminh.access.SignIn;
import vn.lienminh.access.Tickets;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.Page;

/// Where mailed links lead: a password is chosen, and its owner is in. And asking for such a link.
@Controller
class LinkController {
    private final Tickets tickets;
    private final Invitations invitations;
    private final SignIn signIn;
    private final SignInController door;

    LinkController(Tickets tickets, Invitations invitations, SignIn signIn, SignInController door) {
        this.tickets = tickets;
        this.invitations = invitations;
        this.signIn = signIn;
        this.door = door;
    }

    @GetMapping("/invitation/{token}")
    ModelAndView show(Page page, @PathVariable String token) {
        return form(page, token, Typed.nothing(page.language()));
    }

    @PostMapping("/invitation/{token}")
    ModelAndView choose(
            Page page,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (tickets.choose(token, password, repeated)) {
            case Outcome.Refused<Account>(List<Fault> faults) ->
                Ways.again(form(page, token, new Typed(Map.of(), faults, page.language())));
            case Outcome.Done<Account>(Account account) -> {
                String device = Cookies.read(request, Cookies.DEVICE);
                yield door.on(page, signIn.enter(account, device, Cookies.whence(request)), "/", request, response);
            }
        };
    }

    private ModelAndView form(Page page, String token, Typed typed) {
        Page titled = page.titled(page.t("access.password.choose"));
        Optional<Account> account = tickets.of(token);
        if (account.isPresent())
            return titled.show("access/choose", "form", typed, "account", account.get(), "token", token);
        ModelAndView over = titled.show("access/link-over");
        over.setStatus(HttpStatus.NOT_FOUND);
        return over;
    }

    @GetMapping("/forgotten")
    ModelAndView ask(Page page, @RequestParam(defaultValue = "false") boolean sent) {
        return forgotten(page, sent, Typed.nothing(page.language()));
    }

    private static ModelAndView forgotten(Page page, boolean sent, Typed form) {
        return page.titled(page.t("access.forgotten")).show("access/forgotten", "sent", sent, "form", form);
    }

    /// Says the same whoever asks, whether there is such an account or not.
    @PostMapping("/forgotten")
    ModelAndView send(Page page, @RequestParam(defaultValue = "") String login, HttpServletRequest request) {
        return switch (invitations.forgotten(login, request.getRemoteAddr(), Site.of(request))) {
            case Outcome.Done<String> done -> Ways.to("/forgotten?sent=true");
            case Outcome.Refused<String>(List<Fault> faults) ->
                Ways.again(forgotten(page, false, new Typed(Map.of("login", login), faults, page.language())));
        };
    }
}
