package vn.lienminh.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.lienminh.cast.Site;

class ReportPageTest {
    private static final Site SITE = Site.demo();

    @Test
    void aReportIsShownAsItWasSent() throws IOException {
        Document page = SITE.page("/reports/LM37/2017");
        assertThat(page.select("h1").text()).isEqualTo("Báo cáo năm 2017 của Liên minh Hợp tác xã tỉnh Ninh Bình");
        assertThat(page.select(".kv").text())
                .contains("Địa bàn Tỉnh Ninh Bình", "(LM-NAM, phiên bản 1)", "Tệp figures.csv", "Nguồn gốc số minh họa")
                .containsPattern("Mã bản gửi [0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(page.select(".sec .bdg.est").text()).isEqualTo("Ước thực hiện");
        assertThat(page.select("tr.grp")).hasSize(8);
        assertThat(page.select("tr#c41").text()).isEqualTo("HTX thành lập mới trong kỳ 41 22 HTX số đã công bố");
        assertThat(page.select("tr#c1 td").last().text()).isEmpty();
    }

    @Test
    void aBaseThatWasNotTypedSaysSo() throws IOException {
        assertThat(SITE.page("/reports/LM37/2017").select("tr#c433").text())
                .isEqualTo(
                        "Mẫu số của: Tỷ lệ báo cáo nộp đúng hạn 433 6 báo cáo lấy từ chỉ tiêu khác của cùng báo cáo");
    }

    @Test
    void aYesIsSaidInWords() throws IOException {
        assertThat(SITE.page("/reports/LM37/2017")
                        .select("tr:contains(Nghị quyết Đại hội) td.n")
                        .last()
                        .text())
                .isEqualTo("có");
    }

    @Test
    void aCorrectionIsTheNextRevisionAndSaysWhatItChanged() throws IOException {
        Document now = SITE.page("/reports/LM36/2017");
        assertThat(now.select(".tree li")).hasSize(2);
        assertThat(now.select(".tree li").first().text())
                .startsWith("Lần 2 đang xem")
                .contains("Lý do: " + Site.REASON)
                .contains("Thành viên HTX kết nạp mới:", "2.600 → 2.700");
        assertThat(now.select(".note.warn:contains(bản cũ)")).isEmpty();
        Document before = SITE.page("/reports/LM36/2017?revision=1");
        assertThat(before.select(".note.warn").text()).contains("Đây là bản cũ");
        assertThat(before.select("tr:contains(Thành viên HTX kết nạp mới)").text())
                .contains(" 2.600 ");
        assertThat(before.select(".kv").text()).contains("Thôi tính");
    }

    @Test
    void thePageSpeaksEnglishToo() throws IOException {
        Document page = SITE.english("/reports/LM36/2017");
        assertThat(page.select("h1").text()).startsWith("Report of");
        assertThat(page.select("main").text()).doesNotContain("reporting.", "{", "Nguồn gốc");
    }

    @Test
    void whatWasNeverSentIsNotFound() throws IOException {
        for (String path : new String[] {
            "/reports/LM37/2015", "/reports/NONE/2017", "/reports/LM37/soon", "/reports/LM37/2017?revision=9"
        }) assertThat(SITE.status(path)).as(path).isEqualTo(404);
        assertThat(SITE.status("/reports/LM37/2017?revision=x")).isEqualTo(400);
    }
}
