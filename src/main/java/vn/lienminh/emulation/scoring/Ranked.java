package vn.lienminh.emulation.scoring;

import org.jspecify.annotations.Nullable;

/// The place of a unit (hạng).
///
/// @param rank competition ranking: 1, 2, 2, 4
/// @param tied another unit has the same rank (đồng hạng)
/// @param by what told it apart from the unit before it with the same points; null where points did, or nothing could
public record Ranked(
        ScoreSheet sheet, int rank, boolean tied, @Nullable TieBreak by) {}
