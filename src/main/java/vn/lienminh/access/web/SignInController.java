package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.AccessRefusal;
import vn.lienminh.access.FirstStart;
import vn.lienminh.access.Sessions;
import vn.lienminh.access.SignIn;
import vn.lienminh.access.passkeys.Passkeys;
import vn.lienminh.access.providers.Providers;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.Page;

/// Signing in, by a password and where wanted a code, and signing out.
@Controller
class SignInController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final FirstStart firstStart;
    private final Passkeys passkeys;
    private final Providers providers;
    private final Names names;
    private final CookieCsrfTokenRepository proofs;

    SignInController(
            SignIn signIn,
            Sessions sessions,
            FirstStart firstStart,
            Passkeys passkeys,
            Providers providers,
            Names names,
            CookieCsrfTokenRepository proofs) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.firstStart = firstStart;
        this.passkeys = passkeys;
        this.providers = providers;
        this.names = names;
        this.proofs = proofs;
    }

    @GetMapping("/sign-in")
    ModelAndView show(Page page, @RequestParam(defaultValue = "/") String to) {
        if (firstStart.open()) return Ways.to(Threshold.FIRST_START);
        if (AccountVisitors.current().isPresent()) return Ways.to(to);
        return form(page, Typed.nothing(page.language()), to);
    }

    @PostMapping("/sign-in")
    ModelAndView enter(
            Page page,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String device = Cookies.read(request, Cookies.DEVICE);
        return switch (signIn.enter(login, password, device, Cookies.whence(request))) {
            case Outcome.Refused<SignIn.Step>(List<Fault> faults) ->
                Ways.again(form(page, new Typed(Map.of("login", login), faults, page.language()), to));
            case Outcome.Done<SignIn.Step>(SignIn.Step step) -> on(page, step, to, request, response);
        };
    }

    @PostMapping("/sign-in/code")
    ModelAndView confirm(
            Page page,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String device = Cookies.read(request, Cookies.DEVICE);
        Outcome<SignIn.Step> step = signIn.confirm(ticket, code, device, Cookies.whence(request));
        return confirmed(page, step, ticket, to, request, response);
    }

    /// After the second step, whichever it was.
    ModelAndView confirmed(
            Page page,
            Outcome<SignIn.Step> outcome,
            String ticket,
            String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<SignIn.Step>(SignIn.Step step) -> on(page, step, to, request, response);
            case Outcome.Refused<SignIn.Step>(List<Fault> faults) -> {
                Typed typed = new Typed(Map.of(), faults, page.language());
                boolean over = faults.stream().anyMatch(f -> f.code().equals(AccessRefusal.A107_LINK_OVER.code()));
                yield Ways.again(over ? form(page, typed, to) : code(page, typed, ticket, to));
            }
        };
    }

    /// One step further: in, or to the code.
    ModelAndView on(Page page, SignIn.Step step, String to, HttpServletRequest request, HttpServletResponse response) {
        return switch (step) {
            case SignIn.Step.CodeWanted(String ticket) -> code(page, Typed.nothing(page.language()), ticket, to);
            case SignIn.Step.In in -> {
                Cookies.keep(in, request, response);
                if (in.another()) proofs.saveToken(null, request, response);
                yield Ways.to(to);
            }
        };
    }

    @PostMapping("/sign-out")
    ModelAndView leave(Page page, HttpServletRequest request, HttpServletResponse response) {
        String session = Objects.requireNonNullElse(Cookies.read(request, Cookies.SESSION), "");
        Optional<URI> farewell = providers.farewell(session, URI.create(Site.of(request) + Threshold.SIGN_IN));
        AccountVisitors.current().ifPresent(sessions::end);
        Cookies.drop(request, response);
        proofs.saveToken(null, request, response);
        if (farewell.isEmpty()) return Ways.to(Threshold.SIGN_IN);
        return page.titled(page.t("access.signed-off"))
                .show("access/signed-off", "farewell", farewell.get().toString());
    }

    ModelAndView form(Page page, Typed typed, String to) {
        return page.titled(page.t("access.sign-in"))
                .show("access/sign-in", "form", typed, "to", to, "providers", offered(page));
    }

    private List<Choice> offered(Page page) {
        return providers.all().stream()
                .map(p -> new Choice(String.valueOf(p.id()), names.of(p.organisation(), page.language())))
                .toList();
    }

    private ModelAndView code(Page page, Typed typed, String ticket, String to) {
        return page.titled(page.t("access.code"))
                .show(
                        "access/code",
                        "form",
                        typed,
                        "ticket",
                        ticket,
                        "to",
                        to,
                        "passkeys",
                        signIn.asked(ticket).filter(passkeys::has).isPresent());
    }
}
