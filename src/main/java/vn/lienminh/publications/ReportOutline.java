package vn.lienminh.publications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The parts, sections and sentence patterns of a kind of report, read from a text file (khung báo cáo).
record ReportOutline(List<Entry> entries) {

    sealed interface Entry {}

    record Part(String label, String title) implements Entry {}

    /// @param level 1 or 2
    record Section(int level, String title) implements Entry {}

    record Line(SentencePattern pattern) implements Entry {}

    static ReportOutline yearEnd() {
        var in = Objects.requireNonNull(ReportOutline.class.getResourceAsStream("/papers/year-end_vi.txt"));
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReportOutline read(Reader text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : new BufferedReader(text).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("=== "))
                entries.add(new Section(2, line.substring(4).strip()));
            else if (line.startsWith("== "))
                entries.add(new Section(1, line.substring(3).strip()));
            else if (line.startsWith("= ")) entries.add(part(line.substring(2)));
            else entries.add(new Line(SentencePattern.parse(line)));
        }
        return new ReportOutline(entries);
    }

    private static Part part(String text) {
        String[] both = text.split("\\|", 2);
        return new Part(both[0].strip(), both.length > 1 ? both[1].strip() : "");
    }
}
