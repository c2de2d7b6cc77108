package vn.lienminh.reporting;

import java.time.Instant;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;

/// What somebody typed into a cell (lần gõ): appended, never changed. The last of a cell counts until a revision
/// holds it.
///
/// @param seq its number within the report, from 1
/// @param base the entry of the same cell that its writer saw; 0: none
/// @param over the revision that its writer saw; 0: none
/// @param key the writer's own, so that what is sent twice is written once
public record CellEntry(
        long seq, int cell, long base, int over, String key, Said said, String note, Instant at, String by) {

    /// What a cell says when it is typed by hand.
    ///
    /// @param amount not reported: the cell was emptied
    /// @param unavailable there is no such figure (…): not reported, and known to stay so
    public record Said(Amount amount, Standing standing, boolean unavailable) {

        /// Equal numbers with other trailing zeros are the same; what is missing has no standing.
        public boolean sameAs(Said other) {
            return unavailable == other.unavailable
                    && CellValue.sameAmount(amount, other.amount)
                    && (standing == other.standing || amount == Amount.Missing.NOT_REPORTED);
        }
    }
}
