package vn.lienminh.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.HomeServer;
import vn.lienminh.cast.Site;

/// People of an organisation sign in at its own server, a real one on this machine.
class ProvidersPageTest {
    @RegisterExtension
    static final Site SITE = Site.set(Map.of("LIENMINH_OIDC_NINHBINH", HomeServer.SECRET));

    private static final Map<String, String> PEOPLE = Map.of(
            "s-lan", "lan@donvi.vn",
            "s-hai", "hai@donvi.vn",
            "s-la", "la@donvi.vn",
            "s-gia", "lan@donvi.vn",
            "s-chua-xac-nhan", "quyen@donvi.vn?",
            "s-nhieu", "nhieu@donvi.vn");

    private static HomeServer home;
    private static Browser administrator;

    @BeforeAll
    static void organisationsSignInAtHome() throws IOException {
        home = HomeServer.knowing(SITE.address(), PEOPLE);
        SITE.signedIn("lan@donvi.vn", Role.ALLIANCE_OFFICER, "LM37");
        SITE.signedIn("quyen@donvi.vn", Role.ALLIANCE_OFFICER, "LM37");
        SITE.signedIn("hai@donvi.vn", Role.ALLIANCE_OFFICER, "LM36");
        SITE.signedIn("nhieu@donvi.vn", Role.NATIONAL_OFFICER, "LMVN");
        administrator = SITE.signedIn("quan.tri", Role.ADMINISTRATOR, "LMVN");
        assertThat(set(home.issuer(), "env:LIENMINH_OIDC_NINHBINH").statusCode())
                .isEqualTo(303);
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    private static Connection.Response set(String issuer, String secret) throws IOException {
        return administrator.send(
                "/providers",
                "/providers",
                "organisation",
                "LM37",
                "issuer",
                issuer,
                "client",
                HomeServer.CLIENT,
                "secret",
                secret,
                "claim",
                "email");
    }

    /// A browser that goes from one server to the other and keeps the cookies of both.
    private static final class Traveller {
        final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Document get(String address) throws Exception {
            return sent(HttpRequest.newBuilder(URI.create(address)).build());
        }

        Document send(Element form, String... pairs) throws Exception {
            Map<String, String> fields = new LinkedHashMap<>();
            for (Element hidden : form.select("input[type=hidden]")) fields.put(hidden.attr("name"), hidden.val());
            for (int i = 0; i + 1 < pairs.length; i += 2) fields.put(pairs[i], pairs[i + 1]);
            String body = fields.entrySet().stream()
                    .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return sent(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        private Document sent(HttpRequest request) throws Exception {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return Jsoup.parse(answer.body(), answer.uri().toString());
        }

        /// As far as the page that is sent on by itself.
        Document atHome(String name) throws Exception {
            Document login = get(SITE.address() + "/sign-in/with/1?to=%2Faccount");
            Document back = send(login.expectFirst("form"), "username", name, "password", HomeServer.PASSWORD);
            assertThat(back.location()).as(back.text()).contains("/sign-in/with/1/back?");
            return back;
        }

        Document in(String name) throws Exception {
            return send(atHome(name).expectFirst("form[data-onward]"));
        }

        HttpCookie cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(c -> c.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String said(Document page) {
        return page.select(".note").text();
    }

    @Test
    void whoIsConfirmedByTheirOrganisationIsInAndCanLeaveThereToo() throws Exception {
        assertThat(SITE.stranger()
                        .page("/sign-in")
                        .select("a[href^=/sign-in/with/]")
                        .text())
                .contains("Tài khoản của Liên minh Hợp tác xã tỉnh Ninh Bình");
        Traveller traveller = new Traveller();
        Document account = traveller.in("s-lan");
        assertThat(account.location()).isEqualTo(SITE.address() + "/account");
        assertThat(account.select("h1").text()).isEqualTo("Người thử lan@donvi.vn");
        Document off = traveller.send(account.expectFirst("form[action=/sign-out]"));
        assertThat(off.select("h1").text()).isEqualTo("Đã thoát");
        Document after = traveller.get(off.expectFirst("main a.do").absUrl("href"));
        assertThat(after.location()).isEqualTo(SITE.address() + "/sign-in");
        Document again = traveller.get(SITE.address() + "/sign-in/with/1");
        assertThat(again.location()).as("asked for the password there").startsWith(home.issuer() + "/login");
    }

    @Test
    void noAccountComesFromNowhereNorFromAnotherOrganisation() throws Exception {
        for (String name : new String[] {"s-la", "s-hai", "s-nhieu", "s-chua-xac-nhan"})
            assertThat(said(new Traveller().in(name))).as(name).contains("chưa có tài khoản nào");
    }

    @Test
    void somebodyElseWithTheSameMailIsNotTheSame() throws Exception {
        assertThat(new Traveller().in("s-lan").location()).endsWith("/account");
        assertThat(said(new Traveller().in("s-gia"))).contains("chưa có tài khoản nào");
    }

    @Test
    void onlyTheBrowserThatLeftComesBackAndOnce() throws Exception {
        Traveller traveller = new Traveller();
        Element onward = traveller.atHome("s-lan").expectFirst("form[data-onward]");
        Traveller thief = new Traveller();
        Element own = thief.get(SITE.address() + "/sign-in").expectFirst("form");
        onward.expectFirst("input[name=_csrf]")
                .val(own.expectFirst("input[name=_csrf]").val());
        assertThat(said(thief.send(onward))).contains("quá hạn hoặc không khớp");
        Traveller second = new Traveller();
        Element other = second.atHome("s-lan").expectFirst("form[data-onward]");
        String right = other.expectFirst("input[name=state]").val();
        assertThat(said(second.send(other, "state", right.replaceFirst(".$", "_x".substring(1)))))
                .contains("quá hạn hoặc không khớp");
        assertThat(said(second.send(other, "state", right)))
                .as("the cookie was used up")
                .contains("quá hạn hoặc không khớp");
    }

    @Test
    void anAnswerForAnotherErrandOrAMadeUpOneIsNotBelieved() throws Exception {
        Traveller traveller = new Traveller();
        Element onward = traveller.atHome("s-lan").expectFirst("form[data-onward]");
        HttpCookie errand = traveller.cookie("errand");
        String[] parts = errand.getValue().replace("\"", "").split("\\.", 5);
        errand.setValue(String.join(".", parts[0], parts[1], parts[1], parts[3], parts[4]));
        assertThat(said(traveller.send(onward))).as("another nonce").contains("quá hạn hoặc không khớp");
        Traveller second = new Traveller();
        Element made = second.atHome("s-lan").expectFirst("form[data-onward]");
        assertThat(said(second.send(made, "code", "made-up"))).contains("quá hạn hoặc không khớp");
        assertThat(said(second.get(SITE.address() + "/sign-in/with/1/back?error=access_denied&state=x")))
                .contains("không cho vào");
    }

    @Test
    void onlyAnAdministratorSaysWhereAndNothingElseIsNamedThere() throws IOException {
        Browser officer = SITE.signedIn("can.bo", Role.ALLIANCE_CHAIR, "LM37");
        assertThat(officer.status("/providers")).isEqualTo(404);
        for (String issuer : new String[] {
            "http://login.example.vn", "https://a.vn?x=1", "file:///etc/passwd", "https://u:p@a.vn", "x"
        })
            assertThat(set(issuer, "").parse().select(".err").text())
                    .as(issuer)
                    .contains("Địa chỉ máy chủ đăng nhập chưa đúng");
        for (String secret : new String[] {"env:PATH", "file:../VERSION", "file:/etc/passwd", "bi-mat", "env:"})
            assertThat(set(home.issuer(), secret).parse().select(".err").text())
                    .as(secret)
                    .contains("Nơi cất khóa bí mật chưa đúng");
    }

    @Test
    void aServerThatIsSilentIsToldInWords() throws IOException {
        administrator.send(
                "/providers",
                "/providers",
                "organisation",
                "LM22",
                "issuer",
                "http://localhost:1",
                "client",
                "x",
                "secret",
                "",
                "claim",
                "email");
        Document page = administrator.page("/providers");
        String row = page.select("tr:contains(localhost:1)").select("form").attr("action");
        String id = row.replaceAll("\\D", "");
        assertThat(said(SITE.stranger().page("/sign-in/with/" + id))).contains("Không liên lạc được");
        assertThat(administrator.send("/providers", row).statusCode()).isEqualTo(303);
        assertThat(SITE.stranger().status("/sign-in/with/" + id)).isEqualTo(404);
    }
}
