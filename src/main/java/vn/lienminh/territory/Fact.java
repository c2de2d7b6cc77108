package vn.lienminh.territory;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;

/// A row as understood and recorded: its codes are units now.
///
/// @param id 0 until it is recorded
/// @param from null when the unit has no origin
record Fact(
        long id,
        Statement says,
        @Nullable TerritoryId from,
        TerritoryId to,
        @Nullable TerritoryId parent,
        Instant recordedAt) {

    boolean sameAs(Fact other) {
        return says.equals(other.says)
                && to.equals(other.to)
                && Objects.equals(from, other.from)
                && Objects.equals(parent, other.parent);
    }
}
