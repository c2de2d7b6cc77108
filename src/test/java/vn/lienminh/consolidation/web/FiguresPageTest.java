package vn.lienminh.consolidation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.cast.Site;

class FiguresPageTest {
    private static final Site SITE = Site.demo();
    private static final String YEAR = "/clusters/DBSH/2017/figures";

    @Test
    void theWayInLeadsToTheNewestYearWithFigures() throws IOException {
        assertThat(SITE.redirect("/")).isEqualTo("/clusters/DBSH/2017");
        assertThat(SITE.redirect("/clusters/DBSH")).isEqualTo("/clusters/DBSH/2017");
        Document clusters = SITE.page("/clusters");
        assertThat(clusters.select("tbody tr")).hasSize(1);
        assertThat(clusters.select("tbody a").eachAttr("href"))
                .containsExactly("/clusters/DBSH", "/clusters/DBSH/2017", "/clusters/DBSH/2016");
    }

    @Test
    void theYearShowsItsFiguresByGroupEachWithTheWayToItsExplanation() throws IOException {
        Document page = SITE.page(YEAR);
        assertThat(page.select(".tab[aria-current]").text()).isEqualTo("Số liệu");
        assertThat(page.select(".head p").text()).contains("45 trên 123 chỉ tiêu có số");
        assertThat(page.select("tr.grp")).hasSize(8);
        Element total = page.select("tr:has(a[href=/indicators/HTX.TOTAL])").first();
        assertThat(total.text()).isEqualTo("Tổng số hợp tác xã HTX 4.139 +126 9/9 tỉnh");
        assertThat(total.select("a[data-explain]").attr("href")).isEqualTo(YEAR + "/HTX.TOTAL");
        assertThat(page.select("a[data-explain]")).hasSize(45);
    }

    @Test
    void aGroupOrTheWholeCatalogueCanBeChosenByLinks() throws IOException {
        Document group = SITE.page(YEAR + "?group=E");
        assertThat(group.select("tr.grp").eachText()).containsExactly("E. Đào tạo, bồi dưỡng");
        assertThat(group.select(".views a[aria-current]").text()).isEqualTo("E. Đào tạo, bồi dưỡng");
        Document whole = SITE.page(
                group.select(".seg a:not([aria-current])").attr("href").replace("group=E&", ""));
        assertThat(whole.select("tbody tr:not(.grp)")).hasSize(123);
        assertThat(whole.select("td.miss")).hasSize(123 - 45);
        assertThat(whole.select("td.miss").first().text()).isEqualTo("chưa có");
    }

    @Test
    void aYearWithoutReportsSaysSo() throws IOException {
        Document page = SITE.page("/clusters/DBSH/2018/figures");
        assertThat(page.select(".head p").text()).isEqualTo("Cụm Đồng bằng sông Hồng chưa có số liệu năm 2018.");
        assertThat(page.select(".void").text()).startsWith("Chưa tỉnh nào có báo cáo được nhận của năm này.");
    }

    @Test
    void newCooperativesAre206AndTheirNineCellsAreNamed() throws IOException {
        Document page = SITE.page(YEAR + "/HTX.NEW");
        Element panel = page.select("aside.panel:not(.drawer)").first();
        assertThat(panel.select("h3").eachText())
                .containsExactly(
                        "Cộng lại thế nào",
                        "9 tỉnh hợp thành (biểu LM-NAM, ô 41)",
                        "So sánh",
                        "Thay đổi",
                        "Số này đang dùng ở");
        assertThat(panel.select(".big").text()).isEqualTo("206 HTX");
        assertThat(panel.select(".bdg.est").text()).isEqualTo("Ước thực hiện");
        assertThat(panel.select(".cov").text()).isEqualTo("9/9 tỉnh đã báo cáo");
        assertThat(panel.select(".eq").text()).isEqualTo("22 + 6 + 10 + 9 + 21 + 35 + 9 + 8 + 86 = 206");
        assertThat(panel.select(".tree li")).hasSize(9);
        assertThat(panel.select(".tree .n").eachText())
                .containsExactly("22", "6", "10", "9", "21", "35", "9", "8", "86");
        assertThat(panel.select(".tree a").eachAttr("href"))
                .hasSize(9)
                .allMatch(a -> a.matches("/reports/LM\\d\\d/2017\\?revision=\\d#c41"));
        assertThat(panel.select(".tree li").last().text())
                .matches("Quảng Ninh lần 1 · [0-9A-F]{4}-[0-9A-F]{4} · số đã công bố 86.*");
        assertThat(panel.text()).contains("Tệp figures.csv", "chưa có số");
        assertThat(panel.select(".list a").eachAttr("href"))
                .containsExactly("/clusters/DBSH/2017/report", "/indicators/HTX.NEW");
    }

    @Test
    void theTableHasEveryMemberItsSumAndItsBars() throws IOException {
        Document page = SITE.page(YEAR + "/HTX.TOTAL");
        Element table = page.select("table.t").first();
        assertThat(table.select("tbody tr").eachText())
                .hasSize(9)
                .contains("Quảng Ninh 484 411 +73", "Hải Dương 560 561 −1", "Hà Nam 205 205 0");
        assertThat(table.select("tfoot tr").text()).isEqualTo("Toàn cụm 9/9 4.139 4.013 +126");
        assertThat(page.select(".bars tbody th").eachText())
                .startsWith("Vĩnh Phúc", "Bắc Ninh")
                .endsWith("Hà Nam");
        assertThat(page.select("figure h2").first().text())
                .isEqualTo("Vĩnh Phúc nhiều nhất (610), Hà Nam ít nhất (205)");
        assertThat(page.select("#map svg title").first().text()).contains("31/12/2017");
    }

    @Test
    void whereRowsDifferInOriginEachSaysItsOwn() throws IOException {
        Elements rows = SITE.page(YEAR + "/HTX.NEW").select("table.t tbody tr");
        assertThat(rows.select("tr:contains(Quảng Ninh)").text()).endsWith("số đã công bố");
        assertThat(rows.select("tr:contains(Hà Nam)").text()).endsWith("số minh họa");
        assertThat(SITE.page(YEAR + "/HTX.TOTAL").select(".legend").text()).contains("Nguồn gốc: số minh họa");
    }

    @Test
    void onTheMapOf2026TheSameCooperativesLieInSixProvinces() throws IOException {
        Document page = SITE.page(YEAR + "/HTX.TOTAL?map=2026-01-01");
        Element table = page.select("table.t").first();
        assertThat(table.select("tr.part th").eachText())
                .containsExactlyInAnyOrder(
                        "Quảng Ninh",
                        "Bắc Ninh một phần",
                        "Phú Thọ một phần",
                        "Hải Phòng một phần",
                        "Hưng Yên 2/2",
                        "Ninh Bình 3/3");
        assertThat(table.select("tr.part:contains(Ninh Bình)").text()).startsWith("Ninh Bình 3/3 965 948");
        assertThat(table.select("tr.sub")).hasSize(9);
        assertThat(table.select("tfoot").text()).startsWith("Toàn cụm 9/9 4.139");
        assertThat(page.select(".legend").text()).contains("Cộng theo bản đồ này vẫn là 4.139");
        assertThat(page.select(".seg a[aria-current]").text()).isEqualTo("Theo bản đồ từ 01/07/2025");
        assertThat(page.select("#map").text()).contains("965", "* chỉ phần thuộc cụm");
        assertThat(page.select(".big").text()).startsWith("4.139");
    }

    @Test
    void aRatioIsTheSumOfItsPartsNeverAnAverage() throws IOException {
        Document page = SITE.page(YEAR + "/HQ.AGRI.RATE");
        assertThat(page.select(".eq").text()).startsWith("(212 + 128 + 268").endsWith("= 2.229 / 2.763 = 80,7%");
        assertThat(page.select("table.t tbody tr").first().text()).isEqualTo("Ninh Bình 212 258 82,2%");
        assertThat(page.select(".tree .who").first().text()).endsWith("212 trên 258");
    }

    @Test
    void aCountOfYesIsSaidInWords() throws IOException {
        Document page = SITE.page(YEAR + "/NQDH");
        assertThat(page.select(".big").text()).isEqualTo("9/9 tỉnh trả lời có");
        assertThat(page.select("table.t tbody td").eachText()).containsOnly("có");
        assertThat(page.select(".bars")).isEmpty();
    }

    @Test
    void whatIsComputedSaysFromWhat() throws IOException {
        Document page = SITE.page(YEAR + "/QTD.CHANGE");
        assertThat(page.select(".tree li:contains(Hải Dương)").text())
                .isEqualTo("Hải Dương 1 Quỹ tín dụng nhân dân, 2017: 67 Quỹ tín dụng nhân dân, 2016: 66");
        assertThat(page.select("table.t thead th").eachText()).containsExactly("Tỉnh", "2017");
    }

    @Test
    void thePanelAloneIsTheSameExplanation() throws IOException {
        Document piece = SITE.piece(YEAR + "/HTX.NEW");
        assertThat(piece.select("header, footer, h1, table")).isEmpty();
        assertThat(piece.select("section").first().select(".big").text()).isEqualTo("206 HTX");
        assertThat(piece.select(".tree li")).hasSize(9);
        assertThat(piece.select(".list a").eachAttr("href")).startsWith(YEAR + "/HTX.NEW");
    }

    @Test
    void aCorrectionIsToldAndThePastStaysReadable() throws IOException {
        Document now = SITE.page(YEAR + "/TV.HTX.NEW");
        assertThat(now.select(".log li").first().text())
                .contains("Nam Định", "2.600 → 2.700", "toàn cụm 19.800 → 19.900", Site.REASON);
        assertThat(now.select(".tree li:contains(Nam Định)").text()).contains("lần 2", Site.REASON);
        Document then = SITE.page(YEAR + "/TV.HTX.NEW?known=" + SITE.beforeCorrection());
        assertThat(then.select(".big").text()).startsWith("19.800");
        assertThat(then.select(".note.info").text()).contains("Số như đã biết lúc");
        assertThat(then.select(".note.info a").attr("href")).isEqualTo(YEAR + "/TV.HTX.NEW");
        assertThat(then.select("a.tab, .tree a").eachAttr("href")).allMatch(a -> a.contains("known="));
    }

    @Test
    void membersOfAnotherDayAreSaidToBe() throws IOException {
        assertThat(SITE.page(YEAR + "/HTX.NEW?on=2016-06-30")
                        .select(".note.info")
                        .text())
                .contains("30/06/2016");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/HTX.NEW", "/HQ.AGRI.RATE", "/NQDH", "/QTD.CHANGE", "/HTX.TOTAL?map=2026-01-01"})
    void thePagesSpeakEnglishToo(String path) throws IOException {
        String text = SITE.english(YEAR + path).select("main").text();
        assertThat(text)
                .doesNotContain("consolidation.", "{", "tỉnh đã báo cáo")
                .contains("provinces");
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNoTimeIsRefused() throws IOException {
        for (String path : List.of(
                "/clusters/NONE", "/clusters/NONE/2017/figures", YEAR + "/NO.SUCH", "/clusters/DBSH/17/figures"))
            assertThat(SITE.status(path)).as(path).isEqualTo(404);
        assertThat(SITE.page(YEAR + "/NO.SUCH").text()).contains("Không có chỉ tiêu “NO.SUCH”");
        for (String query : List.of("?known=yesterday", "?on=2017-13-01", "?map=now"))
            assertThat(SITE.status(YEAR + "/HTX.NEW" + query)).as(query).isEqualTo(400);
    }
}
