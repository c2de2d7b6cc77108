package vn.lienminh.emulation.awards.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who is awarded (đối tượng khen thưởng).
public enum Recipient {
    ALLIANCE,
    COOPERATIVE,
    PERSON,
    HOUSEHOLD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The word of the law: alliances and cooperatives are collectives (tập thể).
    String inLaw() {
        return this == ALLIANCE || this == COOPERATIVE ? "collective" : word();
    }

    public static Optional<Recipient> parse(String word) {
        return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
    }
}
