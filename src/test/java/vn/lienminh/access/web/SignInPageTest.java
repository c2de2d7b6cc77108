package vn.lienminh.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Guests;
import vn.lienminh.cast.Site;

/// Coming in, and staying out.
class SignInPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    @BeforeAll
    static void somebody() {
        SITE.signedIn("hoa", Role.ALLIANCE_OFFICER, "LM37");
    }

    @Test
    void whoHasNotSignedInIsLedToTheSignInAndBack() throws IOException {
        Browser browser = SITE.stranger();
        Connection.Response led =
                browser.ask("/territories?q=ninh").followRedirects(false).execute();
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(browser.redirect(led)).isEqualTo("/sign-in?to=%2Fterritories%3Fq%3Dninh");
        Connection.Response in = browser.send(
                "/sign-in?to=%2Fterritories%3Fq%3Dninh", "/sign-in", "login", " HOA ", "password", Guests.PASSWORD);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(browser.redirect(in)).isEqualTo("/territories?q=ninh");
        assertThat(browser.page("/territories").select(".top-end").text()).contains("Người thử hoa", "Thoát");
    }

    @Test
    void theCookiesCannotBeReadByScriptsNorSentByOtherSites() throws IOException {
        Connection.Response in = SITE.stranger().signIn("hoa", Guests.PASSWORD);
        List<String> cookies = in.multiHeaders().entrySet().stream()
                .filter(h -> "set-cookie".equalsIgnoreCase(h.getKey()))
                .flatMap(h -> h.getValue().stream())
                .toList();
        assertThat(cookies)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
    }

    @Test
    void asWithASessionThatWasThereBefore() throws IOException {
        Browser browser = SITE.stranger();
        browser.keep("session", "chosen-by-somebody-else");
        browser.signIn("hoa", Guests.PASSWORD);
        assertThat(browser.cookie("session")).hasSizeGreaterThan(40).isNotEqualTo("chosen-by-somebody-else");
    }

    @Test
    void aWrongPasswordAndNoAccountAreAnsweredAlike() throws IOException {
        Document wrong = SITE.stranger().signIn("hoa", "sai mật khẩu").parse();
        Document nobody = SITE.stranger().signIn("khong-co-ai", "sai mật khẩu").parse();
        assertThat(wrong.select(".err").text()).startsWith("Tên hoặc mật khẩu chưa đúng.");
        assertThat(nobody.select(".err").text()).startsWith("Tên hoặc mật khẩu chưa đúng.");
        assertThat(wrong.select("input[name=password]").attr("value")).isEmpty();
    }

    @Test
    void afterSigningInNobodyIsSentToAnotherSite() throws IOException {
        for (String to : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
            Browser browser = SITE.stranger();
            browser.page("/sign-in");
            Connection.Response in = browser.send(
                    "/sign-in?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8),
                    "/sign-in",
                    "login",
                    "hoa",
                    "password",
                    Guests.PASSWORD);
            assertThat(browser.redirect(in)).as(to).isEqualTo("/");
        }
    }

    @Test
    void aFormWithoutItsProofIsRefused() throws IOException {
        Connection.Response bare = SITE.stranger()
                .ask("/sign-in")
                .method(Connection.Method.POST)
                .data("login", "hoa", "password", Guests.PASSWORD)
                .execute();
        assertThat(bare.statusCode()).isEqualTo(403);
        Browser browser = SITE.signedIn("hoa", Role.ALLIANCE_OFFICER, "LM37");
        assertThat(browser.ask("/sign-out")
                        .method(Connection.Method.POST)
                        .execute()
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.status("/territories")).isEqualTo(200);
    }

    @Test
    void whoSignsOutIsOut() throws IOException {
        Browser browser = SITE.stranger();
        browser.signIn("hoa", Guests.PASSWORD);
        String before = browser.cookie("session");
        assertThat(browser.send("/territories", "/sign-out").statusCode()).isEqualTo(303);
        browser.keep("session", before);
        assertThat(browser.status("/territories")).isEqualTo(303);
    }

    @Test
    void aFormOfASessionThatEndedIsAnsweredSoThatItCanBeSentAgain() throws IOException {
        Browser browser = SITE.stranger();
        browser.page("/sign-in");
        browser.keep("session", "over");
        Connection.Response answer = browser.send("/sign-in", "/account/password", "now", "x");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.parse().select("h1").text()).isEqualTo("Phiên đăng nhập đã hết");
        Connection.Response piece = browser.ask("/territories")
                .header("HX-Request", "true")
                .header("HX-Current-URL", SITE.address() + "/territories?q=x")
                .execute();
        assertThat(piece.statusCode()).isEqualTo(401);
        assertThat(piece.header("HX-Redirect")).isEqualTo("/sign-in?to=%2Fterritories%3Fq%3Dx");
    }

    @Test
    void tenThousandWrongPasswordsAreStoppedAndTheOwnerComesIn() throws Exception {
        Site site = SITE;
        site.signedIn("lan", Role.ALLIANCE_OFFICER, "LM35");
        Browser owner = site.stranger();
        assertThat(owner.signIn("lan", Guests.PASSWORD).statusCode()).isEqualTo(303);
        owner.send("/territories", "/sign-out");

        Browser attacker = site.stranger();
        String proof = attacker.page("/sign-in").select("input[name=_csrf]").attr("value");
        List<Callable<String>> tries = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String password = "đoán mò số " + i;
            tries.add(() -> attacker.ask("/sign-in")
                    .method(Connection.Method.POST)
                    .data("_csrf", proof, "login", "lan", "password", password)
                    .execute()
                    .body());
        }
        long wrong = 0;
        try (var crowd = Executors.newFixedThreadPool(8)) {
            for (var answer : crowd.invokeAll(tries)) if (answer.get().contains("Tên hoặc mật khẩu chưa đúng")) wrong++;
        }
        assertThat(wrong).as("guesses that were compared at all").isBetween(1L, 12L);

        Connection.Response in = owner.signIn("lan", Guests.PASSWORD);
        assertThat(in.statusCode()).as("from the browser that is known").isEqualTo(303);
        assertThat(attacker.signIn("lan", Guests.PASSWORD).statusCode())
                .as("from elsewhere")
                .isEqualTo(422);
        assertThat(site.stranger().signIn("hoa", Guests.PASSWORD).statusCode())
                .as("somebody else")
                .isEqualTo(303);
    }
}
