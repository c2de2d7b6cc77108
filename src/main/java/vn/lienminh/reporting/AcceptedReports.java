package vn.lienminh.reporting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// The reports that count (báo cáo đã duyệt), now or at a past instant: what everything above is added up from.
@Service
public class AcceptedReports {
    private final AcceptedStore store;

    AcceptedReports(AcceptedStore store) {
        this.store = store;
    }

    /// The accepted reports about these areas.
    ///
    /// @param known as they counted at this instant; null: now
    @Transactional(readOnly = true)
    public List<Revision> about(Collection<TerritoryId> areas, String form, Period period, @Nullable Instant known) {
        return store.about(areas, form, period, known);
    }

    /// The accepted reports about units that these provinces held, other than the provinces themselves.
    @Transactional(readOnly = true)
    public List<Revision> below(
            Collection<TerritoryId> provinces, String form, Period period, @Nullable Instant known) {
        return store.below(provinces, form, period, known);
    }

    /// Which revision of each organisation's report counts.
    @Transactional(readOnly = true)
    public Map<OrganisationId, Integer> revisions(
            Collection<TerritoryId> areas, String form, Period period, @Nullable Instant known) {
        return store.revisions(areas, form, period, known);
    }

    /// Everything that counts now in one province.
    @Transactional(readOnly = true)
    public List<Snapshot> ofProvince(TerritoryId province) {
        return store.ofProvince(province);
    }

    /// The latest instant at which something was accepted, for "figures updated at"; the epoch when nothing was.
    @Transactional(readOnly = true)
    public Instant lastChange() {
        return store.lastChange();
    }

    /// The years for which these areas have accepted reports, newest first.
    @Transactional(readOnly = true)
    public List<Integer> years(Collection<TerritoryId> areas) {
        return store.years(areas);
    }
}
