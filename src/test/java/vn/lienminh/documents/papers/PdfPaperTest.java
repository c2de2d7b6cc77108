package vn.lienminh.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfPaperTest {
    private static final byte[] REPORT = new Papers().render(SaoMaiPaper.report(), PaperFormat.PDF);
    private static final byte[] HOSTILE = new Papers().render(HostilePaper.paper(), PaperFormat.PDF);

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_U", "PDFUA_1"})
    void isForArchivesAndForReadersWithoutSight(PDFAFlavour flavour) throws Exception {
        assertThat(Verified.faults(REPORT, flavour)).isEmpty();
        assertThat(Verified.faults(HOSTILE, flavour)).isEmpty();
    }

    @Test
    void everyFontIsInTheFileAndEveryGlyphIsALetter() throws IOException {
        List<String> glyphless = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(REPORT)) {
            for (PDPage page : document.getPages())
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("+LiberationSerif");
                }
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getCharacterCodes()[0] == 0 || text.getUnicode() == null) glyphless.add(text.toString());
                    super.processTextPosition(text);
                }
            }.getText(document);
        }
        assertThat(glyphless).isEmpty();
        assertThat(Extract.pdf(REPORT))
                .contains(SaoMaiPaper.MARKS)
                .doesNotContain("#")
                .doesNotContain("□");
    }

    @Test
    void aLetterThatTheFontLacksIsShownAsABoxAndNotLeftOut() throws IOException {
        Paper paper = SaoMaiPaper.plain("Tên chợ: 市場.");
        assertThat(Extract.pdf(new Papers().render(paper, PaperFormat.PDF))).contains("Tên chợ: □□.");
    }

    @Test
    void bookmarksFollowTheHeadings() throws IOException {
        try (PDDocument document = Loader.loadPDF(REPORT)) {
            var roots = document.getDocumentCatalog().getDocumentOutline().children();
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item : roots) titles.add(item.getTitle());
            assertThat(titles)
                    .containsExactly(
                            "BÁO CÁO Tổng kết công tác thi đua, khen thưởng năm 2017 và phương hướng, nhiệm vụ năm 2018",
                            "Phần thứ nhất KẾT QUẢ THỰC HIỆN NĂM 2017",
                            "Phần thứ hai PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2018",
                            "Phụ lục I SỐ LIỆU KINH TẾ TẬP THỂ THEO XÃ",
                            "Phụ lục II KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KẾ HOẠCH",
                            "Phụ lục III DANH MỤC VĂN BẢN");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(titles.getFirst());
        }
    }

    @Test
    void pagesAreNumberedOnTopFromTheSecondAndAnewInEachAppendix() throws IOException {
        try (PDDocument document = Loader.loadPDF(REPORT)) {
            List<String> first = new ArrayList<>();
            List<Boolean> landscape = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                stripper.setSortByPosition(true);
                first.add(stripper.getText(document)
                        .strip()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip());
                var box = document.getPage(i - 1).getMediaBox();
                landscape.add(box.getWidth() > box.getHeight());
            }
            assertThat(first.getFirst()).startsWith("LIÊN MINH");
            assertThat(first.get(1)).isEqualTo("2");
            for (String label : List.of("Phụ lục I", "Phụ lục II")) {
                int at = first.indexOf(label);
                assertThat(first.get(at + 1)).isEqualTo("2");
                assertThat(landscape.get(at)).isEqualTo(label.equals("Phụ lục II"));
                assertThat(landscape.get(at + 1)).isEqualTo(label.equals("Phụ lục II"));
            }
            assertThat(first.getLast()).isEqualTo("Phụ lục III");
        }
    }
}
