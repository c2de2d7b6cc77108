package vn.lienminh.consolidation;

import java.math.BigDecimal;
import java.util.Arrays;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;
import vn.lienminh.reporting.CellValue;
import vn.lienminh.reporting.Snapshot;

/// What the accepted reports about one unit add up to, cell by cell. Exact amounts are summed; bounds, rough and
/// withheld amounts are only counted, since their sum needs the amounts themselves.
final class Tally {
    BigDecimal[] sums;
    int[] stated;
    int[] inexact;
    int[] estimated;
    int[] provisional;
    int[] exempt;
    int reports;

    Tally(int size) {
        sums = new BigDecimal[size];
        Arrays.fill(sums, BigDecimal.ZERO);
        stated = new int[size];
        inexact = new int[size];
        estimated = new int[size];
        provisional = new int[size];
        exempt = new int[size];
    }

    /// @param sign 1 when the snapshot begins to count, −1 when it ceases to
    void add(Snapshot snapshot, int sign) {
        if (!snapshot.cells().isEmpty()) grow(snapshot.cells().lastKey());
        reports += sign;
        snapshot.cells().forEach((number, value) -> add(number - 1, value, sign));
    }

    private void add(int cell, CellValue value, int sign) {
        if (value.amount() == Amount.Missing.NOT_APPLICABLE) {
            exempt[cell] += sign;
            return;
        }
        stated[cell] += sign;
        if (value.standing() == Standing.ESTIMATED) estimated[cell] += sign;
        if (value.standing() == Standing.PROVISIONAL) provisional[cell] += sign;
        if (value.amount() instanceof Amount.Exactly(BigDecimal exact))
            sums[cell] = sums[cell].add(exact.multiply(BigDecimal.valueOf(sign)));
        else inexact[cell] += sign;
    }

    void add(Tally other) {
        grow(other.size());
        reports += other.reports;
        for (int i = 0; i < other.size(); i++) {
            sums[i] = sums[i].add(other.sums[i]);
            stated[i] += other.stated[i];
            inexact[i] += other.inexact[i];
            estimated[i] += other.estimated[i];
            provisional[i] += other.provisional[i];
            exempt[i] += other.exempt[i];
        }
    }

    /// A newer version of the form may have more cells.
    private void grow(int size) {
        int old = sums.length;
        if (size <= old) return;
        sums = Arrays.copyOf(sums, size);
        Arrays.fill(sums, old, size, BigDecimal.ZERO);
        stated = Arrays.copyOf(stated, size);
        inexact = Arrays.copyOf(inexact, size);
        estimated = Arrays.copyOf(estimated, size);
        provisional = Arrays.copyOf(provisional, size);
        exempt = Arrays.copyOf(exempt, size);
    }

    int size() {
        return sums.length;
    }

    Standing standing(int cell) {
        if (estimated[cell] > 0) return Standing.ESTIMATED;
        return provisional[cell] > 0 ? Standing.PROVISIONAL : Standing.OFFICIAL;
    }

    boolean empty() {
        return reports == 0;
    }

    /// Equal in every number, whatever the trailing zeros or the lengths of the arrays.
    boolean same(Tally other) {
        if (reports != other.reports) return false;
        for (int i = 0; i < Math.max(size(), other.size()); i++) if (!same(other, i)) return false;
        return true;
    }

    boolean same(Tally other, int cell) {
        return at(sums, cell).compareTo(at(other.sums, cell)) == 0
                && at(stated, cell) == at(other.stated, cell)
                && at(inexact, cell) == at(other.inexact, cell)
                && at(estimated, cell) == at(other.estimated, cell)
                && at(provisional, cell) == at(other.provisional, cell)
                && at(exempt, cell) == at(other.exempt, cell);
    }

    private static BigDecimal at(BigDecimal[] array, int i) {
        return i < array.length ? array[i] : BigDecimal.ZERO;
    }

    private static int at(int[] array, int i) {
        return i < array.length ? array[i] : 0;
    }
}
