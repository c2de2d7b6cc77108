package vn.lienminh.organisations;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.TerritoryId;

/// All SQL of organisations. A null `known` means everything recorded by now.
@Repository
class OrganisationStore {
    private static final String BY_CODE = "select id, code, kind from organisations.organisation where code = :code";
    private static final String STATES = """
            select o.id, o.code, o.kind, s.name_vi, s.name_en, s.area, s.valid_from, s.valid_until
              from organisations.organisation o join organisations.state s on s.organisation = o.id
             where (:id::int is null or o.id = :id)
               and (:area::int is null or s.area = :area)
               and (:kind::text is null or o.kind = :kind)
               and (:day::date is null or (s.valid_from <= :day and (s.valid_until is null or :day < s.valid_until)))
               and (:known::timestamptz is null and s.ended_at is null
                    or s.recorded_at <= :known and (s.ended_at is null or :known < s.ended_at))
             order by o.code, s.valid_from
            """;
    private static final String ADD =
            "insert into organisations.organisation (code, kind) values (:code, :kind) returning id";
    private static final String ADD_STATE = """
            insert into organisations.state (organisation, name_vi, name_en, area, valid_from, valid_until, recorded_at)
            values (:id, :vi, :en, :area, :from, :until, :at)
            """;
    private static final String END_STATE = """
            update organisations.state set ended_at = :at
             where organisation = :id and valid_from = :from and ended_at is null
            """;
    private static final String LOCK = "lock table organisations.state in share row exclusive mode";

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Identity(OrganisationId id, Organisation.Kind kind) {}

    void lock() {
        jdbc.sql(LOCK).update();
    }

    Optional<Identity> identity(String code) {
        return jdbc.sql(BY_CODE)
                .param("code", code)
                .query((row, n) -> new Identity(
                        new OrganisationId(row.getInt("id")),
                        Organisation.Kind.parse(row.getString("kind")).orElseThrow()))
                .optional();
    }

    /// Optional filters; every state when all are null.
    List<Organisation> states(
            @Nullable OrganisationId id,
            @Nullable TerritoryId area,
            Organisation.@Nullable Kind kind,
            @Nullable LocalDate day,
            @Nullable Instant known) {
        return jdbc.sql(STATES)
                .param("id", id == null ? null : id.value())
                .param("area", area == null ? null : area.value())
                .param("kind", kind == null ? null : kind.word())
                .param("day", day)
                .param("known", known == null ? null : Timestamp.from(known))
                .query((row, n) -> organisation(row))
                .list();
    }

    static Organisation organisation(ResultSet row) throws SQLException {
        int area = row.getInt("area");
        boolean noArea = row.wasNull();
        Date until = row.getDate("valid_until");
        return new Organisation(
                new OrganisationId(row.getInt("id")),
                row.getString("code"),
                Organisation.Kind.parse(row.getString("kind")).orElseThrow(),
                row.getString("name_vi"),
                row.getString("name_en"),
                noArea ? null : new TerritoryId(area),
                row.getDate("valid_from").toLocalDate(),
                until == null ? null : until.toLocalDate());
    }

    OrganisationId add(String code, Organisation.Kind kind) {
        int id = jdbc.sql(ADD)
                .param("code", code)
                .param("kind", kind.word())
                .query(Integer.class)
                .single();
        return new OrganisationId(id);
    }

    void add(Organisation state, Instant at) {
        TerritoryId area = state.area();
        jdbc.sql(ADD_STATE)
                .param("id", state.id().value())
                .param("vi", state.nameVi())
                .param("en", state.nameEn())
                .param("area", area == null ? null : area.value())
                .param("from", state.from())
                .param("until", state.until())
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(Organisation state, Instant at) {
        jdbc.sql(END_STATE)
                .param("id", state.id().value())
                .param("from", state.from())
                .param("at", Timestamp.from(at))
                .update();
    }
}
