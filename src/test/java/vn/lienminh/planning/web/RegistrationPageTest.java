package vn.lienminh.planning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Site;
import vn.lienminh.commands.Terminal;

/// A member registers, the head asks for more, the member answers; each sees what is theirs.
class RegistrationPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static final String SHEET = "/clusters/DBSH/2018/targets/LM37";

    @BeforeAll
    static void cluster() throws IOException {
        for (String file : new String[] {"cluster.csv", "heads.csv"}) SITE.bring(file, Terminal.demo(file));
    }

    private static Browser officer() {
        return SITE.signedIn("ninhbinh", Role.ALLIANCE_OFFICER, "LM37");
    }

    private static Browser head() {
        return SITE.signedIn("thaibinh.chutich", Role.ALLIANCE_CHAIR, "LM34");
    }

    private static Connection.Response want(Browser who, String indicator, String wish, String basis)
            throws IOException {
        return who.send(SHEET, SHEET, "wish." + indicator, wish, "basis." + indicator, basis);
    }

    private static Element row(Document page, String indicator) {
        return page.select("tr:has(input[name=wish." + indicator + "])").first();
    }

    @Test
    void aTargetIsRegisteredRaisedAndTakenBackWithItsHistory() throws IOException {
        assertThat(want(officer(), "HTX.NEW", "20", "").statusCode()).isEqualTo(303);
        assertThat(want(officer(), "HTX.NEW", "22", "").statusCode()).isEqualTo(303);
        Connection.Response silent = want(officer(), "HTX.NEW", "", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.parse().select(".err").text()).contains("cần ghi cơ sở hoặc lý do");
        assertThat(want(officer(), "HTX.NEW", "", "Giao lại cho năm 2019").statusCode())
                .isEqualTo(303);
        Document page = officer().page(SHEET);
        assertThat(page.select(".head p").text()).contains("đã rút 1");
        assertThat(page.select("section:has(#h-past) tbody tr:contains(HTX thành lập mới)")
                        .eachText())
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row).contains("≥ 20"),
                        row -> assertThat(row).contains("≥ 20 ≥ 22"),
                        row -> assertThat(row).contains("≥ 22 đã rút Giao lại cho năm 2019"));
    }

    @Test
    void theHeadAsksAndTheMemberAnswers() throws IOException {
        want(officer(), "THT.NEW", "10", "");
        assertThat(want(head(), "THT.NEW", "15", "").statusCode()).isEqualTo(422);
        assertThat(want(head(), "THT.NEW", "15", "Năm trước đạt 18").statusCode())
                .isEqualTo(303);
        assertThat(row(officer().page(SHEET), "THT.NEW")
                        .select("input[name^=wish.]")
                        .val())
                .isEqualTo("≥ 10");
        assertThat(want(head(), "THT.NEW", "16", "Nữa").parse().select(".err").text())
                .contains("đang có một đề nghị chờ trả lời");
        assertThat(officer().page("/tasks").select("main").text()).contains("Trả lời đề nghị về chỉ tiêu");
        Document page = officer().page(SHEET);
        String answer = page.select("form.answer").attr("action");
        assertThat(page.select("form.answer button").eachText()).containsExactly("Đồng ý", "Từ chối");
        assertThat(head().page(SHEET).select("form.answer button").eachText()).containsExactly("Rút đề nghị");
        assertThat(head().send(SHEET, answer, "outcome", "agreed").statusCode()).isEqualTo(422);
        assertThat(officer().send(SHEET, answer, "outcome", "refused").statusCode())
                .isEqualTo(422);
        assertThat(officer().send(SHEET, answer, "outcome", "agreed").statusCode())
                .isEqualTo(303);
        assertThat(officer().send(SHEET, answer, "outcome", "agreed").statusCode())
                .isEqualTo(422);
        assertThat(row(officer().page(SHEET), "THT.NEW")
                        .select("input[name^=wish.]")
                        .val())
                .isEqualTo("≥ 15");
    }

    @Test
    void whatCannotBeKeptIsShownAgainWithItsReason() throws IOException {
        for (String wrong : new String[] {"abc", "-5", "3-2"})
            assertThat(want(officer(), "LH.NEW", wrong, "thử").statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        Document page = want(officer(), "HQ.QTD.RATE", "120%", "thử").parse();
        assertThat(row(page, "HQ.QTD.RATE").select("input[name^=wish.]").val()).isEqualTo("120%");
        assertThat(row(page, "HQ.QTD.RATE").text()).contains("ngoài giới hạn");
        assertThat(want(officer(), "KHONG.CO", "1", "").statusCode()).isEqualTo(422);
    }

    @Test
    void othersReadAndStrangersDoNot() throws IOException {
        Browser neighbour = SITE.signedIn("quangninh.canbo", Role.ALLIANCE_OFFICER, "LM26");
        assertThat(neighbour.page(SHEET).select("main form, main input")).isEmpty();
        assertThat(want(neighbour, "HTX.NEW", "1", "x").statusCode()).isEqualTo(422);
        assertThat(neighbour
                        .ask("/clusters/DBSH/2018/targets/LM99")
                        .ignoreHttpErrors(true)
                        .execute()
                        .statusCode())
                .isEqualTo(404);
        Browser elsewhere = SITE.signedIn("camau.canbo", Role.ALLIANCE_OFFICER, "LM96");
        assertThat(elsewhere.ask(SHEET).ignoreHttpErrors(true).execute().statusCode())
                .isEqualTo(404);
    }
}
