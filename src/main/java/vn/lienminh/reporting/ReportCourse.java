package vn.lienminh.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;

/// The way that a report has gone so far (diễn biến của báo cáo): its state, and each sending with what became of
/// it.
///
/// @param filled how many cells say something while it was never sent; 0 otherwise
/// @param sendings oldest first; what came in by a file was sent and accepted at once
public record ReportCourse(Key key, ReportState state, int filled, List<Sending> sendings) {

    /// Which report.
    public record Key(OrganisationId organisation, String form, Period period) {}

    /// A revision that was sent.
    ///
    /// @param returnedAt when it was given back before it counted
    /// @param endedAt when it ceased to count
    /// @param endedReason why, where nothing took its place: it was given back after all
    public record Sending(
            int revision,
            Standing standing,
            Instant at,
            String by,
            @Nullable Instant returnedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable String endedReason) {

        public boolean accepted() {
            return acceptedAt != null;
        }

        /// When it was given back, be it before or after it counted; null: it was not.
        public @Nullable Instant givenBackAt() {
            return endedReason == null ? returnedAt : endedAt;
        }
    }

    /// The newest revision.
    public Optional<Sending> last() {
        return sendings.isEmpty() ? Optional.empty() : Optional.of(sendings.getLast());
    }
}
