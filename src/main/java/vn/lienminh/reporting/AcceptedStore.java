package vn.lienminh.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// All SQL that reads accepted reports for those who add them up.
@Repository
class AcceptedStore {
    private static final String ABOUT = """
            select s.*, a.accepted_at, a.accepted_by, a.ended_at
              from reporting.snapshot s
              join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.form = :form and s.period = :period and s.area = any(:areas)
               and (:known::timestamptz is null and a.ended_at is null
                    or a.accepted_at <= :known and (a.ended_at is null or :known < a.ended_at))
            """;
    private static final String BELOW = """
            select s.*, a.accepted_at, a.accepted_by, a.ended_at
              from reporting.snapshot s
              join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.form = :form and s.period = :period and s.province = any(:areas) and s.area <> s.province
               and (:known::timestamptz is null and a.ended_at is null
                    or a.accepted_at <= :known and (a.ended_at is null or :known < a.ended_at))
            """;
    private static final String OF_PROVINCE = """
            select s.*, a.accepted_at, a.accepted_by, a.ended_at
              from reporting.snapshot s
              join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.province = :province and a.ended_at is null
            """;
    private static final String REVISIONS = """
            select s.organisation, s.revision
              from reporting.snapshot s
              join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.form = :form and s.period = :period and s.area = any(:areas)
               and (:known::timestamptz is null and a.ended_at is null
                    or a.accepted_at <= :known and (a.ended_at is null or :known < a.ended_at))
            """;
    private static final String LAST_CHANGE = "select max(greatest(accepted_at, ended_at)) from reporting.acceptance";
    private static final String YEARS = """
            select distinct extract(year from s.period_end)::int as year
              from reporting.snapshot s
              join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.area = any(:areas) and a.ended_at is null
             order by year desc
            """;

    private final JdbcClient jdbc;

    AcceptedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Revision> about(Collection<TerritoryId> areas, String form, Period period, @Nullable Instant known) {
        return list(jdbc.sql(ABOUT), areas, form, period, known);
    }

    List<Revision> below(Collection<TerritoryId> provinces, String form, Period period, @Nullable Instant known) {
        return list(jdbc.sql(BELOW), provinces, form, period, known);
    }

    List<Snapshot> ofProvince(TerritoryId province) {
        return jdbc.sql(OF_PROVINCE)
                .param("province", province.value())
                .query((row, n) -> ReportStore.snapshot(row))
                .list();
    }

    Map<OrganisationId, Integer> revisions(
            Collection<TerritoryId> areas, String form, Period period, @Nullable Instant known) {
        Map<OrganisationId, Integer> revisions = new HashMap<>();
        bind(jdbc.sql(REVISIONS), areas, form, period, known).query(row -> {
            revisions.put(new OrganisationId(row.getInt("organisation")), row.getInt("revision"));
        });
        return revisions;
    }

    Instant lastChange() {
        return jdbc.sql(LAST_CHANGE)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }

    List<Integer> years(Collection<TerritoryId> areas) {
        return jdbc.sql(YEARS)
                .param("areas", values(areas))
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    private static List<Revision> list(
            JdbcClient.StatementSpec sql,
            Collection<TerritoryId> areas,
            String form,
            Period period,
            @Nullable Instant known) {
        return bind(sql, areas, form, period, known)
                .query((row, n) -> revision(row))
                .list();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql,
            Collection<TerritoryId> areas,
            String form,
            Period period,
            @Nullable Instant known) {
        return sql.param("areas", values(areas))
                .param("form", form)
                .param("period", period.toString())
                .param("known", known == null ? null : Timestamp.from(known));
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                ReportStore.snapshot(row),
                ReportStore.instant(row, "accepted_at"),
                row.getString("accepted_by"),
                ReportStore.instant(row, "ended_at"));
    }

    private static Integer[] values(Collection<TerritoryId> areas) {
        return areas.stream().map(TerritoryId::value).toArray(Integer[]::new);
    }
}
