package vn.lienminh.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who leads a cluster (cụm trưởng), and since when; several may lead together.
public record Head(
        Organisation organisation,
        Role role,
        LocalDate from,
        @Nullable LocalDate until) {
    public enum Role {
        HEAD("head"),
        CO_HEAD("co-head"),
        DEPUTY("deputy");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static java.util.Optional<Role> parse(String word) {
            for (Role r : values()) if (r.word.equals(word)) return java.util.Optional.of(r);
            return java.util.Optional.empty();
        }
    }
}
