package vn.lienminh.consolidation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;
import vn.lienminh.reporting.Snapshot;

/// The cells of one unit for one form and period: from its total, and from the snapshots where amounts are not
/// exact.
record UnitCells(Tally tally, List<Snapshot> snapshots) {

    /// @param cell its number, from 1
    Amount amount(int cell, java.math.@Nullable BigDecimal floor) {
        int i = cell - 1;
        if (i >= tally.size()) return Amount.Missing.NOT_REPORTED;
        if (tally.inexact[i] > 0)
            return Amount.sum(snapshots.stream().map(s -> s.amount(cell)).toList(), floor);
        if (tally.stated[i] > 0) return Amount.of(tally.sums[i]);
        return tally.exempt[i] > 0 ? Amount.Missing.NOT_APPLICABLE : Amount.Missing.NOT_REPORTED;
    }

    Standing standing(int cell) {
        return cell > tally.size() ? Standing.OFFICIAL : tally.standing(cell - 1);
    }

    boolean inexact() {
        for (int count : tally.inexact) if (count > 0) return true;
        return false;
    }
}
