package vn.lienminh.kernel;

import java.util.Locale;
import java.util.Optional;

/// The two languages of the house; Vietnamese first.
public enum Language {
    VI,
    EN;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> parse(String tag) {
        for (Language l : values()) if (l.tag().equals(tag)) return Optional.of(l);
        return Optional.empty();
    }
}
