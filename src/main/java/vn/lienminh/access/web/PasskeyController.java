package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.Account;
import vn.lienminh.access.OwnPassword;
import vn.lienminh.access.SignIn;
import vn.lienminh.access.SignedIn;
import vn.lienminh.access.Token;
import vn.lienminh.access.passkeys.Passkeys;
import vn.lienminh.access.passkeys.RelyingParty;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.shell.Page;

/// Registering keys and signing in with them. What the browser is asked is fetched by its script; the answer comes
/// as a form, like a password.
@Controller
class PasskeyController {
    private final Passkeys passkeys;
    private final OwnPassword own;
    private final AccountPage pages;
    private final SignIn signIn;
    private final SignInController door;

    PasskeyController(Passkeys passkeys, OwnPassword own, AccountPage pages, SignIn signIn, SignInController door) {
        this.passkeys = passkeys;
        this.own = own;
        this.pages = pages;
        this.signIn = signIn;
        this.door = door;
    }

    @PostMapping("/account/passkeys/challenge")
    ResponseEntity<Map<String, Object>> askToRegister(
            Page page, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        SignedIn who = AccountController.who();
        Outcome<Map<String, Object>> asked = own.prove(who, typed.getOrDefault("passkey-now", ""), "passkey-now")
                .then(proved ->
                        passkeys.begin(proved, Fields.text(typed, "passkey-name"), session(request), party(request)));
        return switch (asked) {
            case Outcome.Done<Map<String, Object>>(Map<String, Object> options) -> ResponseEntity.ok(options);
            case Outcome.Refused<Map<String, Object>>(List<Fault> faults) ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(Map.of("why", sentence(page, faults.getFirst())));
        };
    }

    private static String sentence(Page page, Fault fault) {
        return new Typed(Map.of(), List.of(fault.at(Place.NOWHERE)), page.language())
                .others()
                .getFirst();
    }

    @PostMapping("/account/passkeys")
    ModelAndView register(Page page, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        SignedIn who = AccountController.who();
        Outcome<Account> registered = passkeys.finish(
                who,
                Fields.text(typed, "passkey-name"),
                typed.getOrDefault("credential", ""),
                session(request),
                party(request));
        return switch (registered) {
            case Outcome.Done<Account> done -> AccountController.done("passkey");
            case Outcome.Refused<Account>(List<Fault> faults) ->
                Ways.again(pages.show(page, who, new Typed(typed, faults, page.language()), ""));
        };
    }

    @PostMapping("/account/passkeys/{id}/end")
    ModelAndView remove(@PathVariable long id) {
        if (!passkeys.remove(AccountController.who(), id)) throw Ways.missing();
        return AccountController.done("passkey-ended");
    }

    @PostMapping("/sign-in/passkey/challenge")
    ResponseEntity<Map<String, Object>> askToEnter(HttpServletRequest request) {
        return ResponseEntity.ok(passkeys.askToEnter(visit(request), party(request)));
    }

    @PostMapping("/sign-in/passkey")
    ModelAndView enter(
            Page page,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (passkeys.enter(credential, visit(request), party(request))) {
            case Outcome.Done<Account>(Account account) -> {
                String device = Cookies.read(request, Cookies.DEVICE);
                SignIn.Step in = signIn.enterByKey(account, device, Cookies.whence(request));
                yield door.on(page, in, to, request, response);
            }
            case Outcome.Refused<Account>(List<Fault> faults) ->
                Ways.again(door.form(page, new Typed(Map.of(), faults, page.language()), to));
        };
    }

    @PostMapping("/sign-in/code/challenge")
    ResponseEntity<Map<String, Object>> askToConfirm(
            @RequestParam(defaultValue = "") String ticket, HttpServletRequest request) {
        Optional<Account> asked = signIn.asked(ticket);
        return asked.map(
                        account -> ResponseEntity.ok(passkeys.askToConfirm(account, new Token(ticket), party(request))))
                .orElseThrow(Ways::missing);
    }

    @PostMapping("/sign-in/code/passkey")
    ModelAndView confirm(
            Page page,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        String ticket = typed.getOrDefault("ticket", "");
        String to = typed.getOrDefault("to", "/");
        Outcome<SignIn.Step> step = signIn.confirm(
                ticket,
                account -> passkeys.confirm(
                        account, typed.getOrDefault("credential", ""), new Token(ticket), party(request)),
                Cookies.read(request, Cookies.DEVICE),
                Cookies.whence(request));
        return door.confirmed(page, step, ticket, to, request, response);
    }

    /// The answer has to come from the session that asked, or from the browser.
    private static Token session(HttpServletRequest request) {
        return new Token(Objects.requireNonNullElse(Cookies.read(request, Cookies.SESSION), ""));
    }

    private static Token visit(HttpServletRequest request) {
        return new Token(Objects.requireNonNullElse(Cookies.read(request, Cookies.PROOF), ""));
    }

    private static RelyingParty party(HttpServletRequest request) {
        return RelyingParty.of(Site.of(request));
    }
}
