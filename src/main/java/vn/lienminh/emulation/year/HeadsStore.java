package vn.lienminh.emulation.year;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of elections, turns and posts.
@Repository
class HeadsStore {
    private static final String ELECTION = """
            select held_on, ground, number from emulation.election
             where cluster = :cluster and year = :year and ended_at is null
            """;
    private static final String END_ELECTION = """
            update emulation.election set ended_at = :at
             where cluster = :cluster and year = :year and ended_at is null
            """;
    private static final String ADD_ELECTION = """
            insert into emulation.election (cluster, year, held_on, ground, number, recorded_at, recorded_by)
            values (:cluster, :year, :held, :ground, :number, :at, :by)
            """;
    private static final String TURNS = """
            select year, organisation from emulation.rotation
             where cluster = :cluster and year >= :year and ended_at is null order by year
            """;
    private static final String END_TURN = """
            update emulation.rotation set ended_at = :at
             where cluster = :cluster and year = :year and ended_at is null
            """;
    private static final String ADD_TURN = """
            insert into emulation.rotation (cluster, year, organisation, recorded_at, recorded_by)
            values (:cluster, :year, :organisation, :at, :by)
            """;
    private static final String POSTS = """
            select id, role, organisation, person, valid_from, valid_until from emulation.post
             where cluster = :cluster and ended_at is null and valid_from < :until and :from < valid_until
             order by role desc, valid_from, id
            """;
    private static final String ADD_POST = """
            insert into emulation.post
                (cluster, role, organisation, person, valid_from, valid_until, recorded_at, recorded_by)
            values (:cluster, :role, :organisation, :person, :from, :until, :at, :by)
            """;
    private static final String END_POST = """
            update emulation.post set ended_at = :at where cluster = :cluster and id = :id and ended_at is null
            """;

    private final JdbcClient jdbc;

    HeadsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Election> election(String cluster, int year) {
        return jdbc.sql(ELECTION)
                .param("cluster", cluster)
                .param("year", year)
                .query((row, n) -> new Election(
                        row.getObject("held_on", LocalDate.class),
                        Election.Ground.valueOf(row.getString("ground")),
                        row.getString("number")))
                .optional();
    }

    void put(String cluster, int year, Election election, Instant at, String by) {
        jdbc.sql(END_ELECTION)
                .param("cluster", cluster)
                .param("year", year)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql(ADD_ELECTION)
                .param("cluster", cluster)
                .param("year", year)
                .param("held", election.heldOn())
                .param("ground", election.ground().name())
                .param("number", election.number())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /// From a year on, in their order.
    Map<Integer, OrganisationId> turns(String cluster, int from) {
        Map<Integer, OrganisationId> turns = new LinkedHashMap<>();
        jdbc.sql(TURNS).param("cluster", cluster).param("year", from).query(row -> {
            turns.put(row.getInt("year"), new OrganisationId(row.getInt("organisation")));
        });
        return turns;
    }

    void endTurn(String cluster, int year, Instant at) {
        jdbc.sql(END_TURN)
                .param("cluster", cluster)
                .param("year", year)
                .param("at", Timestamp.from(at))
                .update();
    }

    void addTurn(String cluster, int year, OrganisationId organisation, Instant at, String by) {
        jdbc.sql(ADD_TURN)
                .param("cluster", cluster)
                .param("year", year)
                .param("organisation", organisation.value())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /// Those that hold on any day of [from, until).
    List<Helping> posts(String cluster, LocalDate from, LocalDate until) {
        return jdbc.sql(POSTS)
                .param("cluster", cluster)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Helping(
                        row.getLong("id"),
                        Helping.Role.parse(row.getString("role")).orElseThrow(),
                        new OrganisationId(row.getInt("organisation")),
                        row.getString("person"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    void add(String cluster, Helping post, Instant at, String by) {
        jdbc.sql(ADD_POST)
                .param("cluster", cluster)
                .param("role", post.role().word())
                .param("organisation", post.organisation().value())
                .param("person", post.person())
                .param("from", post.from())
                .param("until", post.until())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    boolean end(String cluster, long id, Instant at) {
        return jdbc.sql(END_POST)
                        .param("cluster", cluster)
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }
}
