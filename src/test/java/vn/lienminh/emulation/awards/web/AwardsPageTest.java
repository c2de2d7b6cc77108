package vn.lienminh.emulation.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Site;

class AwardsPageTest {
    private static final Site SITE = Site.demo();
    private static final String PAGE = "/clusters/DBSH/2017/awards";

    @Test
    void whoIsProposedStandsBesideConditionsAndMoney() throws IOException {
        Document page = SITE.page(PAGE);
        assertThat(page.select("table tbody tr")).hasSize(3);
        assertThat(page.select("main").text())
                .contains("Liên minh HTX tỉnh Ninh Bình", "4/5 đạt, 1 chưa xét được", "10.400.000", "11.960.000")
                .contains("hạng 1, 102,38 điểm, chưa bỏ phiếu", "15 trên 16 đạt");
        assertThat(SITE.status(PAGE + "?dossier=999999")).isEqualTo(404);
        assertThat(SITE.status("/clusters/DBSH/2016/awards?dossier=1")).isEqualTo(404);
    }

    @Test
    void onlyThoseWhoMayFindTheForms() throws IOException {
        Browser member = SITE.signedIn("kt.hungyen", Role.ALLIANCE_OFFICER, "LM33");
        assertThat(member.page(PAGE).select("form[action$=/decisions], form[action$=/quotas]"))
                .isEmpty();
        Connection.Response forged =
                member.send(PAGE, PAGE + "/quotas", "award", "flag", "recipient", "alliance", "count", "9");
        assertThat(forged.statusCode()).isEqualTo(403);
        Browser stranger = SITE.signedIn("kt.hanoi", Role.ALLIANCE_OFFICER, "LM01");
        assertThat(stranger.status(PAGE)).isEqualTo(404);
        assertThat(stranger.status(PAGE + "/submission.pdf")).isEqualTo(404);
        assertThat(member.status(PAGE + "/submission.pdf"))
                .as("it states how many voted for whom")
                .isEqualTo(404);
    }

    @Test
    void everybodySeesTheNoticeAndChecksACode() throws IOException {
        Browser stranger = SITE.stranger();
        assertThat(stranger.page("/award-notices/DBSH/2017").select("main").text())
                .contains("Hiện không có đề nghị nào đang niêm yết");
        assertThat(stranger.status("/award-checks/AAAAAAAAAAAA")).isEqualTo(404);
        assertThat(stranger.status("/award-notices/NO/2017")).isEqualTo(404);
        assertThat(stranger.status(PAGE)).isEqualTo(303);
    }

    @Test
    void aListIsComparedBeforeAnythingIsWritten() throws IOException {
        Browser officer = SITE.signedIn("kt.hanam", Role.ALLIANCE_OFFICER, "LM35");
        String list = """
            Tên,Hình thức,Đối tượng,Lĩnh vực
            HTX Thanh Liêm,Giấy khen,HTX,nông nghiệp
            HTX nông nghiệp,Giấy khen,HTX,nông nghiệp
            HTX Duy Tiên,Huy hiệu,HTX,nông nghiệp
            """;
        Document shown = officer.sendFile(
                        PAGE + "/lists", PAGE + "/lists", "file", "ds.csv", list.getBytes(StandardCharsets.UTF_8))
                .parse();
        assertThat(shown.select("tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("HTX Thanh Liêm", "mới"),
                        row -> assertThat(row).contains("đã có"),
                        row -> assertThat(row).contains("không nhận", "E411"));
        assertThat(shown.select("button.do").text()).contains("Lập 1 đề nghị mới");
        assertThat(officer.page(PAGE).select("main").text()).doesNotContain("Thanh Liêm");
    }

    @Test
    void papersComeInTheFormOfTheDecree() throws IOException {
        Connection.Response pdf = SITE.ask(PAGE + "/submission.pdf").execute();
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(new String(pdf.bodyAsBytes(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(SITE.status(PAGE + "/submission.docx")).isEqualTo(200);
    }
}
