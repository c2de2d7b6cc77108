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

    public Standing weaker(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The word of files and of the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Standing> parse(String word) {
        for (Standing s : values()) if (s.word().equals(word.strip())) return Optional.of(s);
        return Optional.empty();
    }
}
