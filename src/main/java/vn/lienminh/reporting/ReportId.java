package vn.lienminh.reporting;

import java.util.Comparator;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// A report (báo cáo): one organisation, one form, one period.
///
/// @param province the unit of province level that held the organisation on the period's last day
public record ReportId(TerritoryId province, String form, Period period, OrganisationId organisation)
        implements Comparable<ReportId> {
    /// The order in which many reports are locked at once.
    private static final Comparator<ReportId> ORDER = Comparator.comparing(ReportId::province)
            .thenComparing(ReportId::form)
            .thenComparing(ReportId::period)
            .thenComparing(ReportId::organisation);

    /// The organisation and the period as one number, which tell the report.
    long number() {
        int when =
                (period.year() * Period.Length.values().length + period.length().ordinal()) * 13 + period.index();
        return (long) organisation.value() << 32 | when;
    }

    @Override
    public int compareTo(ReportId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "report:" + form + "/" + period + "/" + organisation.value();
    }
}
