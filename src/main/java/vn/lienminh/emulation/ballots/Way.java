package vn.lienminh.emulation.ballots;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a member votes (cách bỏ phiếu).
public enum Way {
    /// on its own screen
    SCREEN,
    /// on paper in the hall
    PAPER,
    /// in a letter of somebody absent
    WRITTEN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Way> parse(String word) {
        return Arrays.stream(values()).filter(w -> w.word().equals(word)).findFirst();
    }
}
