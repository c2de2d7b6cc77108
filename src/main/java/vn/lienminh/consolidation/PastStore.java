package vn.lienminh.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.TerritoryId;

/// Totals that are not kept: added up from the reports that counted at an instant. Reports with notes are left out,
/// since their cells are not all plain numbers; they are few, and read one by one.
@Repository
class PastStore {
    private static final String PLAIN = """
            select province, form, period, area, level, standing, amounts::text as amounts
              from reporting.pub_accepted
             where province = any(:provinces) and form = any(:forms) and period = any(:periods) and notes is null
               and accepted_province = any(:provinces) and accepted_form = any(:forms)
               and accepted_period = any(:periods)
               and (area = any(:units) or province = any(:units))
               and (:known::timestamptz is null and ended_at is null
                    or accepted_at <= :known and (ended_at is null or :known < ended_at))
            """;

    private static final String PAIRS = """
            with counted as (
                select province, form, period, area as unit, standing, amounts[:above] as above, amounts[:under] as under
                  from reporting.pub_accepted
                 where province = any(:provinces) and form = any(:forms) and period = any(:periods) and notes is null
                   and accepted_province = any(:provinces) and accepted_form = any(:forms)
                   and accepted_period = any(:periods)
                   and area = any(:units)
                   and (:known::timestamptz is null and ended_at is null
                        or accepted_at <= :known and (ended_at is null or :known < ended_at))
                union all
                select province, form, period, province, standing, amounts[:above], amounts[:under]
                  from reporting.pub_accepted
                 where province = any(:provinces) and form = any(:forms) and period = any(:periods) and notes is null
                   and accepted_province = any(:provinces) and accepted_form = any(:forms)
                   and accepted_period = any(:periods)
                   and area <> province and province = any(:units)
                   and (:known::timestamptz is null and ended_at is null
                        or accepted_at <= :known and (ended_at is null or :known < ended_at))
            )
            select province, form, period, unit, count(*)::int as reports, array[sum(above), sum(under)]::text as sums,
                   array[count(*), count(*)]::text as stated,
                   array_fill(count(*) filter (where standing = 'estimated'), array[2])::text as estimated,
                   array_fill(count(*) filter (where standing = 'provisional'), array[2])::text as provisional,
                   null as exempt, null as rough
              from counted
             where above is not null and under is not null
             group by province, form, period, unit
            """;

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    PastStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param provinces in which the reports lie
    /// @param units about which they are; of a province also what others reported within it
    /// @param known as they counted at this instant; null: now
    record Question(
            Collection<TerritoryId> provinces,
            Collection<String> forms,
            Collection<Period> periods,
            Collection<TerritoryId> units,
            @Nullable Instant known) {}

    /// What the reports without notes add up to. Added here and not by the database: it would sort a row for each
    /// cell.
    Map<TotalKey, Tally> plain(Question question) {
        Map<TotalKey, Tally> tallies = new HashMap<>();
        Set<TerritoryId> units = Set.copyOf(question.units());
        bind(jdbc.sql(PLAIN).withFetchSize(AT_ONCE), question).query(row -> {
            Standing standing = Standing.parse(row.getString("standing")).orElseThrow();
            String amounts = row.getString("amounts");
            for (TotalKey key : keys(row, units))
                tallies.computeIfAbsent(key, k -> new Tally()).addPlain(amounts, standing);
        });
        return tallies;
    }

    /// The totals of these units that a report adds to.
    private static List<TotalKey> keys(ResultSet row, Set<TerritoryId> units) throws SQLException {
        TerritoryId province = new TerritoryId(row.getInt("province"));
        TerritoryId area = new TerritoryId(row.getInt("area"));
        boolean below = row.getString("level").equals(ReportingLevel.COOPERATIVE.word());
        List<TotalKey> keys = new ArrayList<>(2);
        TotalKey key = new TotalKey(province, row.getString("form"), Period.of(row.getString("period")), area);
        if (units.contains(area) || !below && units.contains(province)) keys.add(key);
        if (below && !area.equals(province) && units.contains(province)) keys.add(key.of(province));
        return keys;
    }

    /// The same of two cells, over the reports of cooperatives that state both: the first of each answer is the sum
    /// of `above`, the second that of `under`.
    Map<TotalKey, Tally> pairs(Question question, int above, int under) {
        return tallies(jdbc.sql(PAIRS).param("above", above).param("under", under), question);
    }

    private static Map<TotalKey, Tally> tallies(JdbcClient.StatementSpec sql, Question question) {
        Map<TotalKey, Tally> tallies = new HashMap<>();
        bind(sql, question).query(row -> {
            tallies.put(TotalStore.key(row), TotalStore.tally(row));
        });
        return tallies;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Question question) {
        Instant known = question.known();
        return sql.param("provinces", TotalStore.units(question.provinces()))
                .param("forms", question.forms().toArray(String[]::new))
                .param(
                        "periods",
                        question.periods().stream().map(Period::toString).toArray(String[]::new))
                .param("units", TotalStore.units(question.units()))
                .param("known", known == null ? null : Timestamp.from(known));
    }
}
