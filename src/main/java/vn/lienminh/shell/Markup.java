package vn.lienminh.shell;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// Markup that was made by the program, with every text in it already escaped (mã trang). Written as it is.
public record Markup(String text) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }

    /// For text and for attributes between double quotes.
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return text;
    }
}
