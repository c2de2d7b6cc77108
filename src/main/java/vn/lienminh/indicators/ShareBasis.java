package vn.lienminh.indicators;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what a number of an area that was divided is shared out among its parts (căn cứ chia): people go by
/// population, land by area, cooperatives and their money by the number of cooperatives.
public enum ShareBasis {
    POPULATION,
    AREA,
    COOPERATIVES;

    /// The word of the catalogue's column `share_basis` and of the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Population where the catalogue says nothing.
    public static Optional<ShareBasis> parse(String word) {
        if (word.isEmpty()) return Optional.of(POPULATION);
        return Arrays.stream(values()).filter(b -> b.word().equals(word)).findFirst();
    }
}
