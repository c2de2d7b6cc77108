package vn.lienminh.reporting;

import java.time.Instant;

/// Why a warning holds nothing up (lý do của cảnh báo).
///
/// @param reason empty: taken back
public record WarningReason(Subject subject, String reason, Instant at, String by) {

    /// The warning that it answers.
    ///
    /// @param indicator empty: the check is about the report as a whole
    /// @param dimension empty: it is not about a breakdown
    public record Subject(String check, String indicator, String dimension) {}
}
