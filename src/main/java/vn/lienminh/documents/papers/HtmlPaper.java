package vn.lienminh.documents.papers;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/// A paper as one page that needs nothing else: no script, no address of a server; it prints, and reads on a phone.
final class HtmlPaper {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    byte[] render(Paper paper) {
        return page(paper, false);
    }

    /// @param pdf with the outline in the head that makes bookmarks, without the rules for screens
    static byte[] page(Paper paper, boolean pdf) {
        Utf8ByteOutput page = new Utf8ByteOutput();
        Map<String, Object> values = Map.of("paper", paper, "outline", new Outline(paper), "pdf", pdf);
        ENGINE.render("documents/paper.jte", values, page);
        return page.toByteArray();
    }
}
