package vn.lienminh.kernel;

import java.util.Locale;
import java.util.Optional;

/// How firm a figure is (tình trạng số liệu), weakest first: a sum has the weakest standing of its parts.
public enum Standing {
    /// ước thực hiện
    ESTIMATED,
    /// sơ bộ
    PROVISIONAL,
    /// chính thức
    OFFICIAL;

    private final String word = name().toLowerCase(Locale.ROOT);

    public Standing weaker(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The word of files and of the database.
    public String word() {
        return word;
    }

    public static Optional<Standing> parse(String word) {
        String stripped = word.strip();
        for (Standing s : values()) if (s.word.equals(stripped)) return Optional.of(s);
        return Optional.empty();
    }
}
