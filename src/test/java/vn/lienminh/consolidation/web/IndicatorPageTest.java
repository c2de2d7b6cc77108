package vn.lienminh.consolidation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.lienminh.cast.Site;

class IndicatorPageTest {
    private static final Site SITE = Site.demo();

    @Test
    void aDefinitionSaysItsKindFirstAndThenHowItAddsUp() throws IOException {
        Document page = SITE.page("/indicators/HTX.TOTAL");
        assertThat(page.select("h1").text()).isEqualTo("Tổng số hợp tác xã");
        assertThat(page.select(".rules dt").eachText())
                .containsExactly(
                        "Loại", "Theo thời gian", "Theo nơi", "Đơn vị, khoảng", "Ai nhập, khi nào", "Chia theo");
        assertThat(page.select(".rules dd").eachText())
                .startsWith(
                        "Số cuối kỳ",
                        "lấy số của ngày cuối kỳ, không cộng các kỳ",
                        "cộng các tỉnh",
                        "HTX, số nguyên, từ 0");
        assertThat(page.select(".rules dd").last().text())
                .contains("Quy mô: siêu nhỏ; nhỏ; vừa; lớn (các phần cộng lại bằng tổng)");
    }

    @Test
    void itsChecksAreThoseThatNameItOrAreAppliedToIt() throws IOException {
        Document page = SITE.page("/indicators/HTX.TOTAL");
        List<String> codes = page.select("[aria-labelledby=h-checks] tbody th").eachText();
        assertThat(codes)
                .contains("K101", "K201", "K301", "K302", "K305", "K401")
                .doesNotContain("K104", "K202", "K407");
        assertThat(page.select("[aria-labelledby=h-checks] tr:contains(K301)").text())
                .contains("HTX đang hoạt động + HTX ngừng hoạt động")
                .endsWith("lỗi, chưa nhận");
        assertThat(page.select("[aria-labelledby=h-checks] tr:contains(K201)").text())
                .endsWith("cảnh báo, ghi lý do");
        assertThat(page.select("#h-checks").text()).endsWith(": " + codes.size());
    }

    @Test
    void todaysFigureLeadsToItsExplanationAndItsYearsAreDrawn() throws IOException {
        Document page = SITE.page("/indicators/HTX.TOTAL");
        Element now = page.select("aside.panel:not(.drawer)").first();
        assertThat(now.select(".big").text()).isEqualTo("4.139 HTX");
        assertThat(now.text()).contains("+126 so với 4.013 của năm 2016");
        assertThat(now.select("a[data-explain]").attr("href")).isEqualTo("/clusters/DBSH/2017/figures/HTX.TOTAL");
        assertThat(page.select("figure h2").text()).isEqualTo("Tăng từ 4.013 năm 2016 lên 4.139 năm 2017");
        assertThat(page.select("figure .src").text()).isEqualTo("2016 chính thức, 9/9 tỉnh; 2017 ước, 9/9 tỉnh");
    }

    @Test
    void whoseFigureAndOfWhichYearCanBeAsked() throws IOException {
        Document page = SITE.page("/indicators/HTX.TOTAL?of=cluster:DBSH&period=2016");
        assertThat(page.select(".big").text()).isEqualTo("4.013 HTX");
        assertThat(SITE.status("/indicators/HTX.TOTAL?of=cluster:NONE")).isEqualTo(404);
        assertThat(SITE.status("/indicators/HTX.TOTAL?of=somebody")).isEqualTo(400);
        assertThat(SITE.status("/indicators/HTX.TOTAL?of=national")).isEqualTo(400);
        assertThat(SITE.status("/indicators/HTX.TOTAL?period=soon")).isEqualTo(400);
    }

    @Test
    void aRatioNamesItsPartsAndAPartTheRatiosItIsUsedFor() throws IOException {
        Document ratio = SITE.page("/indicators/HQ.AGRI.RATE");
        assertThat(ratio.select(".rules a").eachAttr("href"))
                .containsExactly("/indicators/HQ.AGRI.NUM", "/indicators/HTX.AGRI");
        assertThat(ratio.select("figure")).isEmpty();
        Document part = SITE.page("/indicators/HQ.AGRI.NUM");
        assertThat(part.select(".todo a[href=/indicators/HQ.AGRI.RATE]")).hasSize(1);
        assertThat(part.select(".todo").text()).contains("ô 318");
    }

    @Test
    void thePageSpeaksEnglishToo() throws IOException {
        Document page = SITE.english("/indicators/HTX.TOTAL");
        assertThat(page.select("h1").text()).isEqualTo("Cooperatives on the register");
        assertThat(page.select("main").text()).doesNotContain("consolidation.", "indicators.", "{", "Loại");
    }

    @Test
    void anIndicatorThatIsNotThereIsNotFound() throws IOException {
        assertThat(SITE.status("/indicators/NO.SUCH")).isEqualTo(404);
    }
}
