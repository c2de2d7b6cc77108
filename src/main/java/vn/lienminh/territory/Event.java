package vn.lienminh.territory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;

/// A change of units on a day (sự kiện), with the decree that made it.
///
/// @param on null: before the records begin
/// @param recordedAt when the newest of its facts was recorded
public record Event(EventKind kind, @Nullable LocalDate on, String decree, List<Part> parts, Instant recordedAt) {

    /// What one unit gave to another, or became.
    ///
    /// @param before null when the unit has no origin
    public record Part(@Nullable Named before, Named after, BigDecimal share, Basis basis, String note) {}

    /// A unit as that event calls it.
    public record Named(TerritoryId id, String code, String fullName) {
        public String name() {
            return Territory.shortName(fullName);
        }
    }

    public boolean touches(TerritoryId unit) {
        return parts.stream()
                .anyMatch(p -> p.after().id().equals(unit)
                        || (p.before() != null && p.before().id().equals(unit)));
    }
}
