package vn.lienminh.publications.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.lienminh.cast.House;
import vn.lienminh.cast.Someone;
import vn.lienminh.documents.papers.Verified;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Typing;
import vn.lienminh.reporting.workbooks.PrintHead;
import vn.lienminh.reporting.workbooks.Workbooks.Filling;

class FormPrintsDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2018-12-01").demo();

    private static final String SITE = "https://lienminh.example";

    private static Outcome<byte[]> print(String period, Filling filling, Actor actor) {
        return HOUSE.bean(FormPrints.class).pdf("LM30", Period.of(period), filling, SITE, actor);
    }

    private static byte[] print(String period, Filling filling) {
        return print(period, filling, Actor.operator()).orThrow();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return java.util.stream.IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(i -> page(document, i))
                    .toList();
        }
    }

    private static String page(PDDocument document, int number) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theOfficialTableIsForArchivesAndForReadersWithoutSight() throws Exception {
        byte[] pdf = print("2017", Filling.AS_IT_STANDS);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_U, PDFAFlavour.PDFUA_1))
            assertThat(Verified.faults(pdf, flavour)).isEmpty();
        List<String> pages = pages(pdf);
        assertThat(pages.size()).isGreaterThan(2);
        assertThat(pages.getFirst())
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "LIÊN MINH HỢP TÁC XÃ TỈNH HẢI DƯƠNG")
                .contains("Kỳ báo cáo: năm 2017", "Tổng số hợp tác xã")
                .doesNotContain("DỰ THẢO");
        String code = HOUSE.bean(Entries.class)
                .open("LM30", Period.year(2017), Actor.operator())
                .flatMap(Sheet::counting)
                .orElseThrow()
                .snapshot()
                .hash()
                .substring(0, 4)
                .toUpperCase();
        for (int i = 0; i < pages.size(); i++)
            assertThat(pages.get(i))
                    .contains("STT Chỉ tiêu Mã số")
                    .contains("LM-NAM v1", "đã duyệt, mã " + code)
                    .contains("trang " + (i + 1) + "/" + pages.size());
        assertThat(print("2017", Filling.AS_IT_STANDS)).as("to the byte").isEqualTo(pdf);
    }

    @Test
    void whatWasNotSentIsADraftAndABlankFormHasNoNumbers() throws Exception {
        Sheet sheet = HOUSE.bean(Entries.class)
                .open("LM30", Period.year(2018), Actor.operator())
                .orElseThrow();
        int cell = sheet.form().value("HTX.NEW").orElseThrow().number();
        HOUSE.bean(Entries.class)
                .save(
                        "LM30",
                        Period.year(2018),
                        List.of(new Typing(cell, "trên 7.654", "<b>theo báo cáo của các huyện</b>", 0, 0, "k")),
                        Actor.operator())
                .orThrow();
        byte[] draft = print("2018", Filling.AS_IT_STANDS);
        assertThat(Verified.faults(draft, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(String.join(" ", pages(draft)))
                .contains("DỰ THẢO", "chưa gửi", "trên 7.654", "<b>theo báo cáo của các huyện</b>");
        assertThat(String.join(" ", pages(print("2018", Filling.NOTHING))))
                .contains("biểu trống")
                .doesNotContain("7.654", "DỰ THẢO");
    }

    @Test
    void theDrawingLeadsToTheReport() throws Exception {
        Sheet sheet = HOUSE.bean(Entries.class)
                .open("LM30", Period.year(2017), Actor.operator())
                .orElseThrow();
        PrintHead form = PrintHead.of(sheet, Filling.ACCEPTED, SITE);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(form.drawing())));
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots))))
                .getText();
        assertThat(read).isEqualTo(form.address()).startsWith(SITE + "/reports/LM30/2017?revision=1&code=");
    }

    @Test
    void whoSeesNoDraftsGetsWhatWasAccepted() throws Exception {
        var id = HOUSE.bean(Organisations.class)
                .find("LM30", LocalDate.of(2018, 1, 1), null)
                .orElseThrow()
                .id();
        Actor reader = new Someone("account:doc", Set.of(ReportingAct.SEE_REPORTS), Set.of(id));
        assertThat(pages(print("2017", Filling.AS_IT_STANDS, reader).orThrow()).getFirst())
                .contains("đã duyệt");
        assertThat(House.codes(print("2018", Filling.AS_IT_STANDS, reader))).containsExactly("R141");
        Actor other = new Someone("account:khac", Set.of(ReportingAct.SEE_REPORTS), Set.of());
        assertThat(House.codes(print("2017", Filling.AS_IT_STANDS, other))).containsExactly("R141");
    }
}
