package vn.lienminh.emulation.awards.dossiers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.lienminh.kernel.Vietnamese;

/// By what cooperatives are told apart when places are shared out (lĩnh vực).
public enum Sector {
    AGRICULTURAL("nông nghiệp"),
    NON_AGRICULTURAL("phi nông nghiệp"),
    CREDIT_FUND("quỹ tín dụng nhân dân");

    private final String vietnamese;

    Sector(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A cooperative of that sector whose name is not known.
    String unnamed() {
        return this == CREDIT_FUND ? "Quỹ tín dụng nhân dân" : "HTX " + vietnamese;
    }

    /// As files and people write it.
    public static Optional<Sector> parse(String text) {
        String typed = Vietnamese.fold(text);
        return Arrays.stream(values())
                .filter(s ->
                        s.word().equals(typed) || Vietnamese.fold(s.vietnamese).equals(typed))
                .findFirst();
    }
}
