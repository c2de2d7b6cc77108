package vn.lienminh.publications;

import java.time.Instant;
import java.util.List;
import vn.lienminh.documents.papers.PaperFormat;

/// A report that was printed (bản đã in), and what has changed in it since: it is flagged, never changed.
///
/// @param knownAt the instant whose knowledge it printed
public record Publication(
        int id,
        String party,
        int year,
        PaperFormat format,
        String file,
        Instant knownAt,
        Instant printedAt,
        String printedBy,
        List<Changed> changes) {

    /// A figure that reads otherwise now than when it was printed.
    ///
    /// @param now empty when nothing is said of it any more
    public record Changed(String indicator, String token, String printed, String now) {}

    public boolean stale() {
        return !changes.isEmpty();
    }
}
