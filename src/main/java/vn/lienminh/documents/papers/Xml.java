package vn.lienminh.documents.papers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// XML written from the outside in; what is opened is closed, what is text is escaped.
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<String> open = new ArrayDeque<>();

    /// @param attributes name, value, name, value …
    Xml in(String element, String... attributes) {
        tag(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    Xml out() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Xml empty(String element, String... attributes) {
        tag(element, attributes);
        out.append("/>");
        return this;
    }

    Xml text(String text) {
        escape(text);
        return this;
    }

    byte[] end() {
        while (!open.isEmpty()) out();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
