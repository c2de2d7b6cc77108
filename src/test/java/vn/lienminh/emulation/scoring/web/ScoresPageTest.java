package vn.lienminh.emulation.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Site;
import vn.lienminh.emulation.scoring.BundleReader;

class ScoresPageTest {
    private static final Site SITE = Site.demo();

    @Test
    void theRankingSaysWhoLeadsAndHowFirmly() throws IOException {
        Document page = SITE.page("/clusters/DBSH/2017/scores");
        assertThat(page.select(".head p").text()).startsWith("Ninh Bình dẫn đầu với 102,38 điểm trên 96 điểm chuẩn.");
        assertThat(page.select("tr.you").text()).isEqualTo("1 Ninh Bình 102,38 106,65% 22,52 37,30 21,89 20,67");
        assertThat(page.select(".note").text())
                .contains(
                        "Đơn vị hạng nhất cũng là cụm trưởng.",
                        "Hạng 2 và 3 chỉ cách nhau 0,05 điểm.",
                        "3.436 thay vì 3.400");
    }

    @Test
    void aSheetWritesItsArithmeticAndItsFiguresAreExplained() throws IOException {
        Document page = SITE.page("/clusters/DBSH/2017/scores?unit=LM22");
        assertThat(page.select("#h-sheet").text()).isEqualTo("Phiếu điểm của Quảng Ninh");
        assertThat(page.select("#sheet tr:contains(II.1)").text())
                .startsWith("II.1 HTX thành lập mới 12 12 × 86/80 = 12,90 12,90");
        assertThat(page.select("#sheet tr:contains(II.1) a").attr("href"))
                .isEqualTo("/clusters/DBSH/2017/figures/HTX.NEW");
        assertThat(page.select("#sheet tfoot").text()).isEqualTo("Tổng điểm 96 97,95");
    }

    @Test
    void theBundleIsThereForEverybodyWhoSeesTheScores() throws IOException {
        String json = SITE.ask("/clusters/DBSH/2017/scores.json")
                .ignoreContentType(true)
                .execute()
                .body();
        assertThat(BundleReader.read(json).orElseThrow().differences()).isEmpty();
    }

    @Test
    void aYearWithoutCriteriaSaysSo() throws IOException {
        assertThat(SITE.page("/clusters/DBSH/2016/scores").select(".void").text())
                .contains("chưa có bảng tiêu chí");
    }

    @Test
    void thePageSpeaksEnglishToo() throws IOException {
        Document page = SITE.english("/clusters/DBSH/2017/scores");
        assertThat(page.select("h1").text()).isEqualTo("Emulation scores of 2017");
        assertThat(page.select("main").text()).doesNotContain("emulation.", "{");
    }

    @Test
    void anotherClustersOfficerFindsNoSuchPage() throws IOException {
        var officer = SITE.signedIn("can.bo.ca.mau", Role.ALLIANCE_OFFICER, "LM96");
        assertThat(officer.ask("/clusters/DBSH/2017/scores")
                        .ignoreHttpErrors(true)
                        .execute()
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.ask("/clusters/DBSH/2017/scores.json")
                        .ignoreHttpErrors(true)
                        .execute()
                        .statusCode())
                .isEqualTo(404);
        assertThat(SITE.status("/clusters/DBSH/2017/scores?unit=NONE")).isEqualTo(404);
        assertThat(SITE.status("/clusters/NONE/2017/scores")).isEqualTo(404);
    }

    @Test
    void whoMaySpeakAtWhichStageIsOfferedIt() throws IOException {
        assertThat(stages("ninh.binh.cham", Role.ALLIANCE_OFFICER, "LM37", "LM37"))
                .isEqualTo("Tự chấm");
        assertThat(stages("ninh.binh.cham", Role.ALLIANCE_OFFICER, "LM37", "LM36"))
                .isEqualTo("Chấm chéo");
        assertThat(stages("ninh.binh.giup", Role.CLUSTER_HELPER, "LM37", "LM36"))
                .isEqualTo("Thẩm tra");
        assertThat(stages("thanh.tra.cham", Role.INSPECTOR, "LM37", "LM37")).isEmpty();
    }

    private static String stages(String login, Role role, String at, String unit) throws IOException {
        return SITE.signedIn(login, role, at)
                .ask("/clusters/DBSH/2017/scores?unit=" + unit)
                .get()
                .select("#say-stage")
                .text();
    }
}
