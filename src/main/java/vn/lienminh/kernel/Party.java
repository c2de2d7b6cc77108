package vn.lienminh.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Whose figure is asked for: `cluster:DBSH`, `province:37`, `province:37@2017-12-31`, `commune:00004`,
/// `organisation:CODE`, `national`.
public sealed interface Party {

    record Cluster(String code) implements Party {
        @Override
        public String toString() {
            return "cluster:" + code;
        }
    }

    /// @param on the day on which the code is read; null: the last day of the period asked for
    record Province(String code, @Nullable LocalDate on) implements Party {
        @Override
        public String toString() {
            return "province:" + code + (on == null ? "" : "@" + on);
        }
    }

    /// @param on the day on which the code is read; null: the last day of the period asked for
    record Commune(String code, @Nullable LocalDate on) implements Party {
        @Override
        public String toString() {
            return "commune:" + code + (on == null ? "" : "@" + on);
        }
    }

    record Organisation(String code) implements Party {
        @Override
        public String toString() {
            return "organisation:" + code;
        }
    }

    record National() implements Party {
        @Override
        public String toString() {
            return "national";
        }
    }

    /// Empty when the text names no party.
    static Optional<Party> parse(String text) {
        String name = text.strip();
        if (name.equals("national")) return Optional.of(new National());
        int colon = name.indexOf(':');
        if (colon < 0 || colon == name.length() - 1) return Optional.empty();
        String code = name.substring(colon + 1);
        return switch (name.substring(0, colon)) {
            case "cluster" -> Optional.of(new Cluster(code));
            case "organisation" -> Optional.of(new Organisation(code));
            case "province" -> dated(code, Province::new);
            case "commune" -> dated(code, Commune::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Party> dated(String text, BiFunction<String, @Nullable LocalDate, Party> of) {
        int at = text.indexOf('@');
        if (at < 0) return Optional.of(of.apply(text, null));
        try {
            return Optional.of(of.apply(text.substring(0, at), LocalDate.parse(text.substring(at + 1))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
