package vn.lienminh.consolidation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// What has been reported for one period about the units of a question: by themselves, by others within them, and
/// by the cooperatives in them; and what single cooperatives reported of themselves.
final class Sheet {
    private final Period period;
    private final Catalogue catalogue;
    private final @Nullable FormVersion own;
    private final @Nullable FormVersion below;
    private final Map<TerritoryId, Tally> direct = new HashMap<>();
    private final Map<TerritoryId, Map<TerritoryId, Tally>> within = new HashMap<>();
    private final Map<TerritoryId, Tally> fromBelow = new HashMap<>();
    private final Map<OrganisationId, Tally> single = new HashMap<>();

    /// @param own the form of the alliances; null when nothing is asked of them for such a period
    /// @param below the form of the cooperatives, likewise
    Sheet(Period period, Catalogue catalogue, @Nullable FormVersion own, @Nullable FormVersion below) {
        this.period = period;
        this.catalogue = catalogue;
        this.own = own;
        this.below = below;
    }

    void put(TotalKey key, Tally tally, boolean asked) {
        if (below != null && key.form().equals(below.form())) fromBelow.put(key.unit(), tally);
        else if (asked) direct.put(key.unit(), tally);
        else within.computeIfAbsent(key.province(), k -> new HashMap<>()).put(key.unit(), tally);
    }

    void put(OrganisationId cooperative, Tally tally) {
        single.put(cooperative, tally);
    }

    Period period() {
        return period;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    @Nullable
    FormVersion form(ReportingLevel level) {
        return level == ReportingLevel.PROVINCE ? own : below;
    }

    @Nullable
    Tally direct(TerritoryId unit) {
        return direct.get(unit);
    }

    /// Of other areas that a province held, each that reported on its own.
    Map<TerritoryId, Tally> within(TerritoryId province) {
        return within.getOrDefault(province, Map.of());
    }

    @Nullable
    Tally fromBelow(TerritoryId unit) {
        return fromBelow.get(unit);
    }

    @Nullable
    Tally single(OrganisationId cooperative) {
        return single.get(cooperative);
    }
}
