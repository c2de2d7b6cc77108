package vn.lienminh.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlPaperTest {
    private static Document page(Paper paper) {
        return Jsoup.parse(new String(new Papers().render(paper, PaperFormat.HTML), StandardCharsets.UTF_8));
    }

    static List<Paper> papers() {
        return List.of(SaoMaiPaper.report(), HostilePaper.paper());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void needsNothingElseAndRunsNothing(Paper paper) {
        Document page = page(paper);
        assertThat(page.select("script, link, img, iframe, object, form, a, base, bookmarks"))
                .isEmpty();
        assertThat(page.getElementsByAttributeStarting("on")).isEmpty();
        assertThat(page.html()).doesNotContain("http:", "https:", "url(");
        assertThat(page.select("html").attr("lang")).isEqualTo("vi");
    }

    @Test
    void figuresBearTheirAddresses() {
        Element figure = page(SaoMaiPaper.report()).expectFirst("span.figure");
        assertThat(figure.text()).isEqualTo("4.139");
        assertThat(figure.attr("data-figure")).isEqualTo("HTX.COUNT/organisation:LM-SAOMAI/2017");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void noRankOfHeadingIsSkipped(Paper paper) {
        int above = 0;
        for (Element heading : page(paper).select("h1, h2, h3, h4, h5, h6")) {
            int rank = heading.tagName().charAt(1) - '0';
            assertThat(rank).as(heading.text()).isLessThanOrEqualTo(above + 1);
            above = rank;
        }
        assertThat(above).isPositive();
    }

    @Test
    void headingsOfAPaperWithoutPartsBeginUnderTheTitle() {
        Document page = page(SaoMaiPaper.with(
                new Paper.Heading(1, "I. Một"), new Paper.Heading(2, "1. Hai"), new Paper.Heading(1, "II. Ba")));
        assertThat(page.select("h2").eachText()).containsExactly("I. Một", "II. Ba");
        assertThat(page.select("h3").eachText()).containsExactly("1. Hai");
    }
}
