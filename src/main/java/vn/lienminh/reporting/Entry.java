package vn.lienminh.reporting;

import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.kernel.Place;

/// One cell that a file fills: which report, which cell, what with, and where in the file that stands.
record Entry(Place place, Target target, Cell cell, CellValue value) {

    /// The report that a row is about.
    record Target(ReportId id, vn.lienminh.kernel.TerritoryId area, FormVersion form) {}
}
