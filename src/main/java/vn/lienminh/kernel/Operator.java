package vn.lienminh.kernel;

import java.util.Arrays;
import java.util.Optional;

/// How a written number is meant, with its sign in files.
public enum Operator {
    EXACTLY("="),
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    LESS_THAN("<"),
    ABOUT("~"),
    BETWEEN("range");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /// Empty text means exactly.
    public static Optional<Operator> parse(String text) {
        String sign = text.strip();
        if (sign.isEmpty()) return Optional.of(EXACTLY);
        return Arrays.stream(values()).filter(o -> o.sign.equals(sign)).findFirst();
    }
}
