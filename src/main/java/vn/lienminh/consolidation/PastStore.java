package vn.lienminh.consolidation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// Totals that are not kept: added up by the database from the reports that counted at an instant. Reports with
/// notes are left out, since their cells are not all plain numbers; they are few, and read one by one.
@Repository
class PastStore {
    private static final String PLAIN = """
            with counted as (
                select province, form, period, area as unit, standing, amounts
                  from reporting.pub_accepted
                 where province = any(:provinces) and form = any(:forms) and period = any(:periods) and notes is null
                   and (area = any(:units) or level = 'province' and province = any(:units))
                   and (:known::timestamptz is null and ended_at is null
                        or accepted_at <= :known and (ended_at is null or :known < ended_at))
                union all
                select province, form, period, province, standing, amounts
                  from reporting.pub_accepted
                 where province = any(:provinces) and form = any(:forms) and period = any(:periods) and notes is null
                   and level = 'cooperative' and area <> province and province = any(:units)
                   and (:known::timestamptz is null and ended_at is null
                        or accepted_at <= :known and (ended_at is null or :known < ended_at))
            ),
            cells as (
                select province, form, period, unit, c.cell, count(*) as reports, coalesce(sum(c.amount), 0) as sum,
                       count(c.amount) as stated,
                       count(c.amount) filter (where standing = 'estimated') as estimated,
                       count(c.amount) filter (where standing = 'provisional') as provisional
                  from counted cross join lateral unnest(amounts) with ordinality as c (amount, cell)
                 group by province, form, period, unit, c.cell
            )
            select province, form, period, unit, max(reports)::int as reports, array_agg(sum order by cell)::text as sums,
                   array_agg(stated order by cell)::text as stated, array_agg(estimated order by cell)::text as estimated,
                   array_agg(provisional order by cell)::text as provisional, null as exempt, null as rough
              from cells
             group by province, form, period, unit
            """;

    private static final String PAIRS = """
            with counted as (
                select province, form, period, area as unit, standing, amounts[:above] as above, amounts[:under] as under
                  from reporting.pub_accepted
                 where province = any(:provinces) and form = any(:forms) and period = any(:periods) and notes is null
                   and area = any(:units)
                   and (:known::timestamptz is null and ended_at is null
                        or accepted_at <= :known and (ended_at is null or :known < ended_at))
                union all
                select province, form, period, province, standing, amounts[:above], amounts[:under]
                  from reporting.pub_accepted
                 where province = any(:provinces) and form = any(:forms) and period = any(:periods) and notes is null
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

    /// What the reports without notes add up to.
    Map<TotalKey, Tally> plain(Question question) {
        return tallies(jdbc.sql(PLAIN), question);
    }

    /// The same of two cells, over the reports of cooperatives that state both: the first of each answer is the sum
    /// of `above`, the second that of `under`.
    Map<TotalKey, Tally> pairs(Question question, int above, int under) {
        return tallies(jdbc.sql(PAIRS).param("above", above).param("under", under), question);
    }

    private static Map<TotalKey, Tally> tallies(JdbcClient.StatementSpec sql, Question question) {
        Map<TotalKey, Tally> tallies = new HashMap<>();
        Instant known = question.known();
        sql.param("provinces", TotalStore.units(question.provinces()))
                .param("forms", question.forms().toArray(String[]::new))
                .param(
                        "periods",
                        question.periods().stream().map(Period::toString).toArray(String[]::new))
                .param("units", TotalStore.units(question.units()))
                .param("known", known == null ? null : Timestamp.from(known))
                .query(row -> {
                    tallies.put(TotalStore.key(row), TotalStore.tally(row));
                });
        return tallies;
    }
}
