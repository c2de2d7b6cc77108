package vn.lienminh.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// All SQL that reads accepted reports for those who add them up. Each statement begins with a province or an
/// organisation, by which the reports are found.
@Repository
class AcceptedStore {
    private static final String OF = """
        select s.*
          from reporting.snapshot s
          join reporting.acceptance a using (province, form, period, organisation, revision)
         where s.organisation = any(:organisations) and s.period = any(:periods)
           and (:known::timestamptz is null and a.ended_at is null
                or a.accepted_at <= :known and (a.ended_at is null or :known < a.ended_at))
        """;
    private static final String REVISIONS = """
        select s.organisation, s.revision
          from reporting.snapshot s
          join reporting.acceptance a using (province, form, period, organisation, revision)
         where s.organisation = any(:organisations) and s.period = any(:periods)
           and (:known::timestamptz is null and a.ended_at is null
                or a.accepted_at <= :known and (a.ended_at is null or :known < a.ended_at))
        """;
    private static final String REPORTERS = """
        select distinct s.organisation
          from reporting.snapshot s
          join reporting.acceptance a using (province, form, period, organisation, revision)
         where s.province = :province and s.form = any(:forms) and s.period = any(:periods) and s.area = :area
           and a.province = :province and a.form = any(:forms) and a.period = any(:periods)
           and (:known::timestamptz is null and a.ended_at is null
                or a.accepted_at <= :known and (a.ended_at is null or :known < a.ended_at))
         order by s.organisation
        """;
    private static final String AREAS = """
        select distinct s.area
          from reporting.snapshot s
          join reporting.acceptance a using (province, form, period, organisation, revision)
         where s.province = any(:provinces) and s.form = any(:forms) and s.period = any(:periods)
           and a.province = any(:provinces) and a.form = any(:forms) and a.period = any(:periods)
           and (:known::timestamptz is null and a.ended_at is null
                or a.accepted_at <= :known and (a.ended_at is null or :known < a.ended_at))
         order by s.area
        """;
    private static final String NOTED = """
        select s.*
          from reporting.snapshot s
          join reporting.acceptance a using (province, form, period, organisation, revision)
         where s.province = any(:provinces) and s.form = any(:forms) and s.period = any(:periods)
           and a.province = any(:provinces) and a.form = any(:forms) and a.period = any(:periods)
           and s.notes is not null
           and (:known::timestamptz is null and a.ended_at is null
                or a.accepted_at <= :known and (a.ended_at is null or :known < a.ended_at))
        """;
    private static final String EACH = """
        select s.*
          from reporting.snapshot s
          join reporting.acceptance a using (province, form, period, organisation, revision)
         where s.province = :province and a.ended_at is null
         order by s.form, s.period
        """;
    private static final String LAST_CHANGE = """
        select greatest((select max(accepted_at) from reporting.acceptance),
                        (select max(ended_at) from reporting.acceptance where ended_at is not null))
        """;
    private static final String YEARS = """
        select distinct extract(year from s.period_end)::int as year
          from reporting.snapshot s
          join reporting.acceptance a using (province, form, period, organisation, revision)
         where s.organisation = any(:organisations) and a.ended_at is null
         order by year desc
        """;
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    AcceptedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Snapshot> of(Collection<OrganisationId> organisations, Collection<Period> periods, @Nullable Instant known) {
        return jdbc.sql(OF)
                .param("organisations", organisations(organisations))
                .param("periods", periods(periods))
                .param("known", timestamp(known))
                .query((row, n) -> ReportStore.snapshot(row))
                .list();
    }

    Map<OrganisationId, Integer> revisions(
            Collection<OrganisationId> organisations, Period period, @Nullable Instant known) {
        Map<OrganisationId, Integer> revisions = new HashMap<>();
        jdbc.sql(REVISIONS)
                .param("organisations", organisations(organisations))
                .param("periods", periods(List.of(period)))
                .param("known", timestamp(known))
                .query(row -> {
                    revisions.put(new OrganisationId(row.getInt("organisation")), row.getInt("revision"));
                });
        return revisions;
    }

    List<OrganisationId> reporters(
            TerritoryId province,
            TerritoryId area,
            Collection<String> forms,
            Collection<Period> periods,
            @Nullable Instant known) {
        return jdbc.sql(REPORTERS)
                .param("province", province.value())
                .param("area", area.value())
                .param("forms", forms.toArray(String[]::new))
                .param("periods", periods(periods))
                .param("known", timestamp(known))
                .query((row, n) -> new OrganisationId(row.getInt(1)))
                .list();
    }

    List<TerritoryId> areas(
            Collection<TerritoryId> provinces,
            Collection<String> forms,
            Collection<Period> periods,
            @Nullable Instant known) {
        return ofProvinces(jdbc.sql(AREAS), provinces, forms, periods, known)
                .query((row, n) -> new TerritoryId(row.getInt(1)))
                .list();
    }

    List<Snapshot> noted(
            Collection<TerritoryId> provinces,
            Collection<String> forms,
            Collection<Period> periods,
            @Nullable Instant known) {
        return ofProvinces(jdbc.sql(NOTED), provinces, forms, periods, known)
                .query((row, n) -> ReportStore.snapshot(row))
                .list();
    }

    private static JdbcClient.StatementSpec ofProvinces(
            JdbcClient.StatementSpec sql,
            Collection<TerritoryId> provinces,
            Collection<String> forms,
            Collection<Period> periods,
            @Nullable Instant known) {
        return sql.param("provinces", provinces.stream().map(TerritoryId::value).toArray(Integer[]::new))
                .param("forms", forms.toArray(String[]::new))
                .param("periods", periods(periods))
                .param("known", timestamp(known));
    }

    void each(TerritoryId province, Consumer<Snapshot> reader) {
        jdbc.sql(EACH)
                .withFetchSize(AT_ONCE)
                .param("province", province.value())
                .query(row -> {
                    reader.accept(ReportStore.snapshot(row));
                });
    }

    Instant lastChange() {
        return jdbc.sql(LAST_CHANGE)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }

    List<Integer> years(Collection<OrganisationId> organisations) {
        return jdbc.sql(YEARS)
                .param("organisations", organisations(organisations))
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    private static Integer[] organisations(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(Integer[]::new);
    }

    private static String[] periods(Collection<Period> periods) {
        return periods.stream().map(Period::toString).toArray(String[]::new);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant known) {
        return known == null ? null : Timestamp.from(known);
    }
}
