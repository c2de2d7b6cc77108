package vn.lienminh.emulation.awards.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody says against a proposal while it is shown (ý kiến, khiếu nại).
///
/// @param upheld null: not answered yet
public record Complaint(
        long id,
        long proposal,
        String name,
        String contact,
        String text,
        Instant at,
        @Nullable Boolean upheld,
        String answer) {
    public boolean open() {
        return upheld == null;
    }
}
