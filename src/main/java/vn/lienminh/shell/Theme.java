package vn.lienminh.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Light or dark (sáng, tối), or as the system of the reader has it.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What `data-theme` says; null when the system decides.
    public @Nullable String attribute() {
        return this == SYSTEM ? null : word();
    }

    /// Anything unknown is the system's.
    static Theme of(@Nullable String word) {
        for (Theme theme : values()) if (theme.word().equals(word)) return theme;
        return SYSTEM;
    }
}
