package vn.lienminh.documents.papers;

import java.math.BigInteger;
import java.util.List;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import vn.lienminh.documents.papers.Paper.Appendix;
import vn.lienminh.documents.papers.Paper.Run;
import vn.lienminh.documents.papers.Paper.Signature;

/// The paragraphs of a paper in WordprocessingML: each has a style, and nothing else unless it must.
final class DocxLetters {
    /// Word refuses a file with a longer tag.
    private static final int LONGEST_TAG = 64;
    private static final int TWIPS_PER_INCH = 1440;

    private final CTBody body;
    private int controls;

    DocxLetters(CTBody body) {
        this.body = body;
    }

    static long twips(double millimetres) {
        return Math.round(millimetres / 25.4 * TWIPS_PER_INCH);
    }

    void head(Paper paper) {
        Paper.Letterhead head = paper.letterhead();
        DocxTable table = new DocxTable(this);
        List<CTTc> cells = table.frame(body.addNewTbl(), 2, Decree.ISSUER_WIDTH, Decree.COUNTRY_WIDTH);
        CTTc issuer = cells.get(0);
        if (!head.superior().isEmpty()) run(styled(issuer.addNewP(), "Superior"), head.superior(), null);
        for (String line : head.issuer()) run(styled(issuer.addNewP(), "Issuer"), line, null);
        rule(issuer.addNewP(), Decree.ISSUER_WIDTH, Decree.issuerRule(paper));
        CTTc country = cells.get(1);
        run(styled(country.addNewP(), "Country"), Decree.COUNTRY, null);
        run(styled(country.addNewP(), "Motto"), Decree.MOTTO, null);
        rule(country.addNewP(), Decree.COUNTRY_WIDTH, Decree.MOTTO_RULE);
        run(styled(cells.get(2).addNewP(), "PaperNumber"), head.number(), null);
        run(styled(cells.get(3).addNewP(), "PlaceAndDate"), head.placeAndDate(), null);
        line("Title", paper.kind());
        for (String line : paper.subject()) line("Subtitle", line);
        rule(body.addNewP(), Decree.textWidth(false), Decree.subjectRule(paper));
    }

    /// Signature on the right, "Nơi nhận" on the left, kept on one page.
    void close(Paper paper) {
        Signature signature = paper.signature();
        if (signature == null && paper.recipients().isEmpty()) return;
        line("Subtitle", "");
        double half = Decree.textWidth(false) / 2.0;
        List<CTTc> cells = new DocxTable(this).frame(body.addNewTbl(), 1, half, half);
        if (!paper.recipients().isEmpty())
            run(styled(cells.get(0).addNewP(), "RecipientsTitle"), Decree.RECIPIENTS, null);
        for (String one : paper.recipients()) run(styled(cells.get(0).addNewP(), "Recipient"), "- " + one, null);
        if (signature != null) sign(cells.get(1), signature);
        for (CTTc cell : cells) if (cell.sizeOfPArray() == 0) styled(cell.addNewP(), "Recipient");
    }

    private void sign(CTTc cell, Signature signature) {
        for (String line : signature.capacity()) run(styled(cell.addNewP(), "Signer"), line, null);
        CTP name = styled(cell.addNewP(), "Signer");
        name.getPPr().addNewSpacing().setBefore(twips(28));
        run(name, signature.name(), null);
    }

    void appendix(Appendix appendix) {
        lines("Heading1", appendix.label(), appendix.title());
        if (!appendix.note().isEmpty()) line("AppendixNote", appendix.note());
    }

    void sectionEnd(CTSectPr properties) {
        styled(body.addNewP(), "SectionEnd").getPPr().setSectPr(properties);
    }

    void line(String style, String text) {
        run(styled(body.addNewP(), style), text, null);
    }

    /// Two lines of one paragraph.
    void lines(String style, String first, String second) {
        CTP p = styled(body.addNewP(), style);
        run(p, first, null);
        if (!first.isEmpty() && !second.isEmpty()) p.addNewR().addNewBr();
        run(p, second, null);
    }

    void paragraph(List<Run> runs, boolean keepWithNext) {
        CTP p = body.addNewP();
        if (keepWithNext) p.addNewPPr().addNewKeepNext();
        for (Run run : runs)
            switch (run) {
                case Paper.Words(var text) -> run(p, text, null);
                case Paper.Number(var text, var value, var address) -> run(p, text, address);
            }
    }

    static CTP styled(CTP p, String style) {
        p.addNewPPr().addNewPStyle().setVal(style);
        return p;
    }

    /// Text, within a content control when it is a figure.
    @Nullable
    CTR run(CTP p, String text, @Nullable String address) {
        if (text.isEmpty()) return null;
        CTR run = address == null || address.isEmpty() || address.length() > LONGEST_TAG
                ? p.addNewR()
                : control(p, address);
        CTText t = run.addNewT();
        t.setStringValue(text);
        t.setSpace(Space.PRESERVE);
        return run;
    }

    private CTR control(CTP p, String address) {
        CTSdtRun control = p.addNewSdt();
        var properties = control.addNewSdtPr();
        properties.addNewTag().setVal(address);
        properties.addNewId().setVal(BigInteger.valueOf(++controls));
        return control.addNewSdtContent().addNewR();
    }

    /// A rule in the middle of so wide a column: the top border of a flat paragraph.
    private static void rule(CTP p, int width, int length) {
        styled(p, "Rule");
        var indent = p.getPPr().addNewInd();
        indent.setLeft(twips((width - length) / 2.0));
        indent.setRight(twips((width - length) / 2.0));
    }
}
