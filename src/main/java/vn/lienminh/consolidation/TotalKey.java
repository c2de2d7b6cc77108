package vn.lienminh.consolidation;

import java.util.Comparator;
import java.util.List;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.reporting.ReportId;
import vn.lienminh.reporting.Snapshot;

/// Which total: of the reports about one unit, on one form, for one period.
record TotalKey(TerritoryId province, String form, Period period, TerritoryId unit) implements Comparable<TotalKey> {
    private static final Comparator<TotalKey> ORDER = Comparator.comparing(TotalKey::province)
            .thenComparing(TotalKey::form)
            .thenComparing(TotalKey::period)
            .thenComparing(TotalKey::unit);

    /// The same of another unit.
    TotalKey of(TerritoryId other) {
        return new TotalKey(province, form, period, other);
    }

    /// The totals that a report adds to: of what an alliance reports that of its area; of what is reported below a
    /// province that of the area and that of the province.
    static List<TotalKey> of(Snapshot snapshot) {
        ReportId id = snapshot.id();
        TotalKey area = new TotalKey(id.province(), id.form(), id.period(), snapshot.area());
        if (snapshot.level() == ReportingLevel.PROVINCE || snapshot.area().equals(id.province())) return List.of(area);
        return List.of(area, new TotalKey(id.province(), id.form(), id.period(), id.province()));
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
