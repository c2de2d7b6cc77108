package vn.lienminh.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienminh.documents.papers.Paper.Number;

class DocxPaperTest {
    private static final byte[] REPORT = new Papers().render(SaoMaiPaper.report(), PaperFormat.DOCX);

    /// Word refuses a file whose properties stand in another order than that of the schema.
    @ParameterizedTest
    @MethodSource("order")
    void propertiesStandInTheOrderOfTheSchema(String element, List<String> order) throws IOException {
        for (String name : List.of("word/document.xml", "word/styles.xml"))
            for (Element properties : part(name).select("w|" + element)) {
                List<Integer> places = properties.children().stream()
                        .map(c -> order.indexOf(c.tagName().substring(2)))
                        .toList();
                assertThat(places)
                        .as(properties.outerHtml())
                        .isSorted()
                        .doesNotContain(-1)
                        .doesNotHaveDuplicates();
            }
    }

    static Stream<Arguments> order() {
        return Stream.of(
                arguments(
                        "pPr",
                        List.of(
                                "pStyle",
                                "keepNext",
                                "keepLines",
                                "widowControl",
                                "pBdr",
                                "spacing",
                                "ind",
                                "jc",
                                "outlineLvl",
                                "sectPr")),
                arguments("tblPr", List.of("tblStyle", "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar")),
                arguments("tcPr", List.of("tcW", "gridSpan", "vAlign")),
                arguments("trPr", List.of("cantSplit", "tblHeader")),
                arguments("sdt", List.of("sdtPr", "sdtContent")),
                arguments("sectPr", List.of("headerReference", "type", "pgSz", "pgMar", "pgNumType", "titlePg")),
                arguments("r", List.of("rPr", "t", "br")),
                arguments("p > w|r > w|rPr", List.of("b", "i", "sz")));
    }

    /// A figure can be found again in the file that somebody edited: its content control bears its address.
    @Test
    void everyFigureOfTheTextIsAContentControlWithItsAddress() throws IOException {
        List<String> expected = SaoMaiPaper.report().blocks().stream()
                .flatMap(b -> b instanceof Paper.Paragraph p ? p.runs().stream() : Stream.empty())
                .flatMap(r -> r instanceof Number n ? Stream.of(n.address() + " = " + n.text()) : Stream.empty())
                .toList();
        List<String> found = part("word/document.xml").select("w|body > w|p > w|sdt").stream()
                .map(s -> s.select("w|tag").attr("w:val") + " = "
                        + s.select("w|t").text())
                .toList();
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void headingsAreHeadingsAndTheHeadsOfTablesRepeat() throws IOException {
        Document body = part("word/document.xml");
        assertThat(styled(body, "Heading1"))
                .contains("Phần thứ nhấtKẾT QUẢ THỰC HIỆN NĂM 2017", "Phụ lục IIIDANH MỤC VĂN BẢN");
        assertThat(styled(body, "Heading2")).contains("I. Đặc điểm, tình hình");
        assertThat(styled(body, "Heading3")).contains("6. Phát triển hợp tác xã, tổ hợp tác");
        assertThat(styled(body, "Heading4")).hasSize(6).containsOnly("a) Doanh thu");
        for (Element table : body.select("w|tbl:has(w|tblStyle[w:val=PaperGrid])"))
            assertThat(table.expectFirst("w|tr").select("w|tblHeader")).hasSize(1);
    }

    private static List<String> styled(Document body, String style) {
        return body.select("w|p:has(> w|pPr > w|pStyle[w:val=" + style + "])").stream()
                .map(Element::wholeText)
                .toList();
    }

    @Test
    void theTextIsASectionAndSoIsEachAppendixEachNumberedFromOneWithoutTheFirst() throws IOException {
        var sections = part("word/document.xml").select("w|sectPr");
        assertThat(sections.stream().map(s -> s.select("w|pgSz").attr("w:orient")))
                .containsExactly("", "", "landscape", "");
        for (Element section : sections) {
            assertThat(section.select("w|pgNumType").attr("w:start")).isEqualTo("1");
            assertThat(section.select("w|titlePg")).hasSize(1);
            assertThat(section.select("w|headerReference")).hasSize(1);
            Element margins = section.expectFirst("w|pgMar");
            assertThat(Stream.of("top", "bottom", "left", "right").map(m -> margins.attr("w:" + m)))
                    .containsExactly("1134", "1134", "1701", "850");
        }
        assertThat(part("word/header1.xml").select("w|fldSimple").attr("w:instr"))
                .isEqualTo(" PAGE ");
    }

    @Test
    void cellsTooAreInTimesNewRomanAndTheLanguageIsVietnamese() throws IOException {
        Element defaults = part("word/styles.xml").expectFirst("w|rPrDefault");
        Element fonts = defaults.expectFirst("w|rFonts");
        for (String script : List.of("ascii", "hAnsi", "eastAsia", "cs"))
            assertThat(fonts.attr("w:" + script)).isEqualTo("Times New Roman");
        assertThat(defaults.select("w|sz").attr("w:val")).isEqualTo("28");
        assertThat(defaults.select("w|lang").attr("w:val")).isEqualTo("vi-VN");
        assertThat(part("word/document.xml").select("w|rFonts")).isEmpty();
    }

    private static Document part(String name) throws IOException {
        return Jsoup.parse(Extract.part(REPORT, name), Parser.xmlParser());
    }
}
