package vn.lienminh.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.campaigns.Campaigns;
import vn.lienminh.campaigns.NewCampaign;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Site;
import vn.lienminh.commands.Terminal;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;

/// The matrix, the calendar and the inbox, each as its reader may see them.
class ProgressPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static final String YEAR = "/clusters/DBSH/2018";

    private static LocalDate day(int ahead) {
        return LocalDate.now(ZoneId.of(Vietnamese.ZONE.getId())).plusDays(ahead);
    }

    @BeforeAll
    static void cluster() throws IOException {
        for (String file : List.of("cluster.csv", "heads.csv")) SITE.bring(file, Terminal.demo(file));
        SITE.bean(Campaigns.class)
                .open(
                        new NewCampaign(
                                new Party.Cluster("DBSH"), Period.year(2018), false, day(3), day(40), List.of()),
                        Actor.operator())
                .orThrow();
        assertThat(SITE.bean(Clusters.class).all()).hasSize(1);
    }

    private static Browser head() {
        return SITE.signedIn("thaibinh.chutich", Role.ALLIANCE_CHAIR, "LM34");
    }

    private static Browser officer() {
        return SITE.signedIn("ninhbinh", Role.ALLIANCE_OFFICER, "LM37");
    }

    @Test
    void theHeadSeesWhoHasSentWhatAndRemindsThem() throws IOException {
        Document page = head().page(YEAR + "/progress");
        assertThat(page.select("h1").text()).isEqualTo("Ai đã nộp gì");
        assertThat(page.select(".head p").text()).contains("Còn 18 báo cáo của 9 đơn vị chưa gửi");
        assertThat(page.select("tbody tr")).hasSize(9);
        assertThat(page.select("tbody tr").first().text()).contains("Ninh Bình 0/2", "Chưa nhập");
        assertThat(page.select("button.do").text()).isEqualTo("Nhắc 8 đơn vị chưa gửi");
        Connection.Response answer = head().send(YEAR + "/progress", YEAR + "/progress/reminders");
        assertThat(answer.statusCode()).isEqualTo(302);
        Document after = head().page(YEAR + "/progress");
        assertThat(after.select("button.do")).isEmpty();
        assertThat(after.select("main").text())
                .contains("Nhắc lại được từ")
                .contains("Người thử thaibinh.chutich nhắc");
        assertThat(head().send(YEAR + "/progress", YEAR + "/progress/reminders", "show", "missing")
                        .statusCode())
                .isEqualTo(409);
        assertThat(officer().page("/reports/LM37/2018/entry").select(".note").text())
                .contains("Số liệu năm 2018, ước thực hiện: còn 3 ngày", "đã nhắc lúc");
    }

    @Test
    void aMemberSeesTheirOwnAndOfOthersOnlyWhatWasAccepted() throws IOException {
        Document page = officer().page(YEAR + "/progress");
        assertThat(page.select("tbody tr:contains(Ninh Bình)").text()).contains("Chưa nhập");
        assertThat(page.select("tbody tr:contains(Hà Nam)").text())
                .contains("Chưa duyệt")
                .doesNotContain("Chưa nhập");
        assertThat(page.select("form[action$=/reminders]")).isEmpty();
        assertThat(page.select("a[href$=/campaigns]")).isEmpty();
        assertThat(officer()
                        .send(YEAR + "/progress", YEAR + "/progress/reminders", "show", "missing")
                        .statusCode())
                .isEqualTo(409);
        assertThat(officer()
                        .send(YEAR + "/progress", YEAR + "/campaigns", "period", "2018", "official", "" + day(9))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void othersDoNotFindThePage() throws IOException {
        Browser stranger = SITE.signedIn("hanoi", Role.ALLIANCE_OFFICER, "LM01");
        for (String path : List.of("/progress", "/campaigns"))
            assertThat(stranger.status(YEAR + path)).isEqualTo(404);
        assertThat(stranger.send("/tasks", YEAR + "/progress/reminders").statusCode())
                .isEqualTo(404);
        assertThat(stranger.status("/campaigns/reminders")).isEqualTo(404);
        assertThat(stranger.status("/clusters/KHONG/2018/progress")).isEqualTo(404);
    }

    @Test
    void theOfficersInboxNamesWhatIsOwedAndTheBarCountsIt() throws IOException {
        Document page = officer().page("/tasks");
        assertThat(page.select(".jobs li").text())
                .contains("Nộp số liệu năm 2018, ước thực hiện", "còn 3 ngày", "Mở biểu");
        assertThat(page.select(".jobs a.what").attr("href")).isEqualTo("/reports/LM37/2018/entry");
        assertThat(page.select(".top-end .count").text()).startsWith("1");
        Document chief = head().page("/tasks");
        assertThat(chief.select("h2:contains(Tôi đang chờ)")).hasSize(1);
    }

    @Test
    void anEmptyInboxSaysSoAndLettersCanBeStopped() throws IOException {
        Browser hanoi = SITE.signedIn("hanoi", Role.ALLIANCE_OFFICER, "LM01");
        Document page = hanoi.page("/tasks");
        assertThat(page.select(".void").text()).contains("Chưa có việc nào đến lượt đồng chí");
        assertThat(page.select(".top-end .count")).isEmpty();
        assertThat(hanoi.send("/tasks", "/tasks/letters", "wanted", "false").statusCode())
                .isEqualTo(302);
        assertThat(hanoi.page("/tasks").select(".note").text()).contains("không nhận thư nhắc");
    }

    @Test
    void theHeadPutsADeadlineOffOnTheCalendar() throws IOException {
        Document page = head().page(YEAR + "/campaigns");
        String stage = page.select("#m-stage option").last().attr("value");
        Connection.Response early = head().send(
                        YEAR + "/campaigns",
                        YEAR + "/extensions",
                        "stage",
                        stage,
                        "due",
                        "" + day(10),
                        "reason",
                        "mưa");
        assertThat(early.statusCode()).isEqualTo(422);
        Document again = early.parse();
        assertThat(again.select(".note.bad").text()).contains("B114");
        assertThat(again.select("#m-reason").val()).isEqualTo("mưa");
        Connection.Response done = head().send(
                        YEAR + "/campaigns",
                        YEAR + "/extensions",
                        "stage",
                        stage,
                        "due",
                        "" + day(50),
                        "reason",
                        "<script>alert(1)</script>");
        assertThat(done.statusCode()).isEqualTo(302);
        Document after = head().page(YEAR + "/campaigns");
        assertThat(after.select(".log").text())
                .contains("<script>alert(1)</script>", "Người thử thaibinh.chutich quyết");
        assertThat(after.select("main script")).isEmpty();
        assertThat(head().send(YEAR + "/campaigns", YEAR + "/campaigns", "period", "2018", "official", "" + day(9))
                        .parse()
                        .select(".note.bad")
                        .text())
                .contains("B111");
    }

    @Test
    void thePagesSpeakEnglishToo() throws IOException {
        for (String path : List.of(YEAR + "/progress", YEAR + "/campaigns", "/tasks", "/national/2018/progress"))
            assertThat(SITE.english(path).select("main").text()).as(path).doesNotContain("campaigns.", "inbox.", "{");
    }
}
