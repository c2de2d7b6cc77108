package vn.lienminh.reporting.workbooks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lienminh.kernel.Vietnamese;

/// How alike two names are (độ giống nhau), whatever their marks, numbers in front, units in brackets and short
/// forms.
final class Likeness {
    /// In thousandths: from here on a name is proposed.
    static final int ENOUGH = 620;
    /// Names of parts are short: one word of two is no likeness.
    static final int OF_PARTS = 750;

    private static final Pattern NUMBERED = Pattern.compile("^(([ivx]+|[a-z]|\\d+(\\.\\d+)*)[.)/:]\\s*|[-+*•–]\\s*)+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9 ]+");
    private static final Map<String, String> SHORT = Map.of(
            "htx", "hop tac xa",
            "tht", "to hop tac",
            "lhhtx", "lien hiep hop tac xa",
            "lmhtx", "lien minh hop tac xa",
            "qtdnd", "quy tin dung nhan dan",
            "tv", "thanh vien",
            "ld", "lao dong");
    private static final Set<String> SMALL =
            Set.of("so", "luong", "cua", "cac", "trong", "ky", "nam", "do", "the", "of", "in", "number");

    private Likeness() {}

    /// The words that tell a name from another.
    static Set<String> words(String name) {
        String text = Vietnamese.fold(name);
        text = NUMBERED.matcher(text).replaceFirst("");
        text = SIGNS.matcher(BRACKETS.matcher(text).replaceAll(" ")).replaceAll(" ");
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.strip().split(" +"))
            words.addAll(Arrays.asList(SHORT.getOrDefault(word, word).split(" ")));
        Set<String> telling = new LinkedHashSet<>(words);
        telling.removeAll(SMALL);
        telling.remove("");
        return telling.isEmpty() ? words : telling;
    }

    /// In thousandths.
    static int of(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return 2000 * both.size() / (one.size() + other.size());
    }
}
