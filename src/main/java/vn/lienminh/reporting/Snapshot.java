package vn.lienminh.reporting;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
/// @param cells by cell number; what is not here was not reported
public record Snapshot(
        ReportId id,
        int revision,
        int version,
        ReportingLevel level,
        TerritoryId area,
        Standing standing,
        String origin,
        SortedMap<Integer, CellValue> cells,
        List<Warning> warnings,
        String reason,
        Evidence evidence,
        String hash,
        Instant submittedAt,
        String submittedBy) {

    /// The file that it came with.
    public record Evidence(String file, String hash) {}

    public Snapshot {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        warnings = List.copyOf(warnings);
    }

    public Amount amount(int cell) {
        CellValue value = cells.get(cell);
        return value == null ? Amount.Missing.NOT_REPORTED : value.amount();
    }
}
