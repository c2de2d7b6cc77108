package vn.lienminh.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Guests;
import vn.lienminh.cast.Site;
import vn.lienminh.platform.DataFolder;

/// One's own account behind a server that speaks TLS: what is asked for again, what is counted, what ends.
class OwnAccountPageTest {
    @RegisterExtension
    static final Site SITE = Site.set(Map.of("lienminh.access.site", "https://lienminh.example.vn"));

    private static final String OTHER = "bảy con thuyền qua bến vắng";

    @Test
    void behindAProxyEachVisitorHasTheirOwnAddressAndCookiesAreForTlsAlone() throws IOException {
        SITE.signedIn("sau.proxy", Role.ALLIANCE_OFFICER, "LM37");
        Browser browser = SITE.stranger();
        Connection.Response in = from(browser, "203.0.113.9", "sau.proxy", Guests.PASSWORD);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers("Set-Cookie")).hasSizeGreaterThanOrEqualTo(2).allMatch(c -> c.contains("Secure"));
        browser.keep("session", in.cookie("session"));
        assertThat(browser.page("/account").select("table").text()).contains("203.0.113.9");
    }

    @Test
    void whoeverGuessesBehindTheProxyStopsNobodyElseThere() throws IOException {
        SITE.signedIn("hang.xom", Role.ALLIANCE_OFFICER, "LM37");
        Document last = new Document("");
        for (int i = 0; i < 7; i++)
            last = from(SITE.stranger(), "203.0.113.66", "hang.xom", "đoán " + i)
                    .parse();
        assertThat(last.select(".err").text()).contains("Đã thử sai nhiều lần");
        assertThat(from(SITE.stranger(), "203.0.113.7", "hang.xom", Guests.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    private static Connection.Response from(Browser browser, String address, String login, String password)
            throws IOException {
        String proof = browser.page("/sign-in").select("input[name=_csrf]").attr("value");
        return browser.ask("/sign-in")
                .header("X-Forwarded-For", "127.0.0.1, " + address)
                .header("X-Forwarded-Proto", "https")
                .method(Connection.Method.POST)
                .followRedirects(false)
                .data("_csrf", proof, "login", login, "password", password)
                .execute();
    }

    @Test
    void anOpenSessionCannotTryOutThePassword() throws IOException {
        Browser thief = SITE.signedIn("bo.ngo", Role.ALLIANCE_OFFICER, "LM36");
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            said.add(change(thief, "đoán mò " + i, OTHER).parse().select(".err").text());
            said.add(thief.send("/account", "/account/second-step", "step-now", "đoán mò " + i)
                    .parse()
                    .select(".err")
                    .text());
        }
        assertThat(said.getFirst()).contains("Mật khẩu đang dùng chưa đúng");
        assertThat(said.getLast()).contains("Đã thử sai nhiều lần", "Chờ");
        assertThat(change(thief, Guests.PASSWORD, OTHER).statusCode())
                .as("also the right one, for a while")
                .isEqualTo(422);
    }

    @Test
    void aNewPasswordEndsOtherSessionsAndMailedLinks() throws Exception {
        Browser owner = SITE.signedIn("doi.moi", Role.ALLIANCE_OFFICER, "LM35");
        Browser elsewhere = SITE.signedIn("doi.moi", Role.ALLIANCE_OFFICER, "LM35");
        ask("doi.moi");
        String link = links("doi.moi", 1).getFirst();
        assertThat(SITE.stranger().status(link)).isEqualTo(200);
        assertThat(change(owner, Guests.PASSWORD, OTHER).statusCode()).isEqualTo(303);
        assertThat(owner.status("/account")).isEqualTo(200);
        assertThat(elsewhere.status("/account")).isEqualTo(303);
        assertThat(SITE.stranger().status(link)).isEqualTo(404);
    }

    private static Connection.Response change(Browser browser, String now, String password) throws IOException {
        return browser.send("/account", "/account/password", "now", now, "password", password, "repeated", password);
    }

    @Test
    void whoAsksForSomebodysLetterTakesNoLinkAwayAndIsStopped() throws Exception {
        SITE.signedIn("hay.quen", Role.ALLIANCE_OFFICER, "LM34");
        for (int i = 0; i < 3; i++) assertThat(ask("hay.quen").statusCode()).isEqualTo(303);
        Connection.Response fourth = ask("hay.quen");
        assertThat(fourth.statusCode()).isEqualTo(422);
        assertThat(fourth.parse().select(".err").text()).contains("Đã xin thư nhiều lần", "chờ 16 phút");
        assertThat(ask("khong.co.ai").statusCode()).isEqualTo(303);
        List<String> links = links("hay.quen", 3);
        assertThat(links).hasSize(3);
        for (String link : links) assertThat(SITE.stranger().status(link)).isEqualTo(200);
        SITE.stranger().send(links.getFirst(), links.getFirst(), "password", OTHER, "repeated", OTHER);
        for (String link : links) assertThat(SITE.stranger().status(link)).isEqualTo(404);
        assertThat(SITE.stranger().signIn("hay.quen", OTHER).statusCode())
                .as("letters are counted by themselves")
                .isEqualTo(303);
    }

    private static Connection.Response ask(String login) throws IOException {
        return SITE.stranger().send("/forgotten", "/forgotten", "login", login);
    }

    /// The links in the letters to somebody, which are made aside.
    private static List<String> links(String login, int many) throws Exception {
        Path mail = SITE.bean(DataFolder.class).files().resolve("mail");
        List<String> links = List.of();
        for (int i = 0; i < 100 && links.size() < many; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            if (Files.isDirectory(mail)) links = links(mail, login);
        }
        return links;
    }

    private static List<String> links(Path mail, String login) throws IOException {
        List<String> links = new ArrayList<>();
        try (Stream<Path> letters = Files.list(mail)) {
            for (Path letter : letters.toList()) {
                String raw = Files.readString(letter);
                if (raw.indexOf("\r\n\r\n") < 0) continue;
                String body = raw.substring(raw.indexOf("\r\n\r\n")).strip();
                String text = raw.contains("base64")
                        ? new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8)
                        : body.replace("=\r\n", "");
                Matcher found = Pattern.compile("https://lienminh\\.example\\.vn(/invitation/[\\w-]+)")
                        .matcher(text);
                if (text.contains(" " + login + ".") && found.find()) links.add(found.group(1));
            }
        }
        return links;
    }

    @Test
    void whatWasTypedWhileTheSessionEndedIsKeptAndSentAgainAfterSigningIn() throws IOException {
        Browser browser = SITE.stranger();
        browser.signIn(officer("dang.go"), Guests.PASSWORD);
        browser.keep("session", "over");
        Connection.Response kept = html(browser, "/account/delegations")
                .data("role", "<b>\"vai trò'", "login", "ai đó")
                .execute();
        assertThat(kept.statusCode()).isEqualTo(401);
        Document page = kept.parse();
        assertThat(page.select("h1").text()).isEqualTo("Phiên đăng nhập đã hết");
        assertThat(page.select("main form").attr("action")).isEqualTo("/account/delegations");
        assertThat(page.select("main input[name=role]").attr("value")).isEqualTo("<b>\"vai trò'");
        String proof = page.select("main input[name=_csrf]").attr("value");
        browser.signIn("dang.go", Guests.PASSWORD);
        assertThat(again(browser, proof)).as("the page is still good").isEqualTo(422);
        browser.send("/account", "/sign-out");
        browser.signIn(officer("nguoi.sau"), Guests.PASSWORD);
        assertThat(again(browser, proof)).as("not in the name of another").isEqualTo(403);
    }

    private static int again(Browser browser, String proof) throws IOException {
        return browser.ask("/account/delegations")
                .method(Connection.Method.POST)
                .data("_csrf", proof, "role", "không có")
                .execute()
                .statusCode();
    }

    private static String officer(String login) {
        SITE.signedIn(login, Role.ALLIANCE_OFFICER, "LM31");
        return login;
    }

    private static Connection html(Browser browser, String action) throws IOException {
        String proof = browser.page("/sign-in").select("input[name=_csrf]").attr("value");
        return browser.ask(action)
                .header("Accept", "text/html,*/*")
                .method(Connection.Method.POST)
                .data("_csrf", proof);
    }

    @Test
    void aPasswordIsNeverGivenBack() throws IOException {
        Browser browser = SITE.stranger();
        Connection.Response answer = html(browser, "/account/password")
                .data("now", "bí mật của tôi", "password", OTHER)
                .execute();
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("bí mật của tôi", OTHER);
        assertThat(browser.send("/sign-in", "/signed-out", "x", "y").statusCode())
                .as("there is no such page for itself")
                .isIn(404, 405);
    }
}
