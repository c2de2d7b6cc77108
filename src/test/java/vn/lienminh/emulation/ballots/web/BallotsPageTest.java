package vn.lienminh.emulation.ballots.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import vn.lienminh.emulation.year.Assignments;

/// The meeting and the ballot of 2017 as nine chairs, three tellers and the head see them, one step after the
/// other.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BallotsPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static final String YEAR = "/clusters/DBSH/2017";
    private static final String HERE = YEAR + "/ballots";
    private static final List<String> MEMBERS =
            List.of("LM37", "LM35", "LM36", "LM34", "LM26", "LM27", "LM30", "LM33", "LM22");
    private static final Map<String, Browser> CHAIRS = new HashMap<>();
    private static final List<Browser> TELLERS = new ArrayList<>();
    private static final List<String> CODES = new ArrayList<>();
    private static String one = "";

    @BeforeAll
    static void people() throws IOException {
        for (String file : List.of("cluster.csv", "heads.csv")) SITE.bring(file, Terminal.demo(file));
        for (String member : MEMBERS)
            CHAIRS.put(member, SITE.signedIn("chu.tich." + member.toLowerCase(), Role.ALLIANCE_CHAIR, member));
        for (String member : List.of("LM36", "LM27", "LM33"))
            TELLERS.add(SITE.signedIn("kiem." + member.toLowerCase(), Role.ALLIANCE_OFFICER, member));
    }

    private static Browser chair(String member) {
        Browser browser = CHAIRS.get(member);
        assertThat(browser).isNotNull();
        return browser;
    }

    private static Browser head() {
        return chair("LM37");
    }

    @Test
    @Order(1)
    void aMeetingBeginsWithItsQuorum() throws IOException {
        String meeting = YEAR + "/meeting";
        assertThat(head().send(
                                meeting,
                                meeting,
                                "day",
                                "2017-12-15",
                                "hour",
                                "08:00",
                                "place",
                                "Ninh Bình",
                                "host",
                                "LM37",
                                "programme",
                                "Bình xét\nKý giao ước")
                        .statusCode())
                .isEqualTo(303);
        String address = head().page(meeting)
                .select("form[action$=/attendance]")
                .attr("action")
                .replace("/attendance", "");
        assertThat(chair("LM22").send(meeting, address + "/opening").statusCode())
                .isEqualTo(422);
        Connection.Response few = head().send(meeting, address + "/opening");
        assertThat(few.statusCode()).isEqualTo(422);
        assertThat(few.parse().select(".note.bad").text()).contains("Có mặt 0 trên 9", "cần từ 6");
        assertThat(head().send(meeting, address + "/invitation").statusCode()).isEqualTo(303);
        List<String> here = new ArrayList<>();
        MEMBERS.forEach(m -> here.addAll(List.of("here", m)));
        head().send(meeting, address + "/attendance", here.toArray(String[]::new));
        assertThat(head().send(meeting, address + "/opening").statusCode()).isEqualTo(303);
        Document page = chair("LM22").page(meeting);
        assertThat(page.select("main").text()).contains("Có mặt 9 trên 9 thành viên");
        assertThat(page.select("form[action$=/attendance], form[action$=/end]")).isEmpty();
    }

    @Test
    @Order(2)
    void theHeadPreparesAndEachTellerSeesACodeOnce() throws IOException {
        Connection.Response own = head().send(
                        HERE + "/new",
                        HERE,
                        "title",
                        "Cờ thi đua",
                        "detail",
                        "Nam Định",
                        "concerned",
                        "LM36",
                        "teller",
                        "account:kiem.lm36",
                        "teller",
                        "account:kiem.lm27",
                        "needed",
                        "80");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.parse().select(".note.bad").text()).contains("E309");
        assertThat(chair("LM22")
                        .ask(HERE + "/new")
                        .ignoreHttpErrors(true)
                        .execute()
                        .statusCode())
                .isEqualTo(404);
        assertThat(head().send(
                                HERE + "/new",
                                HERE,
                                "title",
                                "Cờ thi đua",
                                "detail",
                                "Ninh Bình",
                                "concerned",
                                "LM37",
                                "teller",
                                "account:kiem.lm36",
                                "teller",
                                "account:kiem.lm27",
                                "teller",
                                "account:kiem.lm33",
                                "needed",
                                "80")
                        .statusCode())
                .isEqualTo(303);
        one = head().page(HERE).select("form[action$=/opening]").attr("action").replace("/opening", "");
        assertThat(head().send(HERE, one + "/opening").statusCode()).isEqualTo(422);
        for (Browser teller : TELLERS) {
            assertThat(teller.page("/tasks").select("main").text()).contains("Nhận mã kiểm phiếu");
            CODES.add(teller.send(HERE, one + "/codes").parse().select(".slip").text());
        }
        assertThat(TELLERS.getFirst().page(HERE).text()).doesNotContain(CODES.getFirst());
        assertThat(chair("LM22").send(HERE, one + "/codes").statusCode()).isEqualTo(422);
        assertThat(head().send(HERE, one + "/opening").statusCode()).isEqualTo(303);
    }

    @Test
    @Order(3)
    void aChairChoosesLooksOverAndVotesOnce() throws IOException {
        assertThat(chair("LM22").page("/tasks").select("main").text()).contains("Bỏ phiếu kín");
        String field = chair("LM22").page(HERE).select(".choice input").attr("name");
        Document review = chair("LM22").send(HERE, one + "/review", field, "no").parse();
        assertThat(review.select(".phones").text()).contains("2. Xem lại", "Không đồng ý");
        assertThat(chair("LM22").page(HERE).select(".phones").text()).contains("1. Chọn");
        for (String member : MEMBERS) {
            Connection.Response cast = chair(member)
                    .send(HERE, one + "/votes", "member", member, field, member.equals("LM22") ? "no" : "yes");
            assertThat(cast.statusCode()).isEqualTo(303);
            assertThat(chair(member).redirect(cast)).isEqualTo(HERE + "?done=cast");
        }
        assertThat(chair("LM22").page(HERE).select(".slip").text()).matches("[0-9A-Z]{4} [0-9A-Z]{4}");
        Connection.Response twice = chair("LM22").send(HERE, one + "/votes", "member", "LM22", field, "yes");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.parse().select(".note.bad").text()).contains("E312");
        assertThat(chair("LM22")
                        .send(HERE, one + "/votes", "member", "LM26", field, "yes")
                        .statusCode())
                .isEqualTo(422);
        assertThat(chair("LM22")
                        .ask(one + "/review")
                        .followRedirects(false)
                        .execute()
                        .statusCode())
                .isEqualTo(303);
        assertThat(chair("LM22").page("/tasks").select("main").text()).doesNotContain("Bỏ phiếu kín");
    }

    @Test
    @Order(4)
    void twoTellersOpenTheBoxAndAllSign() throws IOException {
        assertThat(head().send(HERE, one + "/closing").statusCode()).isEqualTo(303);
        assertThat(TELLERS.get(0)
                        .send(HERE, one + "/count", "first", CODES.get(0), "second", "K7QF")
                        .parse()
                        .select(".note.bad")
                        .text())
                .contains("Mã thứ 2 không đọc được");
        assertThat(TELLERS.get(0)
                        .send(
                                HERE,
                                one + "/count",
                                "first",
                                CODES.get(0),
                                "second",
                                CODES.get(2).toLowerCase())
                        .statusCode())
                .isEqualTo(303);
        Document counted = chair("LM22").page(HERE);
        assertThat(counted.select("tbody tr").text()).contains("Cờ thi đua", "9 0 8 88,9%", "Đạt");
        for (Browser teller : TELLERS)
            assertThat(teller.send(HERE, one + "/signatures").statusCode()).isEqualTo(303);
        assertThat(chair("LM22").page(HERE).select("h2 .bdg").first().text()).isEqualTo("đã ký");
    }

    @Test
    @Order(5)
    void whoIsNoChairSeesOnlyThatItPassed() throws IOException {
        Browser officer = SITE.signedIn("can.bo.ha.nam", Role.ALLIANCE_OFFICER, "LM35");
        String text = officer.page(HERE).select("main").text();
        assertThat(text).contains("Đạt").doesNotContain("88,9", "Biên nhận");
        for (String file : List.of("/check", "/minutes.pdf", "/minutes.docx", "/papers.pdf"))
            assertThat(officer.ask(one + file)
                            .ignoreHttpErrors(true)
                            .ignoreContentType(true)
                            .execute()
                            .statusCode())
                    .as(file)
                    .isEqualTo(404);
        Browser stranger = SITE.signedIn("can.bo.ca.mau", Role.ALLIANCE_OFFICER, "LM96");
        for (String page : List.of(HERE, YEAR + "/meeting"))
            assertThat(stranger.ask(page).ignoreHttpErrors(true).execute().statusCode())
                    .isEqualTo(404);
        assertThat(chair("LM22")
                        .ask("/clusters/DBSH/2016/ballots/1/check")
                        .ignoreHttpErrors(true)
                        .execute()
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    void aChairFindsTheReceiptAndCountsAgain() throws IOException {
        String receipt = chair("LM22")
                .page(HERE)
                .select("main p:contains(Biên nhận của)")
                .text();
        Document check = chair("LM22").page(one + "/check");
        assertThat(check.select("li.slip").eachText()).hasSize(9).isSorted();
        assertThat(receipt)
                .endsWith(check.select("li.slip").eachText().stream()
                        .filter(receipt::endsWith)
                        .findFirst()
                        .orElse("none"));
        assertThat(check.select("main").text()).contains("8 đồng ý, 1 không đồng ý, 0 không hợp lệ");
        String minutes = text(chair("LM22"), one + "/minutes.pdf");
        assertThat(minutes).contains("BIÊN BẢN", "88,9%", "TM. TỔ KIỂM PHIẾU", "Liên minh Hợp tác xã tỉnh Nam Định");
        assertThat(minutes).doesNotContain("Dự thảo");
    }

    @Test
    @Order(7)
    void theMeetingEndsAndMembersConfirmItsMinutes() throws IOException {
        String meeting = YEAR + "/meeting";
        String address =
                head().page(meeting).select("form[action$=/end]").attr("action").replace("/end", "");
        head().send(
                        meeting,
                        address + "/conclusions",
                        "content",
                        "Chọn mô hình điểm",
                        "member",
                        "LM22",
                        "due",
                        "2018-03-31");
        assertThat(head().send(meeting, address + "/conclusions", "content", "Sơ kết", "member", "LM22")
                        .statusCode())
                .isEqualTo(422);
        assertThat(SITE.bean(Assignments.class).of("DBSH", 2017))
                .singleElement()
                .satisfies(task -> assertThat(task.text()).isEqualTo("Chọn mô hình điểm"));
        assertThat(head().send(meeting, address + "/end").statusCode()).isEqualTo(303);
        assertThat(chair("LM22")
                        .send(HERE, address + "/confirmations", "member", "LM26")
                        .statusCode())
                .isEqualTo(422);
        assertThat(chair("LM22").send(meeting, address + "/confirmations").statusCode())
                .isEqualTo(303);
        assertThat(chair("LM22").page(meeting).select("main").text()).contains("1 trên 9 thành viên đã xác nhận");
        assertThat(text(head(), address + "/minutes.pdf"))
                .contains("Họp bình xét thi đua năm 2017", "Chọn mô hình điểm. Giao: Quảng Ninh, xong trước ngày");
    }

    @Test
    @Order(8)
    void thePagesSpeakEnglishToo() throws IOException {
        for (String page : List.of(HERE, YEAR + "/meeting")) {
            String text = SITE.english(page).select("main").text();
            assertThat(text).contains("eview").doesNotContain("ballots.", "{");
        }
    }

    private static String text(Browser who, String path) throws IOException {
        byte[] bytes = who.ask(path).ignoreContentType(true).execute().bodyAsBytes();
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
