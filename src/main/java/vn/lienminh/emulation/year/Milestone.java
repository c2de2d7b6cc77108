package vn.lienminh.emulation.year;

import java.time.Instant;
import java.time.LocalDate;

/// By when a step is due, as it was set or moved (mốc của năm).
///
/// @param reason why it was moved; empty: set with the calendar
public record Milestone(Step step, LocalDate due, String reason, Instant at, String by) {}
