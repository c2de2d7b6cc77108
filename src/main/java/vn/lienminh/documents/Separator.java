package vn.lienminh.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands between the cells of a CSV file: `,`, or `;` as a Vietnamese Excel writes it, or a tab.
final class Separator {
    private static final String KNOWN = ",;\t";
    private static final String NAMED = "sep=";

    private Separator() {}

    /// The one that the header has most of, outside quotes.
    static char of(Reader text, int most) throws IOException {
        try (Reader lines = new BufferedReader(text)) {
            String header = line(lines, most);
            while (header != null && (header.isBlank() || header.startsWith("#"))) header = line(lines, most);
            if (header == null) return ',';
            if (isNamed(header)) return header.charAt(NAMED.length());
            return mostOf(header);
        }
    }

    /// The line `sep=;` that Excel reads and writes is no header.
    static boolean isNamedBy(List<String> cells) {
        boolean rest = cells.stream().skip(1).allMatch(String::isEmpty);
        String first = cells.getFirst().strip();
        return rest && (first.equalsIgnoreCase(NAMED) || isNamed(first));
    }

    private static boolean isNamed(String line) {
        return line.regionMatches(true, 0, NAMED, 0, NAMED.length())
                && line.length() == NAMED.length() + 1
                && KNOWN.indexOf(line.charAt(NAMED.length())) >= 0;
    }

    private static char mostOf(String header) {
        int[] counts = new int[KNOWN.length()];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"') quoted = !quoted;
            int known = KNOWN.indexOf(c);
            if (known >= 0 && !quoted) counts[known]++;
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return KNOWN.charAt(best);
    }

    /// The next line, or its beginning where it is too long; null at the end.
    private static @Nullable String line(Reader text, int most) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c < 0) return null;
        while (c >= 0 && c != '\n' && c != '\r' && line.length() < most) {
            line.append((char) c);
            c = text.read();
        }
        return line.toString();
    }
}
