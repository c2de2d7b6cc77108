package vn.lienminh.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Site;
import vn.lienminh.kernel.Period;
import vn.lienminh.reporting.threads.Discussion;
import vn.lienminh.reporting.threads.Threads;

/// Threads as people meet them: asked, answered, handed on, settled, kept. Each test has a year of its own.
class ThreadPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static Browser officer() {
        return SITE.signedIn("can.bo", Role.ALLIANCE_OFFICER, "LM30");
    }

    private static Browser national() {
        return SITE.signedIn("trung.uong", Role.NATIONAL_OFFICER, "LMVN");
    }

    private static String threads(int year) {
        return "/reports/LM30/" + year + "/threads";
    }

    private static Connection.Response say(Browser who, int year, String... pairs) throws IOException {
        return who.send(threads(year), threads(year), pairs);
    }

    @Test
    void aQuestionOnACellIsAnsweredHandedOnAndSettledAndAllOfItIsKept() throws IOException {
        officer();
        assertThat(say(national(), 2018, "cell", "1", "said", "Có gồm HTX ngừng không @can.bo?", "thread", "0")
                        .statusCode())
                .isEqualTo(302);
        Document panel = officer().page("/reports/LM30/2018/entry/1");
        assertThat(panel.select(".thread").text()).contains("Người thử trung.uong:", "Có gồm HTX ngừng không");
        assertThat(officer()
                        .page("/reports/LM30/2018/entry")
                        .select("aside .thread")
                        .text())
                .contains("ô ", "Có gồm HTX ngừng không");
        say(officer(), 2018, "thread", "1", "said", "Để tôi hỏi lại.", "assignee", "trung.uong");
        say(national(), 2018, "thread", "1", "said", "", "act", "close");
        Document settled = national().page(threads(2018));
        assertThat(settled.select("h3").first().text()).endsWith(": 0");
        assertThat(settled.select("details .thread li")).hasSize(3);
        assertThat(settled.select("details .thread li").text()).contains("giao Người thử trung.uong", "đã đóng");
        say(officer(), 2018, "thread", "1", "act", "reopen");
        assertThat(national().page(threads(2018)).select("h3").first().text()).endsWith(": 1");
    }

    @Test
    void itWaitsForThoseWhoWereCalledOrHaveIt() throws IOException {
        officer();
        say(national(), 2019, "said", "Xem giúp, @can.bo.", "cell", "2");
        var lan = new Guest("can.bo", Role.ALLIANCE_OFFICER, "LM30");
        var head = new Guest("trung.uong", Role.NATIONAL_OFFICER, "LMVN");
        assertThat(lan.waiting(2019)).isEqualTo(1);
        assertThat(officer().page("/tasks").select("main").text())
                .contains("Trao đổi về năm 2019: Xem giúp, @can.bo.", "Người thử trung.uong");
        assertThat(head.waiting(2019)).isZero();
        say(officer(), 2019, "thread", "1", "said", "Đúng rồi.", "assignee", "trung.uong");
        assertThat(lan.waiting(2019)).isZero();
        assertThat(head.waiting(2019)).isEqualTo(1);
        say(national(), 2019, "thread", "1", "act", "close");
        assertThat(head.waiting(2019)).isZero();
    }

    /// Somebody with an account, as the doors see them.
    private record Guest(String login, Role role, String organisation) {
        long waiting(int year) {
            var actor = SITE.actor(login, role, organisation);
            return SITE.bean(Threads.class).waiting(actor).stream()
                    .map(Discussion::report)
                    .filter(r -> r.period().equals(Period.year(year)))
                    .count();
        }
    }

    @Test
    void whoMayNotSeeTheSheetCannotBeCalledAndFindsNothing() throws IOException {
        SITE.signedIn("nguoi.la", Role.ALLIANCE_OFFICER, "LM33");
        Connection.Response refused = say(officer(), 2020, "said", "Hỏi @nguoi.la nhé", "cell", "1");
        assertThat(refused.statusCode()).isEqualTo(409);
        Document again = refused.parse();
        assertThat(again.select(".note.bad").text()).contains("R162", "nguoi.la");
        assertThat(again.select("textarea[name=said]").last().text()).isEqualTo("Hỏi @nguoi.la nhé");
        assertThat(say(officer(), 2020, "said", "x", "assignee", "nguoi.la").statusCode())
                .isEqualTo(409);
        Browser stranger = SITE.signedIn("nguoi.la", Role.ALLIANCE_OFFICER, "LM33");
        assertThat(stranger.status(threads(2020))).isEqualTo(404);
        assertThat(stranger.send("/account", threads(2020), "said", "x").statusCode())
                .isEqualTo(404);
        Browser editor = SITE.signedIn("bien.tap", Role.EDITOR, "LM30");
        assertThat(editor.status(threads(2020))).isEqualTo(404);
    }

    @Test
    void nothingOrTooMuchOrAStrangeCellIsRefusedAndScriptIsText() throws IOException {
        assertThat(say(officer(), 2021, "said", "  ").statusCode()).isEqualTo(409);
        assertThat(say(officer(), 2021, "said", "x".repeat(2001)).statusCode()).isEqualTo(409);
        assertThat(say(officer(), 2021, "said", "x", "cell", "99999").statusCode())
                .isEqualTo(409);
        assertThat(say(officer(), 2021, "said", "x", "thread", "7").statusCode())
                .isEqualTo(409);
        say(officer(), 2021, "said", "<script>alert(1)</script> <img src=x onerror=alert(1)>");
        Document page = officer().page(threads(2021));
        assertThat(page.select("main img, main section script")).isEmpty();
        assertThat(page.select(".thread").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void theScriptIsAnsweredWithTheThreadsAlone() throws IOException {
        Browser officer = officer();
        String proof = officer.page(threads(2022)).select("input[name=_csrf]").attr("value");
        Document piece = officer.ask(threads(2022))
                .method(Connection.Method.POST)
                .header("HX-Request", "true")
                .data("_csrf", proof)
                .data("said", "Hỏi nhanh")
                .data("shown", "3")
                .data("cell", "3")
                .execute()
                .parse();
        assertThat(piece.select("header.top")).isEmpty();
        assertThat(piece.select("[data-threads] .thread").text()).contains("Hỏi nhanh");
    }

    @Test
    void itSpeaksEnglishToo() throws IOException {
        Browser browser = officer();
        browser.keep("language", "en");
        assertThat(browser.page(threads(2023)).select("main").text())
                .contains("Open threads: 0")
                .doesNotContain("threads.", "trao đổi");
    }
}
