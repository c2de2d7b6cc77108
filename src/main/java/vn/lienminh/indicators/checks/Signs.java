package vn.lienminh.indicators.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienminh.indicators.ChecksRefusal;

/// The signs of an expression, read from left to right; spaces between words say nothing.
final class Signs {
    private final String text;
    private int at;

    Signs(String text) {
        this.text = text;
    }

    int length() {
        return text.length();
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    void next() {
        at++;
    }

    boolean atEnd() {
        return skip() >= text.length();
    }

    /// Whether this sign comes without a space.
    boolean isHere(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    Malformed malformed(ChecksRefusal why, String expected) {
        skip();
        String rest = text.substring(at, Math.min(text.length(), at + 12));
        return new Malformed(why, at + 1, rest, expected);
    }

    void expect(char sign) {
        if (peek() != sign) throw malformed(ChecksRefusal.I313_SIGN_EXPECTED, "" + sign);
        at++;
    }

    boolean takes(Pattern pattern, String exactly) {
        int start = skip();
        if (takeHere(pattern).equals(exactly)) return true;
        at = start;
        return false;
    }

    String take(Pattern pattern) {
        skip();
        return takeHere(pattern);
    }

    /// Empty when the text does not go on so.
    String takeHere(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) return "";
        at = matcher.end();
        return matcher.group();
    }

    /// The next sign, or 0 at the end.
    char peek() {
        return skip() < text.length() ? text.charAt(at) : 0;
    }

    int skip() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at;
    }
}
