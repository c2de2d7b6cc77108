package vn.lienminh.emulation.year;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of the courses of years.
@Repository
class YearStore {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:key, 0))";
    private static final String COURSES = """
            select cluster, year from emulation.year_course
             where (:cluster::text is null or cluster = :cluster) and (:year::int is null or year = :year)
             order by cluster, year
            """;
    private static final String OPEN = """
            insert into emulation.year_course (cluster, year, opened_at, opened_by) values (:cluster, :year, :at, :by)
            """;
    private static final String STEP = """
            select to_step from emulation.passage where cluster = :cluster and year = :year order by seq desc limit 1
            """;
    private static final String PASSAGES = """
            select move, from_step, to_step, reason, taken_at, taken_by from emulation.passage
             where cluster = :cluster and year = :year order by seq
            """;
    private static final String TAKE = """
            insert into emulation.passage (cluster, year, seq, move, from_step, to_step, reason, taken_at, taken_by)
            values (:cluster, :year,
                    (select count(*) + 1 from emulation.passage where cluster = :cluster and year = :year),
                    :move, :from, :to, :reason, :at, :by)
            """;
    private static final String MILESTONES = """
            select step, due, reason, given_at, given_by from emulation.milestone
             where cluster = :cluster and year = :year order by id
            """;
    private static final String GIVE = """
            insert into emulation.milestone (cluster, year, step, due, reason, given_at, given_by)
            values (:cluster, :year, :step, :due, :reason, :at, :by)
            """;
    private static final String REMIND = """
            insert into emulation.step_reminder (cluster, year, step, organisation, reminded_at, reminded_by)
            values (:cluster, :year, :step, :organisation, :at, :by)
            """;
    private static final String REMINDERS = """
            select step, organisation, reminded_at, reminded_by from emulation.step_reminder
             where cluster = :cluster and year = :year order by id
            """;

    private final JdbcClient jdbc;

    YearStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the end of the transaction nobody else changes that year.
    void lock(String cluster, int year) {
        jdbc.sql(LOCK)
                .param("key", "emulation.year " + cluster + " " + year)
                .query((row, n) -> true)
                .single();
    }

    Optional<YearCourse> find(String cluster, int year) {
        return jdbc.sql(COURSES).param("cluster", cluster).param("year", year).query((row, n) -> true).list().stream()
                .findFirst()
                .map(known -> new YearCourse(cluster, year, passages(cluster, year), milestones(cluster, year)));
    }

    /// The years of a cluster that were opened.
    List<Integer> years(String cluster) {
        return jdbc.sql(COURSES)
                .param("cluster", cluster)
                .param("year", null)
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    /// Where a year stands; empty when it was never opened.
    Optional<Step> step(String cluster, int year) {
        Optional<Step> last = jdbc.sql(STEP)
                .param("cluster", cluster)
                .param("year", year)
                .query((row, n) -> Step.valueOf(row.getString("to_step")))
                .optional();
        if (last.isPresent()) return last;
        return years(cluster).contains(year) ? Optional.of(Step.PLANNED) : Optional.empty();
    }

    private List<Passage> passages(String cluster, int year) {
        return jdbc.sql(PASSAGES)
                .param("cluster", cluster)
                .param("year", year)
                .query((row, n) -> new Passage(
                        YearMove.valueOf(row.getString("move")),
                        Step.valueOf(row.getString("from_step")),
                        Step.valueOf(row.getString("to_step")),
                        row.getString("reason"),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getString("taken_by")))
                .list();
    }

    private List<Milestone> milestones(String cluster, int year) {
        return jdbc.sql(MILESTONES)
                .param("cluster", cluster)
                .param("year", year)
                .query((row, n) -> new Milestone(
                        Step.valueOf(row.getString("step")),
                        row.getObject("due", LocalDate.class),
                        row.getString("reason"),
                        row.getTimestamp("given_at").toInstant(),
                        row.getString("given_by")))
                .list();
    }

    void open(String cluster, int year, Instant at, String by) {
        jdbc.sql(OPEN)
                .param("cluster", cluster)
                .param("year", year)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void take(String cluster, int year, Passage passage) {
        jdbc.sql(TAKE)
                .param("cluster", cluster)
                .param("year", year)
                .param("move", passage.move().name())
                .param("from", passage.from().name())
                .param("to", passage.to().name())
                .param("reason", passage.reason())
                .param("at", Timestamp.from(passage.at()))
                .param("by", passage.by())
                .update();
    }

    void give(String cluster, int year, Milestone milestone) {
        jdbc.sql(GIVE)
                .param("cluster", cluster)
                .param("year", year)
                .param("step", milestone.step().name())
                .param("due", milestone.due())
                .param("reason", milestone.reason())
                .param("at", Timestamp.from(milestone.at()))
                .param("by", milestone.by())
                .update();
    }

    void remind(String cluster, int year, StepReminder reminder) {
        jdbc.sql(REMIND)
                .param("cluster", cluster)
                .param("year", year)
                .param("step", reminder.step().name())
                .param("organisation", reminder.organisation().value())
                .param("at", Timestamp.from(reminder.at()))
                .param("by", reminder.by())
                .update();
    }

    List<StepReminder> reminders(String cluster, int year) {
        return jdbc.sql(REMINDERS)
                .param("cluster", cluster)
                .param("year", year)
                .query((row, n) -> new StepReminder(
                        Step.valueOf(row.getString("step")),
                        new OrganisationId(row.getInt("organisation")),
                        row.getTimestamp("reminded_at").toInstant(),
                        row.getString("reminded_by")))
                .list();
    }
}
