package vn.lienminh.emulation.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of tasks for members.
@Repository
class AssignmentStore {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('assignment:' || :id, 0))";
    private static final String OF = """
            select * from emulation.assignment where cluster = :cluster and year = :year order by due, id
            """;
    private static final String FIND = "select * from emulation.assignment where id = :id";
    private static final String MEMBERS = """
            select m.assignment, m.organisation from emulation.assignment_member m
              join emulation.assignment a on a.id = m.assignment
             where a.cluster = :cluster and a.year = :year
            """;
    private static final String ANSWERS = """
            select distinct on (w.assignment, w.organisation)
                   w.assignment, w.organisation, w.words, w.answered_at, w.answered_by
              from emulation.assignment_answer w join emulation.assignment a on a.id = w.assignment
             where a.cluster = :cluster and a.year = :year
             order by w.assignment, w.organisation, w.id desc
            """;
    private static final String ADD = """
            insert into emulation.assignment (cluster, year, text, source, due, carried_from, given_at, given_by)
            values (:cluster, :year, :text, :source, :due, :carried, :at, :by) returning id
            """;
    private static final String ADD_MEMBER = """
            insert into emulation.assignment_member (assignment, organisation) values (:assignment, :organisation)
            """;
    private static final String ADD_ANSWER = """
            insert into emulation.assignment_answer (assignment, organisation, words, answered_at, answered_by)
            values (:assignment, :organisation, :words, :at, :by)
            """;
    private static final String END = """
            update emulation.assignment set ended_at = :at, ended_by = :by, end_reason = :reason
             where id = :id and ended_at is null
            """;
    private static final String CARRIED = """
            select exists (select 1 from emulation.assignment where carried_from = :id and ended_at is null)
            """;

    private final JdbcClient jdbc;

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(long id) {
        jdbc.sql(LOCK).param("id", id).query((row, n) -> true).single();
    }

    /// A task as its row has it.
    record Bare(
            long id,
            String cluster,
            int year,
            String text,
            String source,
            LocalDate due,
            @Nullable Long carriedFrom,
            Assignment.@Nullable Ending ended) {}

    List<Bare> of(String cluster, int year) {
        return jdbc.sql(OF)
                .param("cluster", cluster)
                .param("year", year)
                .query((row, n) -> bare(row))
                .list();
    }

    Optional<Bare> find(long id) {
        return jdbc.sql(FIND).param("id", id).query((row, n) -> bare(row)).optional();
    }

    private static Bare bare(ResultSet row) throws SQLException {
        long carried = row.getLong("carried_from");
        boolean isNew = row.wasNull();
        Timestamp ended = row.getTimestamp("ended_at");
        return new Bare(
                row.getLong("id"),
                row.getString("cluster"),
                row.getInt("year"),
                row.getString("text"),
                row.getString("source"),
                row.getObject("due", LocalDate.class),
                isNew ? null : carried,
                ended == null
                        ? null
                        : new Assignment.Ending(
                                ended.toInstant(), row.getString("ended_by"), row.getString("end_reason")));
    }

    Map<Long, List<OrganisationId>> members(String cluster, int year) {
        Map<Long, List<OrganisationId>> all = new HashMap<>();
        jdbc.sql(MEMBERS).param("cluster", cluster).param("year", year).query(row -> {
            all.computeIfAbsent(row.getLong("assignment"), k -> new ArrayList<>())
                    .add(new OrganisationId(row.getInt("organisation")));
        });
        return all;
    }

    Map<Long, Map<OrganisationId, Assignment.Answer>> answers(String cluster, int year) {
        Map<Long, Map<OrganisationId, Assignment.Answer>> all = new HashMap<>();
        jdbc.sql(ANSWERS).param("cluster", cluster).param("year", year).query(row -> {
            all.computeIfAbsent(row.getLong("assignment"), k -> new HashMap<>())
                    .put(
                            new OrganisationId(row.getInt("organisation")),
                            new Assignment.Answer(
                                    row.getString("words"),
                                    row.getTimestamp("answered_at").toInstant(),
                                    row.getString("answered_by")));
        });
        return all;
    }

    long add(String cluster, int year, NewAssignment wanted, @Nullable Long carried, Instant at, String by) {
        return jdbc.sql(ADD)
                .param("cluster", cluster)
                .param("year", year)
                .param("text", wanted.text())
                .param("source", wanted.source())
                .param("due", wanted.due())
                .param("carried", carried)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void addMember(long assignment, OrganisationId member) {
        jdbc.sql(ADD_MEMBER)
                .param("assignment", assignment)
                .param("organisation", member.value())
                .update();
    }

    void answer(long assignment, OrganisationId member, String words, Instant at, String by) {
        jdbc.sql(ADD_ANSWER)
                .param("assignment", assignment)
                .param("organisation", member.value())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void end(long id, Assignment.Ending ending) {
        jdbc.sql(END)
                .param("id", id)
                .param("at", Timestamp.from(ending.at()))
                .param("by", ending.by())
                .param("reason", ending.reason())
                .update();
    }

    /// Whether the next year has it.
    boolean carried(long id) {
        return jdbc.sql(CARRIED).param("id", id).query(Boolean.class).single();
    }
}
