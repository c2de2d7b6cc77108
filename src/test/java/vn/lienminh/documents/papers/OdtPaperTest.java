package vn.lienminh.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class OdtPaperTest {
    private static final byte[] REPORT = new Papers().render(SaoMaiPaper.report(), PaperFormat.ODT);

    @Test
    void beginsWithItsMediaTypeInTheClear() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(REPORT))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first.getName()).isEqualTo("mimetype");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
        }
        assertThat(new String(REPORT, 30, 8 + 39, StandardCharsets.US_ASCII))
                .isEqualTo("mimetype" + PaperFormat.ODT.mediaType());
    }

    @Test
    void theManifestNamesEveryPart() throws IOException {
        Set<String> parts = new HashSet<>(Extract.parts(REPORT).keySet());
        parts.removeAll(List.of("mimetype", "META-INF/manifest.xml"));
        parts.add("/");
        assertThat(part("META-INF/manifest.xml").select("manifest|file-entry").eachAttr("manifest:full-path"))
                .containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void everyStyleThatIsUsedIsThere() throws IOException {
        Set<String> known = new HashSet<>();
        for (String name : List.of("styles.xml", "content.xml"))
            known.addAll(part(name).getElementsByAttribute("style:name").eachAttr("style:name"));
        Document content = part("content.xml");
        for (String attribute :
                List.of("text:style-name", "table:style-name", "style:parent-style-name", "style:master-page-name"))
            assertThat(known)
                    .containsAll(content.getElementsByAttribute(attribute).eachAttr(attribute));
    }

    @Test
    void eachAppendixBeginsANumberingOnItsOwnPage() throws IOException {
        Document content = part("content.xml");
        assertThat(content.select("text|h[text:style-name=Upright], text|h[text:style-name=Land]")
                        .eachText())
                .containsExactly(
                        "Phụ lục ISỐ LIỆU KINH TẾ TẬP THỂ THEO XÃ",
                        "Phụ lục IIKẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KẾ HOẠCH",
                        "Phụ lục IIIDANH MỤC VĂN BẢN");
        for (Element style : content.select("style|style[style:master-page-name] > style|paragraph-properties"))
            assertThat(style.attr("style:page-number")).isEqualTo("1");
    }

    private static Document part(String name) throws IOException {
        return Jsoup.parse(Extract.part(REPORT, name), Parser.xmlParser());
    }
}
