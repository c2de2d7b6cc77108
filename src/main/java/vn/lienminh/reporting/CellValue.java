package vn.lienminh.reporting;

import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;

/// What a report says in one cell.
///
/// @param origin `published`, `illustrative`, or empty
/// @param taken not typed: the base of a ratio that was taken from the denominator indicator of the same report
public record CellValue(Amount amount, Standing standing, String origin, boolean taken) {
    public static CellValue typed(Amount amount, Standing standing, String origin) {
        return new CellValue(amount, standing, origin, false);
    }

    CellValue asTaken() {
        return new CellValue(amount, standing, origin, true);
    }
}
