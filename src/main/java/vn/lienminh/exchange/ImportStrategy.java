package vn.lienminh.exchange;

import java.util.Locale;
import java.util.Optional;

/// Which numbers are wanted of what is sent (import strategy), as DHIS2 names them, old names and new.
public enum ImportStrategy {
    CREATE_AND_UPDATE,
    CREATE,
    UPDATE,
    DELETE;

    static Optional<ImportStrategy> parse(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "", "CREATE_AND_UPDATE", "NEW_AND_UPDATES" -> Optional.of(CREATE_AND_UPDATE);
            case "CREATE", "NEW" -> Optional.of(CREATE);
            case "UPDATE", "UPDATES" -> Optional.of(UPDATE);
            case "DELETE", "DELETES" -> Optional.of(DELETE);
            default -> Optional.empty();
        };
    }

    /// @param known whether the cell says something already
    boolean wants(boolean known) {
        return switch (this) {
            case CREATE_AND_UPDATE -> true;
            case CREATE -> !known;
            case UPDATE, DELETE -> known;
        };
    }
}
