package vn.lienminh.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a Vietnamese syllable is built (âm tiết): an onset, a vowel group, a final, one tone. Text in a wrong
/// encoding hardly ever is.
final class Syllables {
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern PARTS = Pattern.compile(
            "(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?" + "([aăâeêioôơuưy]+)(ng|nh|ch|[ckmnpt])?");
    private static final Set<String> VOWELS =
            Set.of(("a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê yê iu oa oă oe oi ôi ơi "
                            + "oo ua uâ uê ui uô uơ ưa ưi ưu uy ya ươ oai oao oay oeo uây uôi ươi ươu iêu yêu uya uyê uyu ue uă uay uai uao")
                    .split(" "));

    private Syllables() {}

    /// Both cases and both ways of composing letters are read.
    static boolean fits(String word) {
        String spread = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String bare = TONES.matcher(spread).replaceAll("");
        if (spread.length() - bare.length() > 1) return false;
        Matcher m = PARTS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC));
        return m.matches() && VOWELS.contains(m.group(2)) && toneFits(m.group(3), spread);
    }

    /// A syllable closed by c, ch, p, t (or k, in names as Đắk Lắk) has a rising or a heavy tone.
    @SuppressWarnings("NullAway") // a group that did not match is null
    private static boolean toneFits(String end, String spread) {
        if (end == null || !Set.of("c", "ch", "k", "p", "t").contains(end)) return true;
        return spread.indexOf('\u0301') >= 0 || spread.indexOf('\u0323') >= 0;
    }
}
