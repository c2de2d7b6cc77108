package vn.lienminh.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// All SQL of the kept totals. Arrays travel as text, which is read and written without an object for each number.
@Repository
class TotalStore {
    private static final String IN_BOOK = """
        select province, form, period, unit, reports, sums::text, stated::text, estimated::text, provisional::text,
               exempt::text, rough::text
          from consolidation.total
         where province = :province and form = any(:forms) and period = any(:periods) and unit = any(:units)
        """;
    private static final String PUT = """
        insert into consolidation.total
               (province, form, period, unit, reports, sums, stated, estimated, provisional, exempt, rough)
        values (:province, :form, :period, :unit, :reports, :sums::numeric[], :stated::int[], :estimated::int[],
                :provisional::int[], :exempt::int[], :rough::jsonb)
        on conflict (province, form, period, unit) do update
           set reports = excluded.reports, sums = excluded.sums, stated = excluded.stated,
               estimated = excluded.estimated, provisional = excluded.provisional, exempt = excluded.exempt,
               rough = excluded.rough
        """;
    private static final String PUT_MANY = """
        insert into consolidation.total
               (province, form, period, unit, reports, sums, stated, estimated, provisional, exempt, rough)
        select :province::int, n.form, n.period, n.unit, n.reports, n.sums::numeric[], n.stated::int[],
               n.estimated::int[], n.provisional::int[], n.exempt::int[], n.rough::jsonb
          from unnest(:form::text[], :period::text[], :unit::int[], :reports::int[], :sums::text[], :stated::text[],
                      :estimated::text[], :provisional::text[], :exempt::text[], :rough::text[])
               as n (form, period, unit, reports, sums, stated, estimated, provisional, exempt, rough)
        on conflict (province, form, period, unit) do update
           set reports = excluded.reports, sums = excluded.sums, stated = excluded.stated,
               estimated = excluded.estimated, provisional = excluded.provisional, exempt = excluded.exempt,
               rough = excluded.rough
        """;
    private static final String OF_UNITS = """
        select province, form, period, unit, reports, sums::text, stated::text, estimated::text, provisional::text,
               exempt::text, rough::text
          from consolidation.total
         where form = any(:forms) and period = any(:periods) and unit = any(:units) and reports > 0
        union all
        select province, form, period, unit, reports, sums::text, stated::text, estimated::text, provisional::text,
               exempt::text, rough::text
          from consolidation.total
         where province = any(:units) and form = any(:own) and period = any(:periods) and unit <> province
           and not unit = any(:units) and reports > 0
        """;
    private static final String OF_PERIOD = """
        select province, form, period, unit, reports, sums::text, stated::text, estimated::text, provisional::text,
               exempt::text, rough::text
          from consolidation.total
         where province = :province and form = :form and period = :period
        """;
    private static final String PERIODS = """
        select distinct form, period from consolidation.total where province = :province and reports <> 0
        """;
    private static final String PROVINCES = """
        select province from consolidation.total union select province from reporting.pub_accepted order by province
        """;
    private static final String COUNT = "analyze consolidation.total (province, form, period, unit, reports)";
    /// So many totals of a book are put one by one: each is then a statement of one shard.
    private static final int FEW = 8;
    private static final int CHUNK = 1000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TotalStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// Those that there are already of a book's totals of one province.
    Map<TotalKey, Tally> find(TerritoryId province, Collection<TotalKey> keys) {
        Map<TotalKey, Tally> totals = new HashMap<>();
        jdbc.sql(IN_BOOK)
                .param("province", province.value())
                .param("forms", distinct(keys, TotalKey::form))
                .param("periods", distinct(keys, k -> k.period().toString()))
                .param("units", units(keys.stream().map(TotalKey::unit).toList()))
                .query(row -> {
                    totals.put(key(row), tally(row));
                });
        return totals;
    }

    /// After a bulk load: until it counts again the database plans for the table as it was before.
    void count() {
        jdbc.sql(COUNT).update();
    }

    private record Written(TotalKey key, Tally.Row row) {}

    /// Totals of one province, whose lock is held.
    void put(TerritoryId province, Map<TotalKey, Tally> totals) {
        List<Written> rows = totals.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Written(e.getKey(), e.getValue().row()))
                .toList();
        if (rows.size() <= FEW) {
            batches.batchUpdate(PUT, rows.stream().map(TotalStore::parameters).toArray(SqlParameterSource[]::new));
            return;
        }
        for (int from = 0; from < rows.size(); from += CHUNK)
            putMany(province, rows.subList(from, Math.min(rows.size(), from + CHUNK)));
    }

    private static SqlParameterSource parameters(Written written) {
        TotalKey key = written.key();
        Tally.Row row = written.row();
        return new MapSqlParameterSource()
                .addValue("province", key.province().value())
                .addValue("form", key.form())
                .addValue("period", key.period().toString())
                .addValue("unit", key.unit().value())
                .addValue("reports", row.reports())
                .addValue("sums", row.sums())
                .addValue("stated", row.stated())
                .addValue("estimated", row.estimated())
                .addValue("provisional", row.provisional())
                .addValue("exempt", row.exempt())
                .addValue("rough", row.rough());
    }

    private void putMany(TerritoryId province, List<Written> rows) {
        jdbc.sql(PUT_MANY)
                .param("province", province.value())
                .param("form", texts(rows, w -> w.key().form()))
                .param("period", texts(rows, w -> w.key().period().toString()))
                .param("unit", rows.stream().map(w -> w.key().unit().value()).toArray(Integer[]::new))
                .param("reports", rows.stream().map(w -> w.row().reports()).toArray(Integer[]::new))
                .param("sums", texts(rows, w -> w.row().sums()))
                .param("stated", texts(rows, w -> w.row().stated()))
                .param("estimated", texts(rows, w -> w.row().estimated()))
                .param("provisional", texts(rows, w -> w.row().provisional()))
                .param("exempt", texts(rows, w -> w.row().exempt()))
                .param("rough", texts(rows, w -> w.row().rough()))
                .update();
    }

    private static @Nullable String[] texts(List<Written> rows, Function<Written, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /// The totals of these units, and on the forms of alliances those of other units that these provinces held.
    ///
    /// @param own the forms of the alliances among these
    void each(
            Collection<String> forms,
            Collection<String> own,
            Collection<Period> periods,
            Collection<TerritoryId> units,
            BiConsumer<TotalKey, Tally> reader) {
        jdbc.sql(OF_UNITS)
                .param("forms", forms.toArray(String[]::new))
                .param("own", own.toArray(String[]::new))
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                .param("units", units(units))
                .query(row -> {
                    reader.accept(key(row), tally(row));
                });
    }

    Map<TotalKey, Tally> ofPeriod(TerritoryId province, String form, Period period) {
        Map<TotalKey, Tally> totals = new HashMap<>();
        jdbc.sql(OF_PERIOD)
                .param("province", province.value())
                .param("form", form)
                .param("period", period.toString())
                .query(row -> {
                    totals.put(key(row), tally(row));
                });
        return totals;
    }

    /// A form and a period of which a province has totals.
    record FormPeriod(String form, Period period) {}

    List<FormPeriod> periods(TerritoryId province) {
        return jdbc.sql(PERIODS)
                .param("province", province.value())
                .query((row, n) -> new FormPeriod(row.getString(1), Period.of(row.getString(2))))
                .list();
    }

    List<TerritoryId> provinces() {
        return jdbc.sql(PROVINCES)
                .query((row, n) -> new TerritoryId(row.getInt(1)))
                .list();
    }

    static TotalKey key(ResultSet row) throws SQLException {
        return new TotalKey(
                new TerritoryId(row.getInt("province")),
                row.getString("form"),
                Period.of(row.getString("period")),
                new TerritoryId(row.getInt("unit")));
    }

    static Tally tally(ResultSet row) throws SQLException {
        return Tally.of(new Tally.Row(
                row.getInt("reports"),
                row.getString("sums"),
                row.getString("stated"),
                row.getString("estimated"),
                row.getString("provisional"),
                row.getString("exempt"),
                row.getString("rough")));
    }

    private static String[] distinct(Collection<TotalKey> keys, Function<TotalKey, String> text) {
        return keys.stream().map(text).distinct().toArray(String[]::new);
    }

    static Integer[] units(Collection<TerritoryId> units) {
        return units.stream().map(TerritoryId::value).sorted().distinct().toArray(Integer[]::new);
    }
}
