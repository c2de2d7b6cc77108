package vn.lienminh.reporting;

import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.kernel.Place;

/// One cell that a file fills: which report, which cell, what with, and where in the file that stands.
///
/// @param origin whether the file says where its numbers come from; where it does not, a number that it only
///     repeats keeps its origin
record Entry(Place place, Target target, Cell cell, CellValue value, boolean origin) {

    /// The report that a row is about.
    record Target(ReportId id, vn.lienminh.kernel.TerritoryId area, FormVersion form) {}
}
