package vn.lienminh.reporting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// The reports that count (báo cáo đã duyệt), now or at a past instant: what everything above is added up from.
/// `known` is always that instant; null: now.
@Service
public class AcceptedReports {
    private final AcceptedStore store;

    AcceptedReports(AcceptedStore store) {
        this.store = store;
    }

    /// The reports of these organisations.
    @Transactional(readOnly = true)
    public List<Snapshot> of(
            Collection<OrganisationId> organisations, Collection<Period> periods, @Nullable Instant known) {
        return store.of(organisations, periods, known);
    }

    /// Which revision of each organisation's report counts.
    @Transactional(readOnly = true)
    public Map<OrganisationId, Integer> revisions(
            Collection<OrganisationId> organisations, Period period, @Nullable Instant known) {
        return store.revisions(organisations, period, known);
    }

    /// Who reported on an area of a province.
    @Transactional(readOnly = true)
    public List<OrganisationId> reporters(
            TerritoryId province,
            TerritoryId area,
            Collection<String> forms,
            Collection<Period> periods,
            @Nullable Instant known) {
        return store.reporters(province, area, forms, periods, known);
    }

    /// The areas in these provinces on which somebody reported.
    @Transactional(readOnly = true)
    public List<TerritoryId> areas(
            Collection<TerritoryId> provinces,
            Collection<String> forms,
            Collection<Period> periods,
            @Nullable Instant known) {
        return store.areas(provinces, forms, periods, known);
    }

    /// The reports of provinces that say more than plain numbers: bounds, rough and withheld amounts, warnings.
    @Transactional(readOnly = true)
    public List<Snapshot> noted(
            Collection<TerritoryId> provinces,
            Collection<String> forms,
            Collection<Period> periods,
            @Nullable Instant known) {
        return store.noted(provinces, forms, periods, known);
    }

    /// Everything that counts now in one province, form by form and period by period, one report at a time: there
    /// may be a hundred thousand. Within the caller's transaction, which says at which moment.
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public void each(TerritoryId province, Consumer<Snapshot> reader) {
        store.each(province, reader);
    }

    /// The latest instant at which something was accepted or ended, for "figures updated at"; the epoch when
    /// nothing was.
    @Transactional(readOnly = true)
    public Instant lastChange() {
        return store.lastChange();
    }

    /// The years for which these organisations have accepted reports, newest first.
    @Transactional(readOnly = true)
    public List<Integer> years(Collection<OrganisationId> organisations) {
        return store.years(organisations);
    }
}
