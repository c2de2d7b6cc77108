package vn.lienminh.consolidation;

import java.util.Comparator;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.reporting.Snapshot;

/// Which total: of the reports about one unit, on one form, for one period.
record TotalKey(TerritoryId province, String form, Period period, TerritoryId unit) implements Comparable<TotalKey> {
    private static final Comparator<TotalKey> ORDER = Comparator.comparing(TotalKey::province)
            .thenComparing(TotalKey::form)
            .thenComparing(TotalKey::period)
            .thenComparing(TotalKey::unit);

    static TotalKey of(Snapshot snapshot) {
        return new TotalKey(
                snapshot.id().province(), snapshot.id().form(), snapshot.id().period(), snapshot.area());
    }

    @Override
    public int compareTo(TotalKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "total:" + form + "/" + period + "/" + province.value() + "/" + unit.value();
    }
}
