package vn.lienminh.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Guests;
import vn.lienminh.cast.Site;
import vn.lienminh.platform.DataFolder;

/// From the first start to a closed account, through the pages alone.
class PeoplePageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static final String GOOD = "bảy con thuyền qua bến vắng";
    private static final String NASTY = "<script>alert(1)</script>\"'><b>";

    private static Browser administrator;

    @BeforeAll
    static void firstStart() throws IOException {
        Browser browser = SITE.stranger();
        Connection.Response led = browser.ask("/").followRedirects(false).execute();
        assertThat(browser.redirect(led)).isEqualTo("/first-start");
        String word = SITE.bean(vn.lienminh.access.FirstStart.class).word().orElseThrow();
        assertThat(first(browser, "SAI-TU-KHOA", GOOD).statusCode()).isEqualTo(422);
        assertThat(first(browser, word, "123456789012").parse().select(".err").text())
                .contains("dễ đoán");
        Connection.Response made = first(browser, word.toLowerCase(Locale.ROOT).replace("-", " "), GOOD);
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(browser.status("/first-start")).as("the page is gone").isEqualTo(404);
        assertThat(SITE.bean(vn.lienminh.access.FirstStart.class).word()).isEmpty();
        administrator = browser;
    }

    private static Connection.Response first(Browser browser, String word, String password) throws IOException {
        return browser.send(
                "/first-start",
                "/first-start",
                "word",
                word,
                "name",
                "Đỗ Minh Quân",
                "login",
                "quantri",
                "mail",
                "quantri@lienminh.vn",
                "password",
                password,
                "repeated",
                password);
    }

    private static Connection.Response invite(Browser by, String login, String organisation, Role role)
            throws IOException {
        return by.send(
                "/people",
                "/people",
                "name",
                "Người " + login,
                "login",
                login,
                "mail",
                login + "@lienminh.vn",
                "organisation",
                organisation,
                "role",
                role.word(),
                "title",
                "Chuyên viên");
    }

    /// The link in the newest letter to somebody.
    private static String link(String login) throws IOException {
        Path mail = SITE.bean(DataFolder.class).files().resolve("mail");
        try (Stream<Path> letters = Files.list(mail)) {
            for (Path letter :
                    letters.sorted(java.util.Comparator.reverseOrder()).toList()) {
                String raw = Files.readString(letter);
                if (!raw.contains(login + "@lienminh.vn")) continue;
                String body = raw.substring(raw.indexOf("\r\n\r\n")).strip();
                String text = raw.contains("base64")
                        ? new String(Base64.getMimeDecoder().decode(body), java.nio.charset.StandardCharsets.UTF_8)
                        : body.replace("=\r\n", "");
                Matcher found = Pattern.compile("http://localhost:\\d+(/invitation/[\\w-]+)")
                        .matcher(text);
                if (found.find()) return found.group(1);
            }
        }
        throw new AssertionError("no letter to " + login);
    }

    @Test
    void whoIsInvitedChoosesAPasswordOnceAndIsIn() throws IOException {
        assertThat(invite(administrator, "moi.mot", "LM37", Role.ALLIANCE_OFFICER)
                        .statusCode())
                .isEqualTo(303);
        assertThat(administrator.page("/people").select("tr:contains(moi.mot)").text())
                .contains("Cán bộ liên minh tỉnh, LM37", "Chuyên viên", "Chưa nhận lời mời");
        String link = link("moi.mot");
        Browser guest = SITE.stranger();
        assertThat(guest.send(link, link, "password", "ngắn", "repeated", "ngắn")
                        .statusCode())
                .isEqualTo(422);
        assertThat(guest.send(link, link, "password", GOOD, "repeated", GOOD + "x")
                        .statusCode())
                .isEqualTo(422);
        assertThat(guest.send(link, link, "password", GOOD, "repeated", GOOD).statusCode())
                .isEqualTo(303);
        assertThat(guest.status("/account")).isEqualTo(200);
        assertThat(SITE.stranger().status(link)).as("the link is used up").isEqualTo(404);
    }

    @Test
    void aForgottenPasswordIsReplacedByMailAndEverySessionEnds() throws Exception {
        invite(administrator, "quen", "LM36", Role.ALLIANCE_OFFICER);
        String invitation = link("quen");
        Browser before = SITE.stranger();
        before.send(invitation, invitation, "password", GOOD, "repeated", GOOD);
        assertThat(before.status("/account")).isEqualTo(200);

        Browser again = SITE.stranger();
        for (String typed : List.of("khong-co-ai", " QUEN@lienminh.vn "))
            assertThat(again.page(again.redirect(again.send("/forgotten", "/forgotten", "login", typed)))
                            .select(".note")
                            .text())
                    .startsWith("Nếu có tài khoản như đã gõ");
        String reset = invitation;
        for (int i = 0; i < 50 && reset.equals(invitation); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            reset = link("quen");
        }
        assertThat(reset).isNotEqualTo(invitation);
        String other = GOOD.replace("bảy", "chín");
        assertThat(again.send(reset, reset, "password", other, "repeated", other)
                        .statusCode())
                .isEqualTo(303);
        assertThat(before.status("/account"))
                .as("who had the old password is out")
                .isEqualTo(303);
        assertThat(SITE.stranger().signIn("quen", GOOD).statusCode()).isEqualTo(422);
        assertThat(SITE.stranger().signIn("quen", other).statusCode()).isEqualTo(303);
    }

    @Test
    void aRoleTakenAwayInMidSessionIsGoneAtOnce() throws IOException {
        Browser officer = SITE.signedIn("bi.thoi", Role.NATIONAL_OFFICER, "LMVN");
        assertThat(officer.status("/people")).isEqualTo(200);
        Document person = administrator.page("/people/bi.thoi");
        String action = person.select("form[action~=/roles/\\d+/end]").attr("action");
        assertThat(administrator.send("/people/bi.thoi", action).statusCode()).isEqualTo(303);
        assertThat(officer.status("/people")).isEqualTo(404);
        assertThat(officer.page("/account").select("main").text()).contains("Chưa có vai trò nào");
    }

    @Test
    void aClosedAccountIsOutAndItsLoginIsNeverGivenAgain() throws IOException {
        Browser gone = SITE.signedIn("da.nghi", Role.ALLIANCE_OFFICER, "LM35");
        assertThat(administrator
                        .send("/people/da.nghi", "/people/da.nghi/closing")
                        .statusCode())
                .isEqualTo(303);
        assertThat(gone.status("/account")).isEqualTo(303);
        assertThat(SITE.stranger().signIn("da.nghi", Guests.PASSWORD).statusCode())
                .isEqualTo(422);
        assertThat(invite(administrator, "da.nghi", "LM35", Role.ALLIANCE_OFFICER)
                        .parse()
                        .select(".err")
                        .text())
                .contains("Tên đăng nhập này đã có");
    }

    @Test
    void theLastAdministratorStays() throws IOException {
        assertThat(administrator
                        .send("/people/quantri", "/people/quantri/closing")
                        .statusCode())
                .isEqualTo(422);
        Document person = administrator.page("/people/quantri");
        String action = person.select("form[action~=/roles/\\d+/end]").attr("action");
        assertThat(administrator
                        .send("/people/quantri", action)
                        .parse()
                        .select(".note")
                        .text())
                .contains("người quản trị cuối cùng");
    }

    @Test
    void aChairManagesTheirOwnProvinceAndNoMore() throws IOException {
        Browser chair = SITE.signedIn("chu.tich", Role.ALLIANCE_CHAIR, "LM34");
        SITE.signedIn("tinh.khac", Role.ALLIANCE_OFFICER, "LM33");
        assertThat(chair.page("/people").select("tbody tr").eachText()).noneMatch(t -> t.contains("tinh.khac"));
        assertThat(chair.status("/people/tinh.khac")).isEqualTo(404);
        assertThat(invite(chair, "cap.duoi", "LM34", Role.ALLIANCE_OFFICER).statusCode())
                .isEqualTo(303);
        for (String[] beyond :
                new String[][] {{"LM33", "alliance-officer"}, {"LMVN", "administrator"}, {"LM34", "alliance-chair"}})
            assertThat(invite(chair, "qua.tay", beyond[0], Role.parse(beyond[1]).orElseThrow())
                            .statusCode())
                    .as(beyond[0] + " " + beyond[1])
                    .isEqualTo(422);
        assertThat(chair.send("/people/chu.tich", "/people/chu.tich/closing").statusCode())
                .isEqualTo(422);
    }

    @Test
    void anOfficerManagesNobody() throws IOException {
        Browser officer = SITE.signedIn("can.bo", Role.ALLIANCE_OFFICER, "LM27");
        assertThat(officer.page("/people").select("form[action=/people]")).isEmpty();
        assertThat(invite(officer, "len.lut", "LM27", Role.ALLIANCE_OFFICER).statusCode())
                .isEqualTo(422);
        assertThat(SITE.signedIn("kiem.tra", Role.EDITOR, "LM27").status("/people"))
                .isEqualTo(404);
    }

    @Test
    void whatIsTypedIntoAnyFieldStaysText() throws IOException {
        Document refused = administrator
                .send(
                        "/people",
                        "/people",
                        "name",
                        NASTY,
                        "login",
                        NASTY,
                        "mail",
                        NASTY,
                        "organisation",
                        NASTY,
                        "role",
                        NASTY,
                        "title",
                        NASTY,
                        "from",
                        NASTY,
                        "until",
                        NASTY)
                .parse();
        assertThat(refused.select("script:not([src])")).isEmpty();
        assertThat(refused.select("input[name=name]").attr("value")).contains("<script>");
        administrator.send(
                "/people",
                "/people",
                "name",
                NASTY,
                "login",
                "ten.la",
                "mail",
                "a@b.vn",
                "organisation",
                "LM30",
                "role",
                "alliance-officer",
                "title",
                NASTY);
        for (String path : List.of("/people", "/people/ten.la"))
            assertThat(administrator.page(path).select("script:not([src]), main b"))
                    .as(path)
                    .isEmpty();
        assertThat(administrator.page("/people/ten.la").select("h1").text()).contains("<script>");
        Document wrong = SITE.stranger().signIn(NASTY, NASTY).parse();
        assertThat(wrong.select("script:not([src])")).isEmpty();
        assertThat(SITE.stranger()
                        .page("/sign-in?to="
                                + java.net.URLEncoder.encode(NASTY, java.nio.charset.StandardCharsets.UTF_8))
                        .select("script:not([src])"))
                .isEmpty();
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsTheOthers() throws IOException {
        Browser here = SITE.signedIn("hai.noi", Role.ALLIANCE_OFFICER, "LM22");
        Browser there = SITE.signedIn("hai.noi", Role.ALLIANCE_OFFICER, "LM22");
        Browser third = SITE.signedIn("hai.noi", Role.ALLIANCE_OFFICER, "LM22");
        Document account = here.page("/account");
        assertThat(account.select("table tbody tr")).hasSize(3);
        String end = account.select("form[action~=/sessions/\\d+/end]").first().attr("action");
        assertThat(SITE.signedIn("nguoi.khac", Role.ALLIANCE_OFFICER, "LM22")
                        .send("/account", end)
                        .statusCode())
                .as("not those of others")
                .isEqualTo(404);
        assertThat(here.send("/account", "/account/sessions/end").statusCode()).isEqualTo(303);
        assertThat(there.status("/account")).isEqualTo(303);
        assertThat(third.status("/account")).isEqualTo(303);
        assertThat(here.status("/account")).isEqualTo(200);
    }

    @Test
    void aSecondStepIsAskedForOnceItIsOn() throws Exception {
        Browser owner = SITE.signedIn("hai.buoc", Role.ALLIANCE_OFFICER, "LM26");
        Document setUp = owner.send("/account", "/account/second-step", "step-now", Guests.PASSWORD)
                .parse();
        String secret = setUp.select("input[name=secret]").attr("value");
        assertThat(setUp.select("svg.qr")).hasSize(1);
        Browser early = SITE.stranger();
        assertThat(early.signIn("hai.buoc", Guests.PASSWORD).statusCode())
                .as("it counts after the first code")
                .isEqualTo(303);
        Document codes = owner.ask("/account/second-step/confirmation")
                .method(Connection.Method.POST)
                .data(
                        "_csrf",
                        setUp.select("input[name=_csrf]").attr("value"),
                        "secret",
                        secret,
                        "code",
                        code(secret, -1))
                .execute()
                .parse();
        List<String> recovery = codes.select("main code").eachText();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();

        Browser browser = SITE.stranger();
        Document asked = browser.signIn("hai.buoc", Guests.PASSWORD).parse();
        assertThat(asked.select("h1").text()).isEqualTo("Xác thực hai bước");
        assertThat(browser.has("session")).isFalse();
        assertThat(second(browser, asked, "000000").statusCode()).isEqualTo(422);
        String now = code(secret, 0);
        assertThat(second(browser, asked, now).statusCode()).isEqualTo(303);
        Browser replay = SITE.stranger();
        Document again = replay.signIn("hai.buoc", Guests.PASSWORD).parse();
        assertThat(second(replay, again, now).statusCode())
                .as("a code is good once")
                .isEqualTo(422);
        assertThat(second(replay, again, recovery.getFirst()).statusCode()).isEqualTo(303);
        Browser paper = SITE.stranger();
        Document third = paper.signIn("hai.buoc", Guests.PASSWORD).parse();
        assertThat(second(paper, third, recovery.getFirst()).statusCode()).isEqualTo(422);
    }

    private static Connection.Response second(Browser browser, Document asked, String code) throws IOException {
        return browser.send(
                "/sign-in",
                "/sign-in/code",
                "ticket",
                asked.select("input[name=ticket]").attr("value"),
                "code",
                code);
    }

    /// As a phone shows it.
    private static String code(String secret, int step) throws Exception {
        TimeBasedOneTimePasswordGenerator phone = new TimeBasedOneTimePasswordGenerator();
        byte[] key = new org.apache.commons.codec.binary.Base32().decode(secret);
        return phone.generateOneTimePasswordString(
                new SecretKeySpec(key, phone.getAlgorithm()), Instant.now().plusSeconds(30L * step), Locale.ROOT);
    }

    @Test
    void aRoleIsPassedOnForSomeDaysAndTakenBack() throws IOException {
        Browser chair = SITE.signedIn("ban.ron", Role.ALLIANCE_CHAIR, "LM37");
        Browser officer = SITE.signedIn("ky.thay", Role.ALLIANCE_OFFICER, "LM37");
        assertThat(officer.page("/people").select("form[action=/people]")).isEmpty();
        String today = java.time.LocalDate.now().toString();
        String later = java.time.LocalDate.now().plusDays(7).toString();
        Connection.Response passed = chair.send(
                "/account",
                "/account/delegations",
                "role",
                "alliance-chair LM37",
                "login",
                "ky.thay",
                "from",
                today,
                "until",
                later);
        assertThat(passed.statusCode()).isEqualTo(303);
        assertThat(officer.page("/account").select("main").text()).contains("Làm thay Người thử ban.ron");
        assertThat(officer.page("/people").select("form[action=/people]")).hasSize(1);
        assertThat(officer.page("/account").select("option[value=alliance-chair LM37]"))
                .as("not passed on further")
                .isEmpty();
        String end = chair.page("/account")
                .select("form[action~=/delegations/\\d+/end]")
                .attr("action");
        assertThat(officer.send("/account", end).statusCode()).isEqualTo(404);
        assertThat(chair.send("/account", end).statusCode()).isEqualTo(303);
        assertThat(officer.page("/people").select("form[action=/people]")).isEmpty();
    }

    @Test
    void theMatrixIsThereToRead() throws IOException {
        Document page = SITE.signedIn("doc.bang", Role.ALLIANCE_OFFICER, "LM37").page("/roles");
        assertThat(page.select("thead th")).hasSize(Role.values().length + 1);
        assertThat(page.select("tbody tr:contains(Nhận)").text()).contains("cụm mình phụ trách", "cấp dưới");
        assertThat(page.select("main").text()).doesNotContain("access.");
    }
}
