package vn.lienminh.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The next version of a form while somebody designs it (bản nháp của biểu). Nobody reports on it.
///
/// @param base the version that it was begun from
/// @param from the first day of the periods that it will be for: those that end on it or later
public record FormDraft(String form, int base, LocalDate from, List<FormSection> sections, Instant at, String by) {}
