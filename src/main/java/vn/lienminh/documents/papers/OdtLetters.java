package vn.lienminh.documents.papers;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienminh.documents.papers.Paper.Appendix;
import vn.lienminh.documents.papers.Paper.Run;
import vn.lienminh.documents.papers.Paper.Signature;

/// The paragraphs of a paper in OpenDocument.
final class OdtLetters {
    /// OpenDocument takes a row of spaces for one.
    private static final Pattern SPACES = Pattern.compile("^ +| {2,}| +$");

    private final Xml xml;
    private final OdtTable tables;

    OdtLetters(Xml xml, OdtTable tables) {
        this.xml = xml;
        this.tables = tables;
    }

    /// What no named style can say: where a section begins, and how long a rule is.
    void styles(Paper paper) {
        section("Upright", "Standard");
        section("Land", "Land");
        xml.in("style:style", "style:name", "Kept", "style:family", "paragraph", "style:parent-style-name", "Standard");
        xml.empty("style:paragraph-properties", "fo:keep-with-next", "always").out();
        rule("RuleIssuer", Decree.ISSUER_WIDTH, Decree.issuerRule(paper));
        rule("RuleMotto", Decree.COUNTRY_WIDTH, Decree.MOTTO_RULE);
        rule("RuleSubject", Decree.textWidth(false), Decree.subjectRule(paper));
        for (String look : List.of("bold", "italic")) for (int size = 9; size <= 12; size++) letters(look, size);
        for (int size = 9; size <= 12; size++) letters("plain", size);
    }

    private void letters(String look, int size) {
        xml.in("style:style", "style:name", look + size, "style:family", "text");
        String points = size + "pt";
        switch (look) {
            case "bold" -> xml.empty("style:text-properties", "fo:font-size", points, "fo:font-weight", "bold");
            case "italic" -> xml.empty("style:text-properties", "fo:font-size", points, "fo:font-style", "italic");
            default -> xml.empty("style:text-properties", "fo:font-size", points);
        }
        xml.out();
    }

    private void section(String name, String master) {
        xml.in(
                "style:style",
                "style:name",
                name,
                "style:family",
                "paragraph",
                "style:parent-style-name",
                "Heading_20_1",
                "style:master-page-name",
                master);
        xml.empty("style:paragraph-properties", "style:page-number", "1", "fo:margin-top", "0pt")
                .out();
    }

    private void rule(String name, int width, int length) {
        String side = String.format(Locale.ROOT, "%.1fmm", (width - length) / 2.0);
        xml.in("style:style", "style:name", name, "style:family", "paragraph", "style:parent-style-name", "Rule");
        xml.empty("style:paragraph-properties", "fo:margin-left", side, "fo:margin-right", side)
                .out();
    }

    void head(Paper paper) {
        var head = paper.letterhead();
        tables.frame("Letterhead", Decree.ISSUER_WIDTH, Decree.COUNTRY_WIDTH);
        tables.row(
                () -> {
                    if (!head.superior().isEmpty()) line("Superior", head.superior());
                    for (String line : head.issuer()) line("Issuer", line);
                    line("RuleIssuer", "");
                },
                () -> {
                    line("Country", Decree.COUNTRY);
                    line("Motto", Decree.MOTTO);
                    line("RuleMotto", "");
                });
        tables.row(() -> line("PaperNumber", head.number()), () -> line("PlaceAndDate", head.placeAndDate()));
        xml.out();
        line("Title", paper.kind());
        for (String line : paper.subject()) line("Subtitle", line);
        line("RuleSubject", "");
    }

    void close(Paper paper) {
        if (paper.signature() == null && paper.recipients().isEmpty()) return;
        line("Subtitle", "");
        tables.frame("Close", Decree.textWidth(false) / 2.0, Decree.textWidth(false) / 2.0);
        tables.row(() -> recipients(paper.recipients()), () -> signature(paper.signature()));
        xml.out();
    }

    private void recipients(List<String> recipients) {
        line("RecipientsTitle", recipients.isEmpty() ? "" : Decree.RECIPIENTS);
        for (String one : recipients) line("Recipient", "- " + one);
    }

    private void signature(@Nullable Signature signature) {
        if (signature == null) {
            line("Recipient", "");
            return;
        }
        for (String line : signature.capacity()) line("Signer", line);
        line("SignerName", signature.name());
    }

    void appendix(Appendix appendix) {
        heading(1, appendix.landscape() ? "Land" : "Upright", appendix.label(), appendix.title());
        if (!appendix.note().isEmpty()) line("AppendixNote", appendix.note());
    }

    void heading(int level, String style, String first, String second) {
        xml.in("text:h", "text:style-name", style, "text:outline-level", String.valueOf(level));
        text(first);
        if (!first.isEmpty() && !second.isEmpty()) xml.empty("text:line-break");
        text(second);
        xml.out();
    }

    void line(String style, String text) {
        xml.in("text:p", "text:style-name", style);
        text(text);
        xml.out();
    }

    void line(String style, String look, String text) {
        xml.in("text:p", "text:style-name", style).in("text:span", "text:style-name", look);
        text(text);
        xml.out().out();
    }

    void paragraph(List<Run> runs, boolean keepWithNext) {
        xml.in("text:p", "text:style-name", keepWithNext ? "Kept" : "Standard");
        for (Run run : runs)
            switch (run) {
                case Paper.Words(var text) -> text(text);
                case Paper.Number(var text, var value, var address) -> {
                    xml.in("text:span", "text:style-name", "Figure");
                    text(text);
                    xml.out();
                }
            }
        xml.out();
    }

    private void text(String text) {
        Matcher spaces = SPACES.matcher(text);
        int done = 0;
        while (spaces.find()) {
            xml.text(text.substring(done, spaces.start()));
            xml.empty("text:s", "text:c", String.valueOf(spaces.end() - spaces.start()));
            done = spaces.end();
        }
        xml.text(text.substring(done));
    }
}
