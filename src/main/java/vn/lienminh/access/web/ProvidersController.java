package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.AccessAct;
import vn.lienminh.access.SignedIn;
import vn.lienminh.access.providers.Providers;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.Page;

/// Where the people of organisations sign in at home, for the administrator.
@Controller
class ProvidersController {
    private static final String HERE = "/providers";

    private final Providers providers;
    private final Names names;

    ProvidersController(Providers providers, Names names) {
        this.providers = providers;
        this.names = names;
    }

    @GetMapping(HERE)
    ModelAndView show(Page page, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return show(page, Typed.nothing(page.language()), Fields.done(done), request);
    }

    private ModelAndView show(Page page, Typed form, String done, HttpServletRequest request) {
        administrator();
        String site = Site.of(request);
        List<ProvidersView.Row> rows = providers.all().stream()
                .map(p -> new ProvidersView.Row(
                        p.id(),
                        names.of(p.organisation(), page.language()),
                        p.issuer(),
                        p.client(),
                        p.claim(),
                        site + "/sign-in/with/" + p.id() + "/back"))
                .toList();
        ProvidersView view = new ProvidersView(rows, names.alliances(page.language()), site, form, done);
        return page.titled(page.t("access.providers")).under("/account").show("access/providers", "view", view);
    }

    private static SignedIn administrator() {
        SignedIn who = AccountController.who();
        if (!who.may(AccessAct.MANAGE_PROVIDERS)) throw Ways.missing();
        return who;
    }

    @PostMapping(HERE)
    ModelAndView set(Page page, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        Providers.Wanted wanted = new Providers.Wanted(
                Fields.text(typed, "organisation"),
                Fields.text(typed, "issuer"),
                Fields.text(typed, "client"),
                Fields.text(typed, "secret"),
                Fields.text(typed, "claim"));
        return switch (providers.set(administrator(), wanted)) {
            case Outcome.Done<Organisation> done -> Ways.to(HERE + "?done=provider");
            case Outcome.Refused<Organisation>(List<Fault> faults) ->
                Ways.again(show(page, new Typed(typed, faults, page.language()), "", request));
        };
    }

    @PostMapping(HERE + "/{id}/end")
    ModelAndView end(@PathVariable int id) {
        if (!providers.end(administrator(), id)) throw Ways.missing();
        return Ways.to(HERE + "?done=provider-ended");
    }
}
