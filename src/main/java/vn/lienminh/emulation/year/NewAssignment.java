package vn.lienminh.emulation.year;

import java.time.LocalDate;
import java.util.List;

/// A task as it is wanted.
///
/// @param members codes of those to whom it is given; empty: all members of the year
public record NewAssignment(String text, String source, LocalDate due, List<String> members) {}
