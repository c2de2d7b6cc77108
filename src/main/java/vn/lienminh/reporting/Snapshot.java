package vn.lienminh.reporting;

import java.time.Instant;
import java.util.List;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.TerritoryId;

/// A report as it was sent (bản gửi): immutable, numbered, hashed.
///
/// @param level who reports: an alliance of its province, or a cooperative of itself
/// @param area what the figures are about: it may have ended before the organisation did
/// @param standing of most of its cells
/// @param origin of most of its cells
/// @param cells what is not here was not reported
public record Snapshot(
        ReportId id,
        int revision,
        int version,
        ReportingLevel level,
        TerritoryId area,
        Standing standing,
        String origin,
        ReportCells cells,
        List<Warning> warnings,
        String reason,
        Evidence evidence,
        String hash,
        Instant submittedAt,
        String submittedBy) {

    /// The file that it came with.
    public record Evidence(String file, String hash) {}

    public Snapshot {
        warnings = List.copyOf(warnings);
    }

    public Amount amount(int cell) {
        CellValue value = cells.get(cell);
        return value == null ? Amount.Missing.NOT_REPORTED : value.amount();
    }

    /// The same figures under another province or area, as a revision of their own; the evidence stays what it was.
    Snapshot refiled(ReportId as, TerritoryId about, int number, String why, Instant when) {
        return new Snapshot(
                as,
                number,
                version,
                level,
                about,
                standing,
                origin,
                cells,
                warnings,
                why,
                evidence,
                hash,
                when,
                submittedBy);
    }
}
