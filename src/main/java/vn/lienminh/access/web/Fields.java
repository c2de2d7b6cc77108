package vn.lienminh.access.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a form sends.
final class Fields {
    private static final Set<String> DONE = Set.of(
            "password",
            "session",
            "sessions",
            "passed-on",
            "taken-back",
            "passkey",
            "passkey-ended",
            "provider",
            "provider-ended",
            "token",
            "token-ended",
            "second-step",
            "second-step-off",
            "invited",
            "invited-again",
            "role",
            "role-ended",
            "post",
            "closed");

    private Fields() {}

    static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /// As the date field of a browser writes it.
    static Optional<LocalDate> day(Map<String, String> typed, String field) {
        try {
            return Optional.of(LocalDate.parse(text(typed, field)))
                    .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// The key of what was just done; nothing for a word that an address made up.
    static String done(String word) {
        return DONE.contains(word) ? "access.done." + word : "";
    }
}
