package vn.lienminh.access.providers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienminh.access.Token;

/// What a browser takes along on its way to a provider and back (một lượt đi đăng nhập): kept in a cookie of its own
/// for ten minutes, so that only the browser that left can come back.
///
/// @param state comes back with the answer
/// @param nonce stands in what the provider signs
/// @param verifier proves that whoever asks for the answer is who sent the browser
/// @param to where its reader wanted to go
public record Errand(int provider, String state, String nonce, String verifier, String to) {
    private static final String WORD = "([\\w-]{43})";
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,9})\\." + WORD + "\\." + WORD + "\\." + WORD + "\\.(.*)");

    static Errand to(int provider, String to) {
        return new Errand(
                provider,
                Token.fresh().text(),
                Token.fresh().text(),
                Token.fresh().text(),
                to);
    }

    /// As the cookie holds it.
    public String text() {
        return provider + "." + state + "." + nonce + "." + verifier + "." + to;
    }

    public static Optional<Errand> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Errand(
                        Integer.parseInt(parts.group(1)),
                        parts.group(2),
                        parts.group(3),
                        parts.group(4),
                        parts.group(5)))
                : Optional.empty();
    }
}
