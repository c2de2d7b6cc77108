package vn.lienminh.emulation.holds;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of holds.
@Repository
class HoldStore {
    private static final String ADD = """
            insert into emulation.hold
                (organisation, name, kind, held_from, held_until, ground, paper, origin, recorded_at, recorded_by)
            values (:organisation, :name, :kind, :from, :until, :ground, :paper, :origin, :at, :by) returning id
            """;
    private static final String OF = """
            select * from emulation.hold where organisation = any(:organisations::int[]) and ended_at is null
             order by held_from, id
            """;
    private static final String FIND = "select * from emulation.hold where id = :id and ended_at is null for update";
    private static final String END = "update emulation.hold set ended_at = :at where id = :id and ended_at is null";

    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Hold hold) {
        LocalDate until = hold.until();
        return jdbc.sql(ADD)
                .param("organisation", hold.organisation().value())
                .param("name", hold.name())
                .param("kind", hold.kind().word())
                .param("from", hold.from())
                .param("until", until)
                .param("ground", hold.ground())
                .param("paper", hold.paper())
                .param("origin", hold.origin())
                .param("at", Timestamp.from(hold.at()))
                .param("by", hold.by())
                .query(Long.class)
                .single();
    }

    List<Hold> of(Collection<OrganisationId> organisations) {
        return jdbc.sql(OF)
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(Integer[]::new))
                .query((row, n) -> hold(row))
                .list();
    }

    Optional<Hold> find(long id) {
        return jdbc.sql(FIND).param("id", id).query((row, n) -> hold(row)).optional();
    }

    void end(long id, Instant at) {
        jdbc.sql(END).param("id", id).param("at", Timestamp.from(at)).update();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        Date until = row.getDate("held_until");
        return new Hold(
                row.getLong("id"),
                new OrganisationId(row.getInt("organisation")),
                row.getString("name"),
                Hold.Kind.parse(row.getString("kind")).orElseThrow(),
                row.getDate("held_from").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                row.getString("ground"),
                row.getString("paper"),
                row.getString("origin"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }
}
