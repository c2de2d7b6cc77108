package vn.lienminh.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.Site;

/// In a house that has a catalogue and nothing else.
class CataloguePageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    @Test
    void theCatalogueHas123IndicatorsInEightGroups() throws IOException {
        Document page = SITE.page("/indicators");
        assertThat(page.select("tr.grp")).hasSize(8);
        assertThat(page.select("#groups tbody tr:not(.grp)")).hasSize(123);
        assertThat(page.select("tr:contains(HTX.NEW)").first().text())
                .isEqualTo(
                        "HTX thành lập mới trong kỳ HTX.NEW Số phát sinh trong kỳ HTX cộng các tỉnh tháng, quý, 6 tháng, năm");
        assertThat(page.select(".top-end a[aria-current]").text()).isEqualTo("Danh mục");
    }

    @Test
    void namesAreFoundWithoutTheirMarksAndCodesToo() throws IOException {
        assertThat(SITE.page("/indicators?q=TO+HOP+TAC").select("#groups th a").eachText())
                .contains("Tổ hợp tác");
        assertThat(SITE.page("/indicators?q=htx.new").select("#groups tbody a").eachText())
                .contains("HTX thành lập mới trong kỳ", "Thành viên HTX kết nạp mới");
        assertThat(SITE.page("/indicators?q=xyz").select("#groups").text()).contains("Không có chỉ tiêu nào khớp");
    }

    @Test
    void aKindCanBeChosen() throws IOException {
        Document page = SITE.page("/indicators?kind=average");
        assertThat(page.select("#groups tbody tr:not(.grp)")).hasSize(3);
        assertThat(page.select("#kind option[selected]").text()).isEqualTo("Bình quân");
    }

    @Test
    void whileTypingOnlyTheListIsSent() throws IOException {
        Document piece = SITE.piece("/indicators?q=giai+the");
        assertThat(piece.select("header, form")).isEmpty();
        assertThat(piece.select("#groups").text()).contains("HTX giải thể trong kỳ");
    }

    @Test
    void thePageSpeaksEnglishToo() throws IOException {
        String text = SITE.english("/indicators").select("main").text();
        assertThat(text)
                .contains("Stock at the end", "quarter, half-year, year")
                .doesNotContain("indicators.", "{", "Số cuối kỳ");
    }

    @Test
    void withoutFiguresTheWayInSaysHowToBegin() throws IOException {
        assertThat(SITE.page("/").select("main").text()).contains("Chưa có số liệu nào", "./lienminh load");
        assertThat(SITE.page("/clusters").select("main").text()).contains("Chưa có cụm nào");
        assertThat(SITE.page("/indicators/HTX.NEW").select("main").text()).contains("Chưa có số nào của chỉ tiêu này");
        assertThat(SITE.status("/clusters/DBSH")).isEqualTo(404);
    }
}
