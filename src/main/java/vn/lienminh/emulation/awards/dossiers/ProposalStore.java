package vn.lienminh.emulation.awards.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of proposals and quotas.
@Repository
class ProposalStore {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:key, 0))";
    private static final String ADD = """
            insert into emulation.proposal
                (cluster, year, award, recipient, unit, organisation, name, sector, merit,
                 period_from, period_until, day, origin, recorded_at, recorded_by)
            values (:cluster, :year, :award, :recipient, :unit, :organisation, :name, :sector, :merit,
                    :from, :until, :day, :origin, :at, :by) returning id
            """;
    private static final String OF_YEAR =
            "select * from emulation.proposal where cluster = :cluster and year = :year order by id";
    private static final String OF_UNITS =
            "select * from emulation.proposal where unit = any(:units::int[]) order by year, id";
    private static final String FIND = "select * from emulation.proposal where id = :id";
    private static final String QUOTAS = """
            select * from emulation.award_quota where cluster = :cluster and year = :year and ended_at is null
             order by recorded_at, award, sector
            """;
    private static final String END_QUOTA = """
            update emulation.award_quota set ended_at = :at
             where cluster = :cluster and year = :year and award = :award and recipient = :recipient
               and sector = :sector and ended_at is null
            """;
    private static final String ADD_QUOTA = """
            insert into emulation.award_quota
                (cluster, year, award, recipient, sector, count, note, origin, recorded_at, recorded_by)
            values (:cluster, :year, :award, :recipient, :sector, :count, :note, :origin, :at, :by)
            """;

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One change at a time of a cluster's year.
    void lock(String cluster, int year) {
        jdbc.sql(LOCK).param("key", "awards " + cluster + " " + year).query().listOfRows();
    }

    long add(Proposal proposal) {
        OrganisationId organisation = proposal.organisation();
        return jdbc.sql(ADD)
                .param("cluster", proposal.cluster())
                .param("year", proposal.year())
                .param("award", proposal.award())
                .param("recipient", proposal.recipient().word())
                .param("unit", proposal.unit().value())
                .param("organisation", organisation == null ? null : organisation.value())
                .param("name", proposal.name())
                .param("sector", proposal.sector())
                .param("merit", proposal.merit())
                .param("from", proposal.from())
                .param("until", proposal.until())
                .param("day", proposal.day())
                .param("origin", proposal.origin())
                .param("at", Timestamp.from(proposal.at()))
                .param("by", proposal.by())
                .query(Long.class)
                .single();
    }

    List<Proposal> of(String cluster, int year) {
        return jdbc.sql(OF_YEAR)
                .param("cluster", cluster)
                .param("year", year)
                .query((row, n) -> proposal(row))
                .list();
    }

    List<Proposal> of(List<OrganisationId> units) {
        return jdbc.sql(OF_UNITS)
                .param("units", units.stream().map(OrganisationId::value).toArray(Integer[]::new))
                .query((row, n) -> proposal(row))
                .list();
    }

    Optional<Proposal> find(long id) {
        return jdbc.sql(FIND).param("id", id).query((row, n) -> proposal(row)).optional();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        int organisation = row.getInt("organisation");
        boolean none = row.wasNull();
        return new Proposal(
                row.getLong("id"),
                row.getString("cluster"),
                row.getInt("year"),
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

    List<Quota> quotas(String cluster, int year) {
        return jdbc.sql(QUOTAS)
                .param("cluster", cluster)
                .param("year", year)
                .query((row, n) -> new Quota(
                        row.getString("cluster"),
                        row.getInt("year"),
                        row.getString("award"),
                        Recipient.parse(row.getString("recipient")).orElseThrow(),
                        row.getString("sector"),
                        row.getInt("count"),
                        row.getString("note"),
                        row.getString("origin")))
                .list();
    }

    /// In the place of what was said of the same before.
    void put(Quota quota, Instant at, String by) {
        jdbc.sql(END_QUOTA)
                .param("cluster", quota.cluster())
                .param("year", quota.year())
                .param("award", quota.award())
                .param("recipient", quota.recipient().word())
                .param("sector", quota.sector())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql(ADD_QUOTA)
                .param("cluster", quota.cluster())
                .param("year", quota.year())
                .param("award", quota.award())
                .param("recipient", quota.recipient().word())
                .param("sector", quota.sector())
                .param("count", quota.count())
                .param("note", quota.note())
                .param("origin", quota.origin())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }
}
