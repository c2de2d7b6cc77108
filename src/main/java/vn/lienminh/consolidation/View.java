package vn.lienminh.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From when a figure is looked at: two times.
///
/// @param on members and areas of this day; null: of the period's last day
/// @param known what was recorded by this instant; null: everything by now
public record View(@Nullable LocalDate on, @Nullable Instant known) {
    public static final View NOW = new View(null, null);
}
