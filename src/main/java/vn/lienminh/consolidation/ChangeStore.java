package vn.lienminh.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// All SQL of what was recorded between two instants. A null filter lets everything through.
@Repository
class ChangeStore {
    private static final String REPORTS = """
            select accepted_at as at, accepted_by as by, organisation, period, revision, null as ended_reason
              from reporting.pub_accepted
             where accepted_at > :from and accepted_at <= :to
               and (:organisations::int[] is null or organisation = any(:organisations))
               and (:provinces::int[] is null or province = any(:provinces))
               and (:areas::int[] is null or area = any(:areas))
            union all
            select ended_at, ended_by, organisation, period, revision, ended_reason
              from reporting.pub_accepted
             where ended_at > :from and ended_at <= :to and ended_reason is not null
               and (:organisations::int[] is null or organisation = any(:organisations))
               and (:provinces::int[] is null or province = any(:provinces))
               and (:areas::int[] is null or area = any(:areas))
             order by at desc, period desc, organisation
             limit :limit offset :offset
            """;
    private static final String COUNT = """
            select (select count(*) from reporting.pub_accepted
                     where accepted_at > :from and accepted_at <= :to
                       and (:organisations::int[] is null or organisation = any(:organisations))
                       and (:provinces::int[] is null or province = any(:provinces))
                       and (:areas::int[] is null or area = any(:areas)))
                 + (select count(*) from reporting.pub_accepted
                     where ended_at > :from and ended_at <= :to and ended_reason is not null
                       and (:organisations::int[] is null or organisation = any(:organisations))
                       and (:provinces::int[] is null or province = any(:provinces))
                       and (:areas::int[] is null or area = any(:areas)))
            """;
    private static final String STRUCTURE = """
            select recorded_at as at, recorded_by as by, false as replaced, kind, happened_on, from_code, from_name,
                   to_code, to_name, decree, id
              from territory.pub_event
             where recorded_at > :from and recorded_at <= :to
               and (:units::int[] is null or from_unit = any(:units) or to_unit = any(:units) or parent_unit = any(:units))
            union all
            select ended_at, recorded_by, true, kind, happened_on, from_code, from_name, to_code, to_name, decree, id
              from territory.pub_event
             where ended_at > :from and ended_at <= :to
               and (:units::int[] is null or from_unit = any(:units) or to_unit = any(:units) or parent_unit = any(:units))
             order by at desc, replaced, id
             limit :limit
            """;
    private static final String ORGANISATIONS = """
            select recorded_at as at, false as replaced, code, name_vi, area, valid_from, valid_until
              from organisations.pub_organisation
             where recorded_at > :from and recorded_at <= :to
               and (:organisations::int[] is null or id = any(:organisations))
               and (:areas::int[] is null or area = any(:areas))
            union all
            select ended_at, true, code, name_vi, area, valid_from, valid_until
              from organisations.pub_organisation
             where ended_at > :from and ended_at <= :to
               and (:organisations::int[] is null or id = any(:organisations))
               and (:areas::int[] is null or area = any(:areas))
             order by at desc, code, replaced
             limit :limit
            """;

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whose reports: those of organisations, or of provinces, or about areas; of all when all are null.
    record Of(
            @Nullable Collection<OrganisationId> organisations,
            @Nullable Collection<TerritoryId> provinces,
            @Nullable Collection<TerritoryId> areas) {
        static final Of EVERYBODY = new Of(null, null, null);
    }

    /// @param from excluded
    /// @param to included
    record Between(Instant from, Instant to) {}

    /// @param endedReason null: it was accepted
    record Found(
            Instant at,
            String by,
            OrganisationId organisation,
            Period period,
            int revision,
            @Nullable String endedReason) {}

    List<Found> reports(Of of, Between between, int limit, int offset) {
        return bind(jdbc.sql(REPORTS), of, between)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Found(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        new OrganisationId(row.getInt("organisation")),
                        Period.of(row.getString("period")),
                        row.getInt("revision"),
                        row.getString("ended_reason")))
                .list();
    }

    int count(Of of, Between between) {
        return bind(jdbc.sql(COUNT), of, between).query(Integer.class).single();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Of of, Between between) {
        return sql.param("from", Timestamp.from(between.from()))
                .param("to", Timestamp.from(between.to()))
                .param("organisations", organisations(of.organisations()))
                .param("provinces", units(of.provinces()))
                .param("areas", units(of.areas()));
    }

    List<ChangeList.Structure> structure(@Nullable Collection<TerritoryId> units, Between between, int limit) {
        return jdbc.sql(STRUCTURE)
                .param("from", Timestamp.from(between.from()))
                .param("to", Timestamp.from(between.to()))
                .param("units", units(units))
                .param("limit", limit)
                .query((row, n) -> new ChangeList.Structure(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getBoolean("replaced"),
                        row.getString("kind"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("from_code"),
                        row.getString("from_name"),
                        row.getString("to_code"),
                        row.getString("to_name"),
                        row.getString("decree")))
                .list();
    }

    /// A state of an organisation, with the area as it is known here.
    record State(ChangeList.Membership said, @Nullable TerritoryId area) {}

    List<State> organisations(Of of, Between between, int limit) {
        return jdbc.sql(ORGANISATIONS)
                .param("from", Timestamp.from(between.from()))
                .param("to", Timestamp.from(between.to()))
                .param("organisations", organisations(of.organisations()))
                .param("areas", units(of.areas()))
                .param("limit", limit)
                .query((row, n) -> state(row))
                .list();
    }

    private static State state(ResultSet row) throws SQLException {
        int area = row.getInt("area");
        TerritoryId unit = row.wasNull() ? null : new TerritoryId(area);
        return new State(
                new ChangeList.Membership(
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("replaced"),
                        row.getString("code"),
                        row.getString("name_vi"),
                        "",
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)),
                unit);
    }

    private static Integer @Nullable [] organisations(@Nullable Collection<OrganisationId> organisations) {
        return organisations == null
                ? null
                : organisations.stream().map(OrganisationId::value).toArray(Integer[]::new);
    }

    private static Integer @Nullable [] units(@Nullable Collection<TerritoryId> units) {
        return units == null ? null : TotalStore.units(units);
    }
}
