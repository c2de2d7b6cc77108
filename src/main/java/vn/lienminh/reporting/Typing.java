package vn.lienminh.reporting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;

/// Something typed on its way in (số đang gửi).
///
/// @param note what stands beside the number; null: as it was
/// @param base the entry of this cell that its writer saw; 0: none
/// @param over the revision that its writer saw; 0: none
/// @param key the writer's own, so that what is sent twice is written once
public record Typing(int cell, String text, @Nullable String note, long base, int over, String key) {

    /// What is typed into one report among several.
    ///
    /// @param seen the last entry that its writer saw
    /// @param over the revision that its writer saw
    public record Together(String organisation, List<Typing> typings, long seen, int over) {}

    /// What became of it.
    public sealed interface Result {
        int cell();

        String key();

        /// Kept, now or when it was sent before; or it says what the cell says already.
        record Saved(int cell, String key, long seq) implements Result {}

        record Refused(int cell, String key, Fault why) implements Result {}

        /// Somebody else was there first: nothing is written, the writer chooses. All three as they would be
        /// typed.
        ///
        /// @param seq the entry to choose over
        record Conflict(
                int cell, String key, String mine, String theirs, String before, String by, Instant at, long seq)
                implements Result {}
    }

    /// The results in the order of the typings, and the sheet after them.
    public record Answer(List<Result> results, Sheet sheet) {}
}
