package vn.lienminh.documents.papers;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienminh.documents.papers.Paper.Appendix;
import vn.lienminh.documents.papers.Paper.Block;

/// A paper as OpenDocument text (ODF 1.3): the styles of the Word file under the same names, in plain XML.
final class OdtPaper {
    private static final byte[] STYLES = Resource.bytes("/publications/odt/styles.xml");
    private static final byte[] MANIFEST = Resource.bytes("/publications/odt/manifest.xml");
    private static final String URN = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String[] NAMES = {
        "xmlns:office", URN + "office:1.0",
        "xmlns:style", URN + "style:1.0",
        "xmlns:text", URN + "text:1.0",
        "xmlns:table", URN + "table:1.0",
        "xmlns:fo", URN + "xsl-fo-compatible:1.0",
        "xmlns:meta", URN + "meta:1.0",
        "xmlns:dc", "http://purl.org/dc/elements/1.1/",
        "office:version", "1.3"
    };

    byte[] render(Paper paper) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", PaperFormat.ODT.mediaType().getBytes(StandardCharsets.US_ASCII));
        parts.put("META-INF/manifest.xml", MANIFEST);
        parts.put("styles.xml", STYLES);
        parts.put("meta.xml", meta(paper));
        parts.put("content.xml", content(paper));
        return FixedZip.of(parts);
    }

    private static byte[] meta(Paper paper) {
        String day = Decree.day(paper) + "T00:00:00";
        Xml xml = new Xml().in("office:document-meta", NAMES).in("office:meta");
        xml.in("meta:generator").text("Liên Minh").out();
        xml.in("dc:title").text(Decree.title(paper)).out();
        xml.in("meta:initial-creator").text(Decree.author(paper)).out();
        xml.in("meta:creation-date").text(day).out();
        xml.in("dc:date").text(day).out();
        xml.in("dc:language").text("vi-VN").out();
        return xml.end();
    }

    private static byte[] content(Paper paper) {
        Xml xml = new Xml().in("office:document-content", NAMES);
        OdtTable tables = new OdtTable(xml);
        OdtLetters letters = new OdtLetters(xml, tables);
        xml.in("office:automatic-styles");
        letters.styles(paper);
        tables.styles(paper);
        xml.out().in("office:body").in("office:text");
        letters.head(paper);
        blocks(letters, tables, paper.blocks(), false, paper.signature() != null);
        letters.close(paper);
        for (Appendix appendix : paper.appendices()) {
            letters.appendix(appendix);
            blocks(letters, tables, appendix.blocks(), appendix.landscape(), false);
        }
        if (!paper.foot().isEmpty()) letters.line("Foot", paper.foot());
        return xml.end();
    }

    private static void blocks(
            OdtLetters letters, OdtTable tables, List<Block> blocks, boolean landscape, boolean keepLast) {
        for (Block block : blocks)
            switch (block) {
                case Paper.Part(var label, var title) -> letters.heading(1, "Heading_20_1", label, title);
                case Paper.Heading(var level, var text) ->
                    letters.heading(level + 1, "Heading_20_" + (level + 1), text, "");
                case Paper.Paragraph(var runs) -> letters.paragraph(runs, keepLast && block == blocks.getLast());
                case Paper.Grid grid -> {
                    if (!grid.caption().isEmpty()) letters.line("Caption", grid.caption());
                    if (!grid.unitNote().isEmpty()) letters.line("UnitNote", grid.unitNote());
                    if (grid.caption().isEmpty() && grid.unitNote().isEmpty()) letters.line("TableText", "");
                    tables.grid(letters, grid, landscape);
                }
            }
    }
}
