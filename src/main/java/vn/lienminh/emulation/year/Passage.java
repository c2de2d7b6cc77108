package vn.lienminh.emulation.year;

import java.time.Instant;

/// One step that was taken, forward or back (lần chuyển bước).
///
/// @param reason why one went back, or on though something was open; empty: everything was there
public record Passage(YearMove move, Step from, Step to, String reason, Instant at, String by) {}
