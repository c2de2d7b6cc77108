package vn.lienminh.territory;

import java.util.Locale;
import java.util.Optional;

/// A level of administration (cấp hành chính), highest first.
public enum Level {
    /// tỉnh, thành phố trực thuộc trung ương
    PROVINCE,
    /// xã, phường, thị trấn, đặc khu
    COMMUNE;

    /// The word of files and of the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> parse(String word) {
        for (Level l : values()) if (l.word().equals(word.strip())) return Optional.of(l);
        return Optional.empty();
    }
}
