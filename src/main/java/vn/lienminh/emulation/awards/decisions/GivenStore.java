package vn.lienminh.emulation.awards.decisions;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of decisions and of what they gave.
@Repository
class GivenStore {
    private static final String ADD = """
            insert into emulation.award_decision
                (cluster, year, number, decided_on, body, law, origin, recorded_at, recorded_by)
            values (:cluster, :year, :number, :day, :body, :law, :origin, :at, :by) returning id
            """;
    private static final String TAKEN = """
            select count(*) from emulation.award_decision
             where body = :body and number = :number and extract(year from decided_on) = :year
            """;
    private static final String GIVE = """
            insert into emulation.award_given (decision, proposal, code, coefficient, salary, money, paid)
            values (:decision, :proposal, :code, :coefficient, :salary, :money, :paid)
            """;
    private static final String REVOKE = """
            update emulation.award_given
               set revoked_on = :day, revoked_by_no = :number, revoked_why = :why, revoked_at = :at, revoked_by = :by
             where id = :id and revoked_on is null
            """;
    private static final String OF_UNITS = """
            select g.*, d.cluster, d.year, d.number, d.decided_on, d.body, d.law, d.origin as decision_origin,
                   p.cluster as p_cluster, p.year as p_year, p.award, p.recipient, p.unit, p.organisation, p.name,
                   p.sector, p.merit, p.period_from, p.period_until, p.day, p.origin, p.recorded_at, p.recorded_by
              from emulation.award_given g join emulation.award_decision d on d.id = g.decision
              join emulation.proposal p on p.id = g.proposal
             where p.unit = any(:units::int[]) order by d.decided_on desc, g.id
            """;
    private static final String OF_YEAR = """
            select g.*, d.cluster, d.year, d.number, d.decided_on, d.body, d.law, d.origin as decision_origin,
                   p.cluster as p_cluster, p.year as p_year, p.award, p.recipient, p.unit, p.organisation, p.name,
                   p.sector, p.merit, p.period_from, p.period_until, p.day, p.origin, p.recorded_at, p.recorded_by
              from emulation.award_given g join emulation.award_decision d on d.id = g.decision
              join emulation.proposal p on p.id = g.proposal
             where d.cluster = :cluster and d.year = :year order by d.decided_on, g.id
            """;
    private static final String BY_CODE = """
            select g.*, d.cluster, d.year, d.number, d.decided_on, d.body, d.law, d.origin as decision_origin,
                   p.cluster as p_cluster, p.year as p_year, p.award, p.recipient, p.unit, p.organisation, p.name,
                   p.sector, p.merit, p.period_from, p.period_until, p.day, p.origin, p.recorded_at, p.recorded_by
              from emulation.award_given g join emulation.award_decision d on d.id = g.decision
              join emulation.proposal p on p.id = g.proposal
             where g.code = :code
            """;

    private final JdbcClient jdbc;

    GivenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether that body has given the number to another decision of that year.
    boolean taken(String body, String number, int year) {
        return jdbc.sql(TAKEN)
                        .param("body", body)
                        .param("number", number)
                        .param("year", year)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Decision add(NewDecision wanted, Instant at, String by) {
        long id = jdbc.sql(ADD)
                .param("cluster", wanted.cluster())
                .param("year", wanted.year())
                .param("number", wanted.number())
                .param("day", wanted.day())
                .param("body", wanted.body())
                .param("law", wanted.law())
                .param("origin", wanted.origin())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Long.class)
                .single();
        return new Decision(
                id,
                wanted.cluster(),
                wanted.year(),
                wanted.number(),
                wanted.day(),
                wanted.body(),
                wanted.law(),
                wanted.origin());
    }

    void give(Given given) {
        jdbc.sql(GIVE)
                .param("decision", given.decision().id())
                .param("proposal", given.proposal().id())
                .param("code", given.code())
                .param("coefficient", given.coefficient())
                .param("salary", given.salary())
                .param("money", given.money())
                .param("paid", given.paid())
                .update();
    }

    void revoke(long id, Given.Revocation revocation, Instant at, String by) {
        jdbc.sql(REVOKE)
                .param("id", id)
                .param("day", revocation.day())
                .param("number", revocation.number())
                .param("why", revocation.why())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /// What these alliances, and those whom they proposed, were ever given; the newest first.
    List<Given> of(Collection<OrganisationId> units) {
        return jdbc.sql(OF_UNITS)
                .param("units", units.stream().map(OrganisationId::value).toArray(Integer[]::new))
                .query((row, n) -> given(row))
                .list();
    }

    List<Given> of(String cluster, int year) {
        return jdbc.sql(OF_YEAR)
                .param("cluster", cluster)
                .param("year", year)
                .query((row, n) -> given(row))
                .list();
    }

    Optional<Given> byCode(String code) {
        return jdbc.sql(BY_CODE)
                .param("code", code)
                .query((row, n) -> given(row))
                .optional();
    }

    private static Given given(ResultSet row) throws SQLException {
        Date revoked = row.getDate("revoked_on");
        LocalDate day = revoked == null ? null : revoked.toLocalDate();
        return new Given(
                row.getLong("id"),
                new Decision(
                        row.getLong("decision"),
                        row.getString("cluster"),
                        row.getInt("year"),
                        row.getString("number"),
                        row.getDate("decided_on").toLocalDate(),
                        row.getString("body"),
                        row.getString("law"),
                        row.getString("decision_origin")),
                proposal(row),
                row.getString("code"),
                row.getBigDecimal("coefficient"),
                row.getBigDecimal("salary"),
                row.getBigDecimal("money"),
                row.getBigDecimal("paid"),
                day == null
                        ? null
                        : new Given.Revocation(
                                day,
                                Objects.requireNonNullElse(row.getString("revoked_by_no"), ""),
                                Objects.requireNonNullElse(row.getString("revoked_why"), "")));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        int organisation = row.getInt("organisation");
        boolean none = row.wasNull();
        return new Proposal(
                row.getLong("proposal"),
                row.getString("p_cluster"),
                row.getInt("p_year"),
                row.getString("award"),
                Recipient.parse(row.getString("recipient")).orElseThrow(),
                new OrganisationId(row.getInt("unit")),
                none ? null : new OrganisationId(organisation),
                row.getString("name"),
                row.getString("sector"),
                row.getString("merit"),
                row.getDate("period_from").toLocalDate(),
                row.getDate("period_until").toLocalDate(),
                row.getDate("day").toLocalDate(),
                row.getString("origin"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }
}
