package vn.lienminh.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One revision of a report in time: when it counted (acceptedAt), and until when (endedAt, null: still).
///
/// @param endedReason why it was taken back; null: it counts, or another took its place
public record Revision(
        Snapshot snapshot,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedReason) {
    public boolean counts() {
        return acceptedAt != null && endedAt == null;
    }

    /// Whether it counted and was taken back, so that it should not have counted.
    public boolean takenBack() {
        return endedReason != null;
    }
}
