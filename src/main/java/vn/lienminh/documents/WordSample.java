package vn.lienminh.documents;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashSet;
import java.util.Set;

/// The words of a text by which its encoding is told: those with letters that ASCII lacks and Western Europe has.
final class WordSample {
    private static final int ENOUGH = 2_000;
    private static final int LONGEST = 24;
    private final Set<String> words = new LinkedHashSet<>();
    private final StringBuilder word = new StringBuilder();
    private boolean western;
    private boolean beyond;
    private boolean vietnamese;

    static WordSample of(Reader text) throws IOException {
        WordSample sample = new WordSample();
        char[] block = new char[8192];
        for (int n = text.read(block); n >= 0 && !sample.isEnough(); n = text.read(block))
            for (int i = 0; i < n; i++) sample.add(block[i]);
        sample.endWord();
        return sample;
    }

    void add(String text) {
        for (int i = 0; i < text.length() && !isEnough(); i++) add(text.charAt(i));
        endWord();
    }

    Set<String> words() {
        return words;
    }

    /// Has letters or marks that only Unicode has: đ, ơ, ế …
    boolean hasVietnamese() {
        return vietnamese;
    }

    private boolean isEnough() {
        return words.size() >= ENOUGH;
    }

    private void add(char c) {
        if (c >= '\u00A1' && c <= '\u00FF') western = true;
        else if (isVietnameseOnly(c)) vietnamese = beyond = true;
        else if (c > '\u00FF' && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK))
            beyond = true;
        else if (!isAsciiLetter(c)) {
            endWord();
            return;
        }
        word.append(c);
        if (word.length() > LONGEST) word.setLength(LONGEST);
    }

    private void endWord() {
        boolean tells =
                western && !beyond && word.length() < LONGEST && word.chars().anyMatch(c -> isAsciiLetter((char) c));
        if (tells) words.add(word.toString());
        word.setLength(0);
        western = beyond = false;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isVietnameseOnly(char c) {
        return c >= '\u1EA0' && c <= '\u1EF9' || c >= '\u0300' && c <= '\u036F' || "ăĂđĐĩĨũŨơƠưƯ".indexOf(c) >= 0;
    }
}
