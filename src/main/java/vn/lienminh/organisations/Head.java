package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who leads a cluster (cụm trưởng), and since when; several may lead together.
public record Head(
        Organisation organisation,
        Role role,
        LocalDate from,
        @Nullable LocalDate until) {

    /// Those who lead before their deputies, the longest in office first.
    static final Comparator<Head> ORDER = Comparator.comparing(Head::role)
            .thenComparing(Head::from)
            .thenComparing(h -> h.organisation().code());

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

        /// All words, as a sentence lists them.
        static String words() {
            return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
        }

        static Optional<Role> parse(String word) {
            for (Role r : values()) if (r.word.equals(word)) return Optional.of(r);
            return Optional.empty();
        }
    }
}
