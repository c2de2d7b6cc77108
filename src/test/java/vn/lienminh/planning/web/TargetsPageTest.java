package vn.lienminh.planning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.lienminh.cast.Site;

class TargetsPageTest {
    private static final Site SITE = Site.demo();
    private static final String PATH = "/clusters/DBSH/2017/targets";

    @Test
    void resultsStandAgainstWhatWasRegistered() throws IOException {
        Document page = SITE.page(PATH);
        assertThat(page.select(".head p").text()).isEqualTo("Cụm đạt 3 trong 16 chỉ tiêu đã đăng ký.");
        assertThat(page.select("tr:contains(HTX thành lập mới trong kỳ)")
                        .first()
                        .text())
                .isEqualTo("HTX thành lập mới trong kỳ HTX ≥ 202 206 102,0% Đạt 5/9 9/9");
        assertThat(page.select("tr:contains(THT thành lập mới)").first().text()).contains("Gần đạt, thiếu 3");
        assertThat(page.select("tr:contains(Tỷ lệ QTDND)").first().text()).contains("≥ 100,0% mỗi đơn vị 99,2%");
    }

    @Test
    void aTargetBelowWhatTheSameUnitsJustReachedIsSaid() throws IOException {
        Document page = SITE.page(PATH);
        assertThat(page.select(".note.warn").text())
                .startsWith(
                        "Chỉ tiêu 130 (HTX thành lập mới trong kỳ) thấp hơn kết quả vừa đạt. 6 đơn vị đăng ký 130 cho năm 2018;"
                                + " chính các đơn vị này vừa đạt 183 trong năm 2017.")
                .contains("không so với 206 của cả cụm", "Chưa đăng ký chỉ tiêu này: Hà Nam, Thái Bình, Hưng Yên.");
        assertThat(page.select("#h-next").text()).isEqualTo("Chỉ tiêu đăng ký năm 2018");
        assertThat(page.select("section:has(#h-next) tbody").text())
                .contains(
                        "≥ 130 6/9 183 của 6 đơn vị này Thấp hơn mức vừa đạt",
                        "≥ 140 2/9 88 của 2 đơn vị này Mới 2 đơn vị đăng ký",
                        "2 đến 3 chỉ tiêu chung của cụm");
    }

    @Test
    void aYearWithoutTargetsSaysSo() throws IOException {
        assertThat(SITE.page("/clusters/DBSH/2019/targets").select(".void").text())
                .isEqualTo("Chưa đơn vị nào đăng ký chỉ tiêu năm 2019.");
    }

    @Test
    void eachMemberStandsAgainstItsOwnTarget() throws IOException {
        Document page = SITE.page(PATH + "?by=member");
        assertThat(page.select(".head p").text()).isEqualTo("81 trong 144 chỉ tiêu mà các đơn vị tự đăng ký đã đạt.");
        assertThat(page.select("tr:contains(HTX thành lập mới trong kỳ) td")
                        .first()
                        .text())
                .isEqualTo("Đạt 22 / 20");
        assertThat(page.select("thead th")).hasSize(10);
    }

    @Test
    void thePageSpeaksEnglishToo() throws IOException {
        Document page = SITE.english(PATH);
        assertThat(page.select("h1").text()).isEqualTo("Targets and results of 2017");
        assertThat(page.select("main").text()).doesNotContain("planning.", "{");
    }
}
