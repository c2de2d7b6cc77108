package vn.lienminh.emulation.year.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Site;
import vn.lienminh.commands.Terminal;

/// The page of a year, as its head, a member and a stranger meet it. One story, told in order.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static final String YEAR = "/clusters/DBSH/2018/year";

    @BeforeAll
    static void cluster() throws IOException {
        for (String file : new String[] {"cluster.csv", "heads.csv"}) SITE.bring(file, Terminal.demo(file));
    }

    private static Browser head() {
        return SITE.signedIn("thaibinh.chutich", Role.ALLIANCE_CHAIR, "LM34");
    }

    private static Browser member() {
        return SITE.signedIn("hanam", Role.ALLIANCE_OFFICER, "LM35");
    }

    @Test
    @Order(1)
    void strangersFindNothingAndMembersOnlyRead() throws IOException {
        Browser stranger = SITE.signedIn("camau", Role.ALLIANCE_CHAIR, "LM96");
        for (String path : new String[] {YEAR, YEAR + "/heads", YEAR + "/handover", YEAR + "/tasks/1"})
            assertThat(stranger.status(path)).as(path).isEqualTo(404);
        assertThat(member().page(YEAR).select("main form")).isEmpty();
        assertThat(member().send(YEAR, YEAR + "/openings").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void theHeadSetsTheCalendarMovesADateAndGoesOn() throws IOException {
        Document blank = head().page(YEAR);
        assertThat(blank.select("form[action$=/openings] input[type=date]")).hasSize(9);
        String[] days = {
            "registering",
            "2040-01-10",
            "pact",
            "2039-12-20",
            "running",
            "2040-11-15",
            "reporting",
            "2040-11-30",
            "self-scoring",
            "2040-12-04",
            "cross-scoring",
            "2040-12-07",
            "meeting",
            "2040-12-15",
            "proposed",
            "2040-12-25",
            "decided",
            "2041-03-31"
        };
        assertThat(member().send(YEAR, YEAR + "/openings", days).statusCode()).isEqualTo(403);
        assertThat(head().send(YEAR, YEAR + "/openings", days).statusCode()).isEqualTo(303);
        Connection.Response silent =
                head().send(YEAR, YEAR + "/moves", "step", "meeting", "due", "2040-12-16", "reason", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.parse().select(".note.bad").text()).contains("E208");
        assertThat(head().send(YEAR, YEAR + "/moves", "step", "meeting", "due", "2040-12-16", "reason", "<b>bão</b>")
                        .statusCode())
                .isEqualTo(303);
        assertThat(member().page(YEAR).select("main").text()).contains("trước là 15/12/2040", "lý do “<b>bão</b>”");
        assertThat(member().page("/tasks").select("main").text()).contains("Tin của cụm", "16/12/2040");
        assertThat(head().send(YEAR, YEAR + "/passages", "move", "ADVANCE", "pass-reason", "dùng bảng cũ")
                        .statusCode())
                .isEqualTo(303);
        Document page = member().page(YEAR);
        assertThat(page.select(".steps li[aria-current=step]").text()).startsWith("Đăng ký 0/9");
        assertThat(page.select(".proof").text()).contains("0/9 thành viên đã đăng ký chỉ tiêu");
        assertThat(head().send(YEAR, YEAR + "/reminders", "member", "").statusCode())
                .isEqualTo(303);
        assertThat(member().page("/tasks").select("main").text()).contains("Đăng ký chỉ tiêu năm 2018", "nhắc");
    }

    @Test
    @Order(3)
    void aTaskIsGivenAnsweredWithEvidenceAndTheFileIsTheClustersAlone() throws IOException {
        assertThat(head().send(
                                YEAR,
                                YEAR + "/tasks",
                                "text",
                                "Kết nối tiêu thụ",
                                "source",
                                "",
                                "task-due",
                                "2040-01-31")
                        .statusCode())
                .isEqualTo(422);
        head().send(YEAR, YEAR + "/tasks", "text", "Kết nối tiêu thụ", "source", "Kết luận", "task-due", "2040-01-31");
        String task = member().page(YEAR).select("a:contains(Kết nối tiêu thụ)").attr("href");
        Browser member = member();
        String proof = member.page(task).select("input[name=_csrf]").attr("value");
        Connection.Response sent = member.ask(task + "/answers")
                .method(Connection.Method.POST)
                .followRedirects(false)
                .data("_csrf", proof)
                .data("member", "LM35")
                .data("words", "Đã kết nối ba chuỗi")
                .data("file", "báo cáo.pdf", new ByteArrayInputStream("%PDF-1.4 x".getBytes(StandardCharsets.UTF_8)))
                .execute();
        assertThat(sent.statusCode()).isEqualTo(303);
        Document shown = head().page(task);
        assertThat(shown.select("tr:contains(Hà Nam)").text()).contains("có triển khai", "Đã kết nối ba chuỗi");
        String file = shown.select("a[download]").attr("href");
        assertThat(head().ask(file).execute().header("Content-Type")).startsWith("application/pdf");
        assertThat(SITE.signedIn("camau", Role.ALLIANCE_CHAIR, "LM96").status(file))
                .isEqualTo(404);
        assertThat(head().status(file.replace("LM35", "LM36")))
                .as("a file is its member's")
                .isEqualTo(404);
        assertThat(head().page(YEAR).select("tr:contains(Kết nối tiêu thụ)").text())
                .contains("1/9", "1 tệp");
    }

    @Test
    @Order(4)
    void theRecordOfAHandoverIsPrinted() throws IOException {
        String handover = "/clusters/DBSH/2017/year/handover";
        Browser giver = SITE.signedIn("ninhbinh.chutich", Role.ALLIANCE_CHAIR, "LM37");
        assertThat(giver.status(handover + ".pdf")).isEqualTo(404);
        assertThat(giver.send(handover, handover, "number", "15", "remarks", "Bàn giao đủ")
                        .statusCode())
                .isEqualTo(303);
        assertThat(giver.ask(handover + ".pdf").execute().bodyAsBytes())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(giver.ask(handover + ".docx").execute().bodyAsBytes()).startsWith(new byte[] {'P', 'K'});
        assertThat(giver.send(handover, handover + "/consents", "remark", "").statusCode())
                .isEqualTo(303);
        assertThat(giver.page(handover).select(".head p").text()).contains("chờ Thái Bình, Quảng Ninh xác nhận");
    }
}
