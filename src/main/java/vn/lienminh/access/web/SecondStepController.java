package vn.lienminh.access.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import vn.lienminh.access.Authenticators;
import vn.lienminh.access.OwnPassword;
import vn.lienminh.access.Proved;
import vn.lienminh.access.SignedIn;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.Markup;
import vn.lienminh.shell.Page;

/// Setting up the second step: a secret for the phone as a drawing and in letters, the first code, the codes on
/// paper.
@Controller
class SecondStepController {
    private static final String NOW = "step-now";

    private final Authenticators authenticators;
    private final OwnPassword own;
    private final AccountPage pages;

    SecondStepController(Authenticators authenticators, OwnPassword own, AccountPage pages) {
        this.authenticators = authenticators;
        this.own = own;
        this.pages = pages;
    }

    @PostMapping("/account/second-step")
    ModelAndView begin(Page page, @RequestParam(defaultValue = "", name = NOW) String now) {
        return with(page, now, proved -> {
            String secret = authenticators.begin(proved);
            if (secret.isEmpty()) return AccountController.done("second-step");
            return setUp(page, proved.who(), secret, Typed.nothing(page.language()));
        });
    }

    /// What asks for the password again.
    private ModelAndView with(Page page, String typed, Function<Proved, ModelAndView> then) {
        SignedIn who = AccountController.who();
        return switch (own.prove(who, typed, NOW)) {
            case Outcome.Done<Proved>(Proved proved) -> then.apply(proved);
            case Outcome.Refused<Proved>(List<Fault> faults) ->
                Ways.again(pages.show(page, who, new Typed(Map.of(), faults, page.language()), ""));
        };
    }

    private static ModelAndView setUp(Page page, SignedIn who, String secret, Typed form) {
        String label = UriUtils.encode("Liên Minh:" + who.account().login(), StandardCharsets.UTF_8);
        String issuer = UriUtils.encode("Liên Minh", StandardCharsets.UTF_8);
        String link = "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + issuer;
        return page.titled(page.t("access.second-step"))
                .under("/account")
                .show("access/second-step", "form", form, "secret", secret, "drawing", drawing(link));
    }

    @PostMapping("/account/second-step/confirmation")
    ModelAndView finish(
            Page page, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String secret) {
        SignedIn who = AccountController.who();
        return switch (authenticators.finish(who, code)) {
            case Outcome.Done<List<String>>(List<String> recovery) ->
                page.titled(page.t("access.recovery")).under("/account").show("access/recovery", "codes", recovery);
            case Outcome.Refused<List<String>>(List<Fault> faults) ->
                Ways.again(setUp(
                        page,
                        who,
                        secret.matches("[A-Z2-7]{32}") ? secret : "",
                        new Typed(Map.of(), faults, page.language())));
        };
    }

    @PostMapping("/account/second-step/end")
    ModelAndView remove(Page page, @RequestParam(defaultValue = "", name = NOW) String now) {
        return with(page, now, proved -> {
            authenticators.remove(proved);
            return AccountController.done("second-step-off");
        });
    }

    /// The link as a phone reads it from the screen.
    static Markup drawing(String link) {
        try {
            BitMatrix bits = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++)
                for (int x = 0; x < bits.getWidth(); x++)
                    if (bits.get(x, y))
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
            return new Markup("<svg class=\"qr\" viewBox=\"0 0 %d %d\" width=\"200\" height=\"200\" role=\"img\">"
                            .formatted(bits.getWidth(), bits.getHeight())
                    + "<title>QR</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path
                    + "\" fill=\"#000\"/></svg>");
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
