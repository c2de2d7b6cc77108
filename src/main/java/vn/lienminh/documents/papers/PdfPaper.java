package vn.lienminh.documents.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A paper as PDF/A-2u and PDF/UA-1 (lưu trữ lâu dài, tiếp cận được): tagged, with its fonts, with bookmarks.
final class PdfPaper {
    private static final byte[] REGULAR = font("Regular");
    private static final byte[] BOLD = font("Bold");
    private static final byte[] ITALIC = font("Italic");
    private static final byte[] BOLD_ITALIC = font("BoldItalic");
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*");
    private static final String PICTURE = "data:image/png;base64,";
    /// Stands for a letter that the font does not have.
    private static final String UNKNOWN_LETTER = "\u25A1";

    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    byte[] render(Paper paper) {
        return print(new String(HtmlPaper.page(paper, true), StandardCharsets.UTF_8), Decree.day(paper));
    }

    /// @param page XHTML that needs nothing else; pictures stand in it
    static byte[] print(String page, LocalDate day) {
        try (PDDocument document = new PDDocument();
                var renderer = builder(document, page).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            date(document, day);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(PDDocument document, String page) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        font(builder, load(document, REGULAR), 400, FontStyle.NORMAL);
        font(builder, load(document, BOLD), 700, FontStyle.NORMAL);
        font(builder, load(document, ITALIC), 400, FontStyle.ITALIC);
        font(builder, load(document, BOLD_ITALIC), 700, FontStyle.ITALIC);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        builder.useReplacementText(UNKNOWN_LETTER);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(PICTURE), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Liên Minh");
        builder.withHtmlContent(page, "");
        return builder;
    }

    private static void font(PdfRendererBuilder builder, PDFont font, int weight, FontStyle style) {
        builder.useFont(new PDFontSupplier(font), Decree.FONT, weight, style, true);
    }

    /// Without ligatures: they cost most of the time of printing, and a reader that copies text gets letters.
    private static PDFont load(PDDocument document, byte[] font) throws IOException {
        TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(font));
        face.setEnableGsub(false);
        return PDType0Font.load(document, face, true);
    }

    private static byte[] font(String face) {
        return Resource.bytes("/fonts/LiberationSerif-" + face + ".ttf");
    }

    /// The day of the paper instead of the moment of printing, and an identifier that follows from it.
    private static void date(PDDocument document, LocalDate day) throws IOException {
        Calendar created = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        created.setTimeZone(TimeZone.getTimeZone("UTC"));
        document.getDocumentInformation().setCreationDate(created);
        document.setDocumentId(day.toEpochDay());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = CREATED.matcher(xmp).replaceAll("$1" + day + "T00:00:00Z");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
