package vn.lienminh.emulation.scoring;

import java.time.Instant;

/// What a unit answers to points that others gave it (giải trình).
///
/// @param accepts whether it takes them; else it explains
/// @param words may be empty where it takes them
public record Reply(String unit, String criterion, boolean accepts, String words, Instant at, String by) {}
