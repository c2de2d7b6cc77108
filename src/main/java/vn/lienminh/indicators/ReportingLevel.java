package vn.lienminh.indicators;

import java.util.Arrays;
import java.util.Locale;

/// Who fills a form (cấp báo cáo). The same indicator may be asked at several levels; then what a unit reports of
/// itself is never added to what was reported below it.
public enum ReportingLevel {
    /// a provincial alliance, of its province
    PROVINCE,
    /// a cooperative, of itself
    COOPERATIVE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// The word of the catalogue's column `level` and of the database.
    public String word() {
        return word;
    }

    /// A word known to be right, such as one from the database.
    public static ReportingLevel of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a reporting level: " + word));
    }
}
