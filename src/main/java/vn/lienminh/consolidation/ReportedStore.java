package vn.lienminh.consolidation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// Where and when anything was reported, by the totals that are kept of it.
@Repository
class ReportedStore {
    private static final String PERIODS = """
        select distinct period from consolidation.total
         where reports > 0 and (:units::int[] is null or unit = any(:units) or province = any(:units))
        """;
    private static final String AREAS = """
        select distinct unit from consolidation.total
         where province = any(:provinces) and form = any(:forms) and period = any(:periods) and unit <> province
           and reports > 0
         order by unit
        """;

    private final JdbcClient jdbc;

    ReportedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The periods of which there is anything about these units, or in these provinces; null: anywhere.
    List<Period> periods(@Nullable Collection<TerritoryId> units) {
        return jdbc.sql(PERIODS)
                .param("units", units == null ? null : TotalStore.units(units))
                .query((row, n) -> Period.of(row.getString(1)))
                .list();
    }

    /// The areas in these provinces on which somebody reported.
    List<TerritoryId> areas(Collection<TerritoryId> provinces, Collection<String> forms, Collection<Period> periods) {
        return jdbc.sql(AREAS)
                .param("provinces", TotalStore.units(provinces))
                .param("forms", forms.toArray(String[]::new))
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                .query((row, n) -> new TerritoryId(row.getInt(1)))
                .list();
    }
}
