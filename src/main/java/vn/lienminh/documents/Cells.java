package vn.lienminh.documents;

import java.text.Normalizer;
import vn.lienminh.kernel.Vietnamese;

/// The text of one cell (ô): tidy, and free of characters that cannot be seen.
final class Cells {
    private static final String WITHOUT_MEANING = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";
    private static final String WIDE_SPACES = "\u202F\u205F\u3000\u2028\u2029\u0085";

    private Cells() {}

    /// As every text is stored. Most cells are tidy already and are returned as they are.
    static String tidy(String text) {
        if (isTidy(text)) return text;
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (WITHOUT_MEANING.indexOf(c) < 0) clean.append(isWideSpace(c) ? ' ' : c);
        }
        return Vietnamese.tidy(clean.toString());
    }

    private static boolean isTidy(String text) {
        boolean afterSpace = true, ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c <= '~', other = c > '\u00AD' && c < '\u2000';
            if (!plain && !other && (c != ' ' || afterSpace)) return false;
            afterSpace = c == ' ';
            ascii = ascii && !other;
        }
        boolean closed = text.isEmpty() || !afterSpace;
        return closed && (ascii || Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }

    private static boolean isWideSpace(char c) {
        return c >= '\u2000' && c <= '\u200A' || WIDE_SPACES.indexOf(c) >= 0;
    }

    /// The first character that no cell may hold: a control, a mark that turns the direction of writing, half of a
    /// pair, or the sign of a character already lost. -1: none.
    static int firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') continue;
            int whole = text.codePointAt(i);
            if (isForbidden(whole)) return whole;
            if (whole > 0xFFFF) i++;
        }
        return -1;
    }

    private static boolean isForbidden(int c) {
        if (c < ' ') return c != '\t' && c != '\n' && c != '\r';
        boolean turnsWriting = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean control = c >= 0x7F && c <= 0x9F && c != 0x85;
        return control || turnsWriting || c == 0xFFFD || (c & 0xFFFE) == 0xFFFE || c >= 0xD800 && c <= 0xDFFF;
    }

    /// A piece of the text, for a sentence: one line, not too long.
    static String shown(String text, int most) {
        String line = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Z}]+", " ")
                .strip();
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }
}
