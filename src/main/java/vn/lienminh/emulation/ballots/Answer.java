package vn.lienminh.emulation.ballots;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a vote says of one question (ý kiến).
public enum Answer {
    YES('y'),
    NO('n'),
    /// phiếu trắng hoặc không hợp lệ
    INVALID('i');

    private final char sign;

    Answer(char sign) {
        this.sign = sign;
    }

    /// In a sealed envelope: of the same length whatever was chosen.
    char sign() {
        return sign;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Answer> parse(String word) {
        return Arrays.stream(values()).filter(a -> a.word().equals(word)).findFirst();
    }

    static Optional<Answer> of(char sign) {
        return Arrays.stream(values()).filter(a -> a.sign == sign).findFirst();
    }
}
