package vn.lienminh.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One revision of a report in time: when it counted (acceptedAt), and until when (endedAt, null: still).
public record Revision(
        Snapshot snapshot,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable Instant endedAt) {
    public boolean counts() {
        return acceptedAt != null && endedAt == null;
    }
}
