package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.OwnPassword;
import vn.lienminh.access.SignedIn;
import vn.lienminh.access.programs.ProgramToken;
import vn.lienminh.access.programs.ProgramTokens;
import vn.lienminh.access.programs.TokenScope;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// One's tokens for programs.
@Controller
class TokensController {
    private static final String HERE = "/account/tokens";
    private static final int USUAL_DAYS = 90;

    private final ProgramTokens tokens;
    private final OwnPassword own;
    private final Names names;

    TokensController(ProgramTokens tokens, OwnPassword own, Names names) {
        this.tokens = tokens;
        this.own = own;
        this.names = names;
    }

    @GetMapping(HERE)
    ModelAndView show(Page page, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return show(page, request, "", List.of(), Typed.nothing(page.language()), Fields.done(done));
    }

    @PostMapping(HERE)
    ModelAndView make(
            Page page,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "scopes", required = false, defaultValue = "") List<String> chosen,
            HttpServletRequest request) {
        SignedIn who = AccountController.who();
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        chosen.forEach(word -> TokenScope.parse(word).ifPresent(scopes::add));
        LocalDate until = Fields.day(typed, "until").orElse(LocalDate.MIN);
        ProgramTokens.Wanted wanted = new ProgramTokens.Wanted(Fields.text(typed, "name"), scopes, until);
        Outcome<String> made = own.prove(who, typed.getOrDefault("token-now", ""), "token-now")
                .then(proved -> tokens.make(proved, wanted));
        return switch (made) {
            case Outcome.Done<String>(String secret) ->
                show(page, request, secret, List.of(), Typed.nothing(page.language()), "access.done.token");
            case Outcome.Refused<String>(List<Fault> faults) ->
                Ways.again(show(page, request, "", chosen, new Typed(typed, faults, page.language()), ""));
        };
    }

    @PostMapping(HERE + "/{id}/end")
    ModelAndView revoke(@PathVariable long id) {
        if (!tokens.revoke(AccountController.who(), id)) throw Ways.missing();
        return Ways.to(HERE + "?done=token-ended");
    }

    private ModelAndView show(
            Page page, HttpServletRequest request, String secret, List<String> chosen, Typed form, String done) {
        TokensView view = new TokensView(
                tokens.of(AccountController.who()).stream()
                        .map(t -> row(page, t))
                        .toList(),
                List.of(TokenScope.values()),
                chosen,
                names.today().plusDays(USUAL_DAYS).toString(),
                secret,
                Site.of(request),
                form,
                done);
        return page.titled(page.t("access.tokens")).under("/account").show("access/tokens", "view", view);
    }

    private static TokensView.Row row(Page page, ProgramToken token) {
        return new TokensView.Row(
                token.id(),
                token.name(),
                token.scopes().stream().map(s -> page.t(s.key())).collect(Collectors.joining(", ")),
                Vietnamese.moment(token.made()),
                Vietnamese.day(LocalDate.ofInstant(token.until(), Vietnamese.ZONE)),
                token.used() == null ? page.t("access.token.never") : Vietnamese.moment(token.used()));
    }
}
