package vn.lienminh.reporting;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A revision that was sent by hand (lần gửi): it waits for an answer, was returned, or was accepted.
///
/// @param over the revision that counted when it was sent; 0: none
/// @param entriesUntil the last entry that it holds
/// @param returned null: it was not
public record Submission(
        ReportId id,
        int revision,
        int over,
        long entriesUntil,
        @Nullable Return returned) {

    /// Why it was given back, and which cells have to be looked at, by their numbers.
    public record Return(Instant at, String by, String reason, Map<Integer, String> questions) {
        public Return {
            questions = Map.copyOf(questions);
        }
    }
}
