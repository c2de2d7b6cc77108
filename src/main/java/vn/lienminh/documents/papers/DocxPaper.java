package vn.lienminh.documents.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.lienminh.documents.papers.Paper.Appendix;
import vn.lienminh.documents.papers.Paper.Block;
import vn.lienminh.documents.papers.Paper.Paragraph;

/// A paper for Word: real styles from a template of plain XML, figures as content controls whose tag is the
/// address.
final class DocxPaper {
    private static final byte[] TEMPLATE = template(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/settings.xml",
            "word/header1.xml");

    byte[] render(Paper paper) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(TEMPLATE))) {
            properties(document, paper);
            write(document.getDocument().getBody(), paper);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return FixedZip.again(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] template(String... names) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String name : names) parts.put(name, Resource.bytes("/publications/docx/" + name));
        return FixedZip.of(parts);
    }

    private static void properties(XWPFDocument document, Paper paper) {
        var core = document.getProperties().getCoreProperties();
        var day = Optional.of(Date.from(Decree.day(paper).atStartOfDay().toInstant(ZoneOffset.UTC)));
        core.setTitle(Decree.title(paper));
        core.setCreator(Decree.author(paper));
        core.getUnderlyingProperties().setLanguageProperty("vi-VN");
        core.getUnderlyingProperties().setCreatedProperty(day);
        core.getUnderlyingProperties().setModifiedProperty(day);
        document.getProperties().getExtendedProperties().setApplication("Liên Minh");
    }

    /// A section ends with the paragraph that holds its properties; the last section's are those of the body.
    private static void write(CTBody body, Paper paper) {
        CTSectPr portrait = (CTSectPr) body.getSectPr().copy();
        DocxLetters letters = new DocxLetters(body);
        letters.head(paper);
        blocks(letters, body, paper.blocks(), false, paper.signature() != null);
        letters.close(paper);
        boolean landscape = false;
        for (Appendix appendix : paper.appendices()) {
            letters.sectionEnd(section(portrait, landscape));
            landscape = appendix.landscape();
            letters.appendix(appendix);
            blocks(letters, body, appendix.blocks(), landscape, false);
        }
        letters.line(paper.foot().isEmpty() ? "SectionEnd" : "Foot", paper.foot());
        body.setSectPr(section(portrait, landscape));
    }

    private static void blocks(
            DocxLetters letters, CTBody body, List<Block> blocks, boolean landscape, boolean keepLast) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean keep = keepLast && i == blocks.size() - 1;
            switch (blocks.get(i)) {
                case Paper.Part(var label, var title) -> letters.lines("Heading1", label, title);
                case Paper.Heading(var level, var text) -> letters.line("Heading" + (level + 1), text);
                case Paragraph(var runs) -> letters.paragraph(runs, keep);
                case Paper.Grid grid -> {
                    if (!grid.caption().isEmpty()) letters.line("Caption", grid.caption());
                    if (!grid.unitNote().isEmpty()) letters.line("UnitNote", grid.unitNote());
                    if (grid.caption().isEmpty() && grid.unitNote().isEmpty()) letters.line("TableText", "");
                    new DocxTable(letters).grid(body.addNewTbl(), grid, ColumnWidths.of(grid, landscape));
                }
            }
        }
    }

    private static CTSectPr section(CTSectPr portrait, boolean landscape) {
        CTSectPr section = (CTSectPr) portrait.copy();
        if (!landscape) return section;
        var page = section.getPgSz();
        BigInteger width = (BigInteger) page.getW();
        page.setW(page.getH());
        page.setH(width);
        page.setOrient(STPageOrientation.LANDSCAPE);
        return section;
    }
}
