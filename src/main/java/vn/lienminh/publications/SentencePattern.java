package vn.lienminh.publications;

import java.util.ArrayList;
import java.util.List;

/// A sentence with places for figures (mẫu câu): words, `{token}` and `[optional parts]`, which may stand in one
/// another.
record SentencePattern(List<Node> nodes) {

    sealed interface Node {}

    record Words(String text) implements Node {}

    /// @param form how the figure is worded; empty: its value
    record Token(String name, String form) implements Node {
        String written() {
            return "{" + name + (form.isEmpty() ? "" : ":" + form) + "}";
        }
    }

    record Optional(List<Node> nodes) implements Node {}

    static SentencePattern parse(String line) {
        Reader reader = new Reader(line);
        List<Node> nodes = reader.nodes(false);
        return new SentencePattern(nodes);
    }

    private static final class Reader {
        private final String line;
        private int at;

        Reader(String line) {
            this.line = line;
        }

        List<Node> nodes(boolean inside) {
            List<Node> nodes = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            while (at < line.length()) {
                char c = line.charAt(at++);
                if (c == ']' && inside) {
                    flush(words, nodes);
                    return nodes;
                } else if (c == '[') {
                    flush(words, nodes);
                    nodes.add(new Optional(nodes(true)));
                } else if (c == '{') {
                    flush(words, nodes);
                    nodes.add(token());
                } else if (c == ']' || c == '}') {
                    throw wrong(c + " that nothing opens");
                } else {
                    words.append(c);
                }
            }
            if (inside) throw wrong("[ that nothing closes");
            flush(words, nodes);
            return nodes;
        }

        private Token token() {
            int end = line.indexOf('}', at);
            if (end < 0) throw wrong("{ that nothing closes");
            String text = line.substring(at, end);
            at = end + 1;
            int colon = text.indexOf(':');
            return colon < 0 ? new Token(text, "") : new Token(text.substring(0, colon), text.substring(colon + 1));
        }

        private static void flush(StringBuilder words, List<Node> nodes) {
            if (!words.isEmpty()) nodes.add(new Words(words.toString()));
            words.setLength(0);
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(what + " at " + at + " in: " + line);
        }
    }
}
