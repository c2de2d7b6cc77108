package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.AccessRefusal;
import vn.lienminh.access.Account;
import vn.lienminh.access.SignIn;
import vn.lienminh.access.providers.Errand;
import vn.lienminh.access.providers.Journeys;
import vn.lienminh.access.providers.Provider;
import vn.lienminh.access.providers.Providers;
import vn.lienminh.access.providers.Vouched;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.shell.Page;

/// Signing in at one's organisation: the way there, and back. The way back ends on a page whose form does what a link
/// must not.
@Controller
class ProviderController {
    private static final String WAY = "/sign-in/with/{id}";

    private final Providers providers;
    private final Journeys journeys;
    private final SignIn signIn;
    private final SignInController door;

    ProviderController(Providers providers, Journeys journeys, SignIn signIn, SignInController door) {
        this.providers = providers;
        this.journeys = journeys;
        this.signIn = signIn;
        this.door = door;
    }

    @GetMapping(WAY)
    Object leave(
            Page page,
            @PathVariable int id,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Provider provider = providers.find(id).orElseThrow(Ways::missing);
        return switch (journeys.begin(provider, Page.local(to), back(request, id))) {
            case Outcome.Done<Journeys.Departure>(Journeys.Departure departure) -> {
                Cookies.send(departure.errand().text(), request, response);
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, departure.address().toString())
                        .build();
            }
            case Outcome.Refused<Journeys.Departure>(List<Fault> faults) -> failed(page, faults);
        };
    }

    private static URI back(HttpServletRequest request, int id) {
        return URI.create(Site.of(request) + "/sign-in/with/" + id + "/back");
    }

    @GetMapping(WAY + "/back")
    ModelAndView comeBack(
            Page page,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String error) {
        if (!error.isEmpty() || code.isEmpty()) return failed(page, AccessRefusal.A151_PROVIDER_REFUSED);
        return page.titled(page.t("access.sign-in"))
                .show("access/back", "id", String.valueOf(id), "code", code, "state", state);
    }

    @PostMapping(WAY + "/back")
    ModelAndView enter(
            Page page,
            @PathVariable int id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Provider provider = providers.find(id).orElseThrow(Ways::missing);
        Optional<Errand> errand = Errand.parse(Objects.requireNonNullElse(Cookies.read(request, Cookies.ERRAND), ""))
                .filter(e -> e.provider() == id && same(e.state(), typed.getOrDefault("state", "")));
        Cookies.returned(request, response);
        if (errand.isEmpty()) return failed(page, AccessRefusal.A152_NOT_FROM_THERE);
        Outcome<Vouched> vouched =
                journeys.end(provider, errand.get(), typed.getOrDefault("code", ""), back(request, id));
        if (!(vouched instanceof Outcome.Done<Vouched>(Vouched person))) return failed(page, vouched.faults());
        return switch (providers.recognise(provider, person)) {
            case Outcome.Refused<Account>(List<Fault> faults) -> failed(page, faults);
            case Outcome.Done<Account>(Account account) -> {
                String device = Cookies.read(request, Cookies.DEVICE);
                SignIn.Step step = signIn.enter(account, device, Cookies.whence(request));
                if (step instanceof SignIn.Step.In in) providers.opened(in.session(), provider, person);
                yield door.on(page, step, errand.get().to(), request, response);
            }
        };
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView failed(Page page, AccessRefusal why) {
        return failed(page, List.of(Fault.error(Place.NOWHERE, why)));
    }

    private ModelAndView failed(Page page, List<Fault> faults) {
        return Ways.again(door.form(page, new Typed(Map.of(), faults, page.language()), "/"));
    }
}
