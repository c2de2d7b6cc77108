package vn.lienminh.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/// Small words of the XML of workbooks.
final class Xml {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Xml() {}

    static String get(Attributes attributes, String name) {
        String value = attributes.getValue("", name);
        return value == null ? "" : value;
    }

    static boolean isTrue(Attributes attributes, String name) {
        String value = get(attributes, name);
        return value.equals("1") || value.equals("true");
    }

    /// -1 when there is no such number.
    static int number(Attributes attributes, String name) {
        String value = get(attributes, name);
        return value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : -1;
    }

    /// `_x000D_` stands for the character 000D, which XML cannot carry.
    static String unescape(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)));
    }
}
