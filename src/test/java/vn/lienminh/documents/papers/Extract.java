package vn.lienminh.documents.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// The words of a file, read back by somebody else's reader.
final class Extract {
    private Extract() {}

    static String text(byte[] file, PaperFormat format) throws IOException {
        return switch (format) {
            case DOCX -> xml(part(file, "word/document.xml"), "w|p");
            case PDF -> pdf(file);
            case XLSX -> xlsx(file);
            case ODT -> xml(part(file, "content.xml").replaceAll("<text:s text:c=\"(\\d+)\"/>", " "), "text|p, text|h");
            case HTML ->
                Jsoup.parse(new String(file, StandardCharsets.UTF_8)).body().wholeText();
        };
    }

    static String part(byte[] zip, String name) throws IOException {
        return Objects.requireNonNull(parts(zip).get(name), name);
    }

    static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry())
                parts.put(e.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }

    private static String xml(String xml, String paragraphs) {
        StringBuilder text = new StringBuilder();
        for (var p : Jsoup.parse(xml, Parser.xmlParser()).select(paragraphs))
            text.append(p.wholeText()).append('\n');
        return text.toString();
    }

    static String pdf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// As a reader in Vietnam sees it.
    static String xlsx(byte[] xlsx) throws IOException {
        DataFormatter shown = new DataFormatter(Locale.forLanguageTag("vi-VN"));
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (var sheet : book)
                for (var row : sheet)
                    for (var cell : row)
                        text.append(shown.formatCellValue(cell)).append('\n');
        }
        return text.toString();
    }
}
