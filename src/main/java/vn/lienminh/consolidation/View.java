package vn.lienminh.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From when a figure is looked at: two times.
///
/// @param on members and areas of this day; null: of the period's last day
/// @param known what was recorded by this instant; null: everything by now
public record View(@Nullable LocalDate on, @Nullable Instant known) {
    public static final View NOW = new View(null, null);

    /// As an address writes the two; empty when one of them is no time.
    public static Optional<View> parse(@Nullable String on, @Nullable String known) {
        try {
            return Optional.of(new View(
                    on == null || on.isBlank() ? null : LocalDate.parse(on),
                    known == null || known.isBlank() ? null : Instant.parse(known)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
