package vn.lienminh.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Tells which old encoding words are in, by trying each and counting the words that become Vietnamese syllables.
final class LegacyEncodings {
    private static final double MOST = 0.8;
    private static final double HALF = 0.5;
    private static final int ENOUGH = 2;

    private LegacyEncodings() {}

    /// Of words that must be in one of them, for they are not Unicode. Empty: in none, or no telling in which.
    static Optional<LegacyEncoding> of(Collection<String> words) {
        return best(words).filter(e -> fitting(words, e) >= MOST * words.size());
    }

    /// Of words that are Unicode already, but perhaps were typed with an old font. One odd word proves nothing.
    static Optional<LegacyEncoding> disguisedIn(Collection<String> words) {
        List<String> odd = odd(words);
        return best(odd).filter(e -> fitting(odd, e) >= Math.max(ENOUGH, HALF * odd.size()));
    }

    /// The words that are no Vietnamese as they stand.
    static List<String> odd(Collection<String> words) {
        return words.stream().filter(w -> !Syllables.fits(w)).toList();
    }

    private static Optional<LegacyEncoding> best(Collection<String> words) {
        List<LegacyEncoding> best = new ArrayList<>();
        long most = 1;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            long fitting = fitting(words, encoding);
            if (fitting > most) best.clear();
            if (fitting >= most) best.add(encoding);
            most = Math.max(most, fitting);
        }
        boolean same = best.stream()
                        .map(e -> words.stream().map(e::read).toList())
                        .distinct()
                        .count()
                == 1;
        return same ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private static long fitting(Collection<String> words, LegacyEncoding encoding) {
        return words.stream().filter(w -> Syllables.fits(encoding.read(w))).count();
    }
}
