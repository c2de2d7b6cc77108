package vn.lienminh.documents.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.lienminh.documents.papers.Paper.Appendix;
import vn.lienminh.documents.papers.Paper.Block;
import vn.lienminh.documents.papers.Paper.Grid;
import vn.lienminh.documents.papers.Paper.Run;
import vn.lienminh.documents.papers.Paper.Signature;

/// A paper as a workbook: its words on the first sheet in order, each table on a sheet of its own with real
/// numbers.
final class XlsxPaper {
    private static final String PROSE = "Báo cáo";
    private static final double MILLIMETRES_PER_INCH = 25.4;

    byte[] render(Paper paper) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            properties(book, paper);
            XlsxLooks looks = new XlsxLooks(book);
            XlsxProse prose = new XlsxProse(sheet(book, PROSE, false), looks);
            head(prose, paper);
            body(prose, book, looks, paper);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return FixedZip.again(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void properties(XSSFWorkbook book, Paper paper) {
        var core = book.getProperties().getCoreProperties();
        var day = Optional.of(Date.from(Decree.day(paper).atStartOfDay().toInstant(ZoneOffset.UTC)));
        core.setTitle(Decree.title(paper));
        core.setCreator(Decree.author(paper));
        core.getUnderlyingProperties().setCreatedProperty(day);
        core.getUnderlyingProperties().setModifiedProperty(day);
        book.getProperties().getExtendedProperties().setApplication("Liên Minh");
    }

    private static void head(XlsxProse prose, Paper paper) {
        var head = paper.letterhead();
        prose.line(XlsxLooks.Look.CENTRED, head.superior());
        for (String line : head.issuer()) prose.line(XlsxLooks.Look.TITLE, line);
        prose.line(XlsxLooks.Look.TITLE, Decree.COUNTRY);
        prose.line(XlsxLooks.Look.TITLE, Decree.MOTTO);
        prose.line(XlsxLooks.Look.CENTRED, head.number());
        prose.line(XlsxLooks.Look.NOTE, head.placeAndDate());
        prose.line(XlsxLooks.Look.TITLE, paper.kind());
        for (String line : paper.subject()) prose.line(XlsxLooks.Look.TITLE, line);
    }

    private static void body(XlsxProse prose, XSSFWorkbook book, XlsxLooks looks, Paper paper) {
        XlsxGrids own = new XlsxGrids(book, looks, "Bảng", List.of(), "", false);
        for (Block block : paper.blocks()) block(prose, own, block);
        close(prose, paper);
        for (Appendix appendix : paper.appendices()) {
            List<String> titles = List.of(appendix.label(), appendix.title());
            XlsxGrids its = new XlsxGrids(book, looks, appendix.label(), titles, appendix.note(), appendix.landscape());
            prose.line(XlsxLooks.Look.TITLE, appendix.label());
            prose.line(XlsxLooks.Look.TITLE, appendix.title());
            prose.line(XlsxLooks.Look.NOTE, appendix.note());
            for (Block block : appendix.blocks()) block(prose, its, block);
        }
        prose.line(XlsxLooks.Look.SMALL, paper.foot());
    }

    private static void block(XlsxProse prose, XlsxGrids grids, Block block) {
        switch (block) {
            case Paper.Part(var label, var title) -> {
                prose.line(XlsxLooks.Look.TITLE, label);
                prose.line(XlsxLooks.Look.TITLE, title);
            }
            case Paper.Heading(var level, var text) -> prose.line(XlsxLooks.Look.HEADING, text);
            case Paper.Paragraph(var runs) ->
                prose.line(
                        XlsxLooks.Look.TEXT,
                        String.join("", runs.stream().map(Run::text).toList()));
            case Grid grid -> prose.link(grid.caption(), grids.add(grid));
        }
    }

    private static void close(XlsxProse prose, Paper paper) {
        Signature signature = paper.signature();
        if (signature != null) {
            for (String line : signature.capacity()) prose.line(XlsxLooks.Look.TITLE, line);
            prose.line(XlsxLooks.Look.TITLE, signature.name());
        }
        if (!paper.recipients().isEmpty()) prose.line(XlsxLooks.Look.HEADING, Decree.RECIPIENTS);
        for (String one : paper.recipients()) prose.line(XlsxLooks.Look.TEXT, "- " + one);
    }

    /// An A4 page of the decree, as wide as the sheet.
    static XSSFSheet sheet(XSSFWorkbook book, String name, boolean landscape) {
        XSSFSheet sheet = book.createSheet(name);
        var print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setLandscape(landscape);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.TOP, Decree.TOP / MILLIMETRES_PER_INCH);
        sheet.setMargin(PageMargin.BOTTOM, Decree.BOTTOM / MILLIMETRES_PER_INCH);
        sheet.setMargin(PageMargin.LEFT, Decree.LEFT / MILLIMETRES_PER_INCH);
        sheet.setMargin(PageMargin.RIGHT, Decree.RIGHT / MILLIMETRES_PER_INCH);
        print.setPageStart((short) 1);
        print.setUsePage(true);
        sheet.getHeader().setCenter("&P");
        sheet.getHeaderFooterProperties().setDifferentFirst(true);
        return sheet;
    }
}
