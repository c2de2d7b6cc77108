package vn.lienminh.emulation.meetings;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of meetings.
@Repository
class MeetingStore {
    private static final String OF_YEAR =
            "select id from emulation.meeting where cluster = :cluster and year = :year order by id";
    private static final String CURRENT = """
        select m.id from emulation.meeting m
         where not exists (select 1 from emulation.meeting_step s where s.meeting = m.id
                            and (s.step = 'cancel' or s.step = 'end' and s.taken_at < :since))
         order by m.id
        """;
    private static final String FIND = """
        select cluster, year, day, hour, place, host, programme, quorum_of, quorum_in
          from emulation.meeting where id = :id
        """;
    private static final String ATTENDANCE = """
        select distinct on (organisation) organisation, present, person from emulation.attendance
         where meeting = :id order by organisation, id desc
        """;
    private static final String CONCLUSIONS =
            "select id, content, members, due from emulation.conclusion where meeting = :id order by id";
    private static final String CONFIRMATIONS = """
        select organisation, confirmed_at, confirmed_by from emulation.minutes_confirmation
         where meeting = :id order by confirmed_at
        """;
    private static final String STEPS =
            "select step, reason, taken_at, taken_by from emulation.meeting_step where meeting = :id order by id";
    private static final String LOCK = "select 1 from emulation.meeting where id = :id for update";
    private static final String LOCK_YEAR = "select pg_advisory_xact_lock(hashtextextended(:key, 0))";
    private static final String ADD = """
        insert into emulation.meeting
            (cluster, year, day, hour, place, host, programme, quorum_of, quorum_in, planned_at, planned_by)
        values (:cluster, :year, :day, :hour, :place, :host, :programme, :of, :in, :at, :by) returning id
        """;
    private static final String ADD_STEP = """
        insert into emulation.meeting_step (meeting, step, reason, taken_at, taken_by)
        values (:meeting, :step, :reason, :at, :by)
        """;
    private static final String ADD_ATTENDANCE = """
        insert into emulation.attendance (meeting, organisation, present, person, noted_at, noted_by)
        values (:meeting, :organisation, :present, :person, :at, :by)
        """;
    private static final String ADD_CONCLUSION = """
        insert into emulation.conclusion (meeting, content, members, due, added_at, added_by)
        values (:meeting, :content, :members, :due, :at, :by) returning id
        """;
    private static final String CONFIRM = """
        insert into emulation.minutes_confirmation (meeting, organisation, confirmed_at, confirmed_by)
        values (:meeting, :organisation, :at, :by) on conflict do nothing
        """;

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A meeting as its rows have it, its members left to be asked for.
    List<Meeting> of(String cluster, int year) {
        return jdbc
                .sql(OF_YEAR)
                .param("cluster", cluster)
                .param("year", year)
                .query((row, n) -> row.getInt("id"))
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /// Those that are neither called off nor over since before an instant.
    List<Meeting> current(Instant since) {
        return jdbc
                .sql(CURRENT)
                .param("since", Timestamp.from(since))
                .query((row, n) -> row.getInt("id"))
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    Optional<Meeting> find(int id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, n) -> meeting(id, row))
                .optional();
    }

    private Meeting meeting(int id, ResultSet row) throws SQLException {
        Integer host = row.getObject("host", Integer.class);
        return new Meeting(
                id,
                row.getString("cluster"),
                row.getInt("year"),
                row.getDate("day").toLocalDate(),
                row.getTime("hour").toLocalTime(),
                row.getString("place"),
                host == null ? null : new OrganisationId(host),
                row.getString("programme").lines().toList(),
                new VoteRule.Quorum(row.getInt("quorum_of"), row.getInt("quorum_in")),
                List.of(),
                jdbc.sql(ATTENDANCE)
                        .param("id", id)
                        .query((r, i) -> new Meeting.Attendance(
                                new OrganisationId(r.getInt("organisation")),
                                r.getBoolean("present"),
                                r.getString("person")))
                        .list(),
                jdbc.sql(CONCLUSIONS)
                        .param("id", id)
                        .query((r, i) -> conclusion(r))
                        .list(),
                jdbc.sql(CONFIRMATIONS)
                        .param("id", id)
                        .query((r, i) -> new Meeting.Confirmation(
                                new OrganisationId(r.getInt("organisation")),
                                r.getTimestamp("confirmed_at").toInstant(),
                                r.getString("confirmed_by")))
                        .list(),
                jdbc.sql(STEPS)
                        .param("id", id)
                        .query((r, i) -> new Meeting.Taken(
                                MeetingStep.valueOf(r.getString("step").toUpperCase(Locale.ROOT)),
                                r.getString("reason"),
                                r.getTimestamp("taken_at").toInstant(),
                                r.getString("taken_by")))
                        .list());
    }

    private static Meeting.Conclusion conclusion(ResultSet row) throws SQLException {
        Array members = row.getArray("members");
        Date due = row.getDate("due");
        return new Meeting.Conclusion(
                row.getInt("id"),
                row.getString("content"),
                Arrays.stream((Integer[]) members.getArray())
                        .map(OrganisationId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                due == null ? null : due.toLocalDate());
    }

    Optional<Meeting> lock(int id) {
        return jdbc.sql(LOCK).param("id", id).query(Integer.class).optional().flatMap(found -> find(id));
    }

    void lock(String cluster, int year) {
        jdbc.sql(LOCK_YEAR)
                .param("key", "meeting:" + cluster + "/" + year)
                .query()
                .listOfRows();
    }

    int add(String cluster, int year, NewMeeting wanted, VoteRule.Quorum quorum, Instant at, String by) {
        return jdbc.sql(ADD)
                .param("cluster", cluster)
                .param("year", year)
                .param("day", Date.valueOf(wanted.day()))
                .param("hour", Time.valueOf(wanted.hour()))
                .param("place", wanted.place())
                .param("host", wanted.host() == null ? null : wanted.host().value())
                .param("programme", wanted.programme())
                .param("of", quorum.of())
                .param("in", quorum.in())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    void step(int meeting, MeetingStep step, String reason, Instant at, String by) {
        jdbc.sql(ADD_STEP)
                .param("meeting", meeting)
                .param("step", step.word())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void note(int meeting, Meeting.Attendance one, Instant at, String by) {
        jdbc.sql(ADD_ATTENDANCE)
                .param("meeting", meeting)
                .param("organisation", one.organisation().value())
                .param("present", one.present())
                .param("person", one.person())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    int conclude(
            int meeting,
            String content,
            Collection<OrganisationId> members,
            @Nullable LocalDate due,
            Instant at,
            String by) {
        return jdbc.sql(ADD_CONCLUSION)
                .param("meeting", meeting)
                .param("content", content)
                .param(
                        "members",
                        members.stream().map(OrganisationId::value).sorted().toArray(Integer[]::new))
                .param("due", due == null ? null : Date.valueOf(due))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    boolean confirm(int meeting, OrganisationId member, Instant at, String by) {
        return jdbc.sql(CONFIRM)
                        .param("meeting", meeting)
                        .param("organisation", member.value())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }
}
