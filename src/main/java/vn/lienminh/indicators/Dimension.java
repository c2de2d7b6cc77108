package vn.lienminh.indicators;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A breakdown (phân tổ): how a cell may be divided, and whether its categories add up to the whole.
public record Dimension(
        String code, String nameVi, String nameEn, Completeness completeness, List<Category> categories) {

    public enum Completeness {
        /// adds up to the whole
        COMPLETE,
        /// some of it ("trong đó")
        PARTIAL,
        /// one unit may count in several categories
        OVERLAPPING,
        /// users add categories
        OPEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Completeness> parse(String word) {
            for (Completeness c : values()) if (c.word().equals(word)) return Optional.of(c);
            return Optional.empty();
        }
    }

    public record Category(String code, String nameVi, String nameEn) {}
}
