package vn.lienminh.consolidation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// All SQL of the totals.
@Repository
class TotalStore {
    private static final String LOCKED = """
            select * from consolidation.total
             where province = :province and form = :form and period = :period and unit = :unit for update
            """;
    private static final String PUT = """
            insert into consolidation.total (province, form, period, unit, sums, stated, inexact, estimated, provisional, exempt, reports)
            values (:province, :form, :period, :unit, :sums, :stated, :inexact, :estimated, :provisional, :exempt, :reports)
            on conflict (province, form, period, unit) do update
               set sums = excluded.sums, stated = excluded.stated, inexact = excluded.inexact, estimated = excluded.estimated,
                   provisional = excluded.provisional, exempt = excluded.exempt, reports = excluded.reports
            """;
    private static final String OF_UNITS =
            "select * from consolidation.total where form = :form and period = :period and unit = any(:units)";
    private static final String BELOW = """
            select * from consolidation.total
             where form = :form and period = :period and province = any(:units) and unit <> province
            """;
    private static final String OF_PROVINCE = "select * from consolidation.total where province = :province";
    private static final String PROVINCES = """
            select province from consolidation.total union select province from reporting.pub_accepted order by province
            """;

    private final JdbcClient jdbc;

    TotalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Tally> locked(TotalKey key) {
        return jdbc.sql(LOCKED)
                .param("province", key.province().value())
                .param("form", key.form())
                .param("period", key.period().toString())
                .param("unit", key.unit().value())
                .query((row, n) -> tally(row))
                .optional();
    }

    void put(TotalKey key, Tally tally) {
        jdbc.sql(PUT)
                .param("province", key.province().value())
                .param("form", key.form())
                .param("period", key.period().toString())
                .param("unit", key.unit().value())
                .param("sums", tally.sums)
                .param("stated", boxed(tally.stated))
                .param("inexact", boxed(tally.inexact))
                .param("estimated", boxed(tally.estimated))
                .param("provisional", boxed(tally.provisional))
                .param("exempt", boxed(tally.exempt))
                .param("reports", tally.reports)
                .update();
    }

    /// The totals of the reports about these units.
    Map<TotalKey, Tally> find(String form, Period period, Collection<TerritoryId> units) {
        return list(jdbc.sql(OF_UNITS)
                .param("form", form)
                .param("period", period.toString())
                .param("units", values(units)));
    }

    /// The totals of the reports about other units that these provinces held.
    Map<TotalKey, Tally> below(String form, Period period, Collection<TerritoryId> provinces) {
        return list(jdbc.sql(BELOW)
                .param("form", form)
                .param("period", period.toString())
                .param("units", values(provinces)));
    }

    Map<TotalKey, Tally> ofProvince(TerritoryId province) {
        return list(jdbc.sql(OF_PROVINCE).param("province", province.value()));
    }

    Collection<TerritoryId> provinces() {
        return jdbc.sql(PROVINCES)
                .query((row, n) -> new TerritoryId(row.getInt(1)))
                .list();
    }

    private static Map<TotalKey, Tally> list(JdbcClient.StatementSpec sql) {
        Map<TotalKey, Tally> totals = new TreeMap<>();
        sql.query(row -> {
            totals.put(key(row), tally(row));
        });
        return totals;
    }

    private static TotalKey key(ResultSet row) throws SQLException {
        return new TotalKey(
                new TerritoryId(row.getInt("province")),
                row.getString("form"),
                Period.of(row.getString("period")),
                new TerritoryId(row.getInt("unit")));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        BigDecimal[] sums = (BigDecimal[]) row.getArray("sums").getArray();
        Tally tally = new Tally(sums.length);
        tally.sums = sums;
        tally.stated = ints(row, "stated");
        tally.inexact = ints(row, "inexact");
        tally.estimated = ints(row, "estimated");
        tally.provisional = ints(row, "provisional");
        tally.exempt = ints(row, "exempt");
        tally.reports = row.getInt("reports");
        return tally;
    }

    private static int[] ints(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray(column).getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Integer[] boxed(int[] values) {
        return Arrays.stream(values).boxed().toArray(Integer[]::new);
    }

    private static Integer[] values(Collection<TerritoryId> units) {
        return units.stream().map(TerritoryId::value).toArray(Integer[]::new);
    }
}
