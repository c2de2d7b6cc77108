package vn.lienminh.emulation.scoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of who cross-scores whom, and of what units answer.
@Repository
class CrossScoringStore {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('cross:' || :cluster, :year))";
    private static final String SCORERS = """
            select unit, scorer from emulation.cross_scorer
             where cluster = :cluster and year = :year and ended_at is null order by unit
            """;
    private static final String END = """
            update emulation.cross_scorer set ended_at = :at, ended_by = :by, reason = :reason
             where cluster = :cluster and year = :year and unit = :unit and ended_at is null
            """;
    private static final String ASSIGN = """
            insert into emulation.cross_scorer (cluster, year, unit, scorer, recorded_at, recorded_by)
            values (:cluster, :year, :unit, :scorer, :at, :by)
            """;
    private static final String RECUSED = """
            select unit, scorer from emulation.cross_scorer
             where cluster = :cluster and year = :year and reason <> '' order by unit, scorer
            """;
    private static final String BLIND = """
            select blind from emulation.blind_scoring where cluster = :cluster and year = :year
             order by recorded_at desc limit 1
            """;
    private static final String SET_BLIND = """
            insert into emulation.blind_scoring (cluster, year, recorded_at, recorded_by, blind)
            values (:cluster, :year, :at, :by, :blind)
            """;
    private static final String REPLIES = """
            select unit, criterion, accepts, words, said_at, said_by from emulation.reply
             where cluster = :cluster and year = :year order by id
            """;
    private static final String SAY = """
            insert into emulation.reply (cluster, year, unit, criterion, accepts, words, said_at, said_by)
            values (:cluster, :year, :unit, :criterion, :accepts, :words, :at, :by)
            """;

    private final JdbcClient jdbc;

    CrossScoringStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec of(String sql, String cluster, int year) {
        return jdbc.sql(sql).param("cluster", cluster).param("year", year);
    }

    /// Until the transaction ends nobody else names scorers in this cluster's year.
    void lock(String cluster, int year) {
        of(LOCK, cluster, year).query().listOfRows();
    }

    List<CrossScorer> scorers(String cluster, int year) {
        return of(SCORERS, cluster, year)
                .query((row, n) -> new CrossScorer(row.getString("unit"), row.getString("scorer")))
                .list();
    }

    /// Who once was named and withdrew, with a reason.
    List<CrossScorer> recused(String cluster, int year) {
        return of(RECUSED, cluster, year)
                .query((row, n) -> new CrossScorer(row.getString("unit"), row.getString("scorer")))
                .list();
    }

    /// @param reason of a scorer who withdraws; empty when another is named in its place
    void end(String cluster, int year, String unit, String reason, Instant at, String by) {
        of(END, cluster, year)
                .param("unit", unit)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void assign(String cluster, int year, CrossScorer who, Instant at, String by) {
        of(ASSIGN, cluster, year)
                .param("unit", who.unit())
                .param("scorer", who.scorer())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    boolean blind(String cluster, int year) {
        return of(BLIND, cluster, year).query(Boolean.class).optional().orElse(false);
    }

    void setBlind(String cluster, int year, boolean blind, Instant at, String by) {
        of(SET_BLIND, cluster, year)
                .param("blind", blind)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    List<Reply> replies(String cluster, int year) {
        return of(REPLIES, cluster, year)
                .query((row, n) -> new Reply(
                        row.getString("unit"),
                        row.getString("criterion"),
                        row.getBoolean("accepts"),
                        row.getString("words"),
                        row.getTimestamp("said_at").toInstant(),
                        row.getString("said_by")))
                .list();
    }

    void say(String cluster, int year, Reply reply) {
        of(SAY, cluster, year)
                .param("unit", reply.unit())
                .param("criterion", reply.criterion())
                .param("accepts", reply.accepts())
                .param("words", reply.words())
                .param("at", Timestamp.from(reply.at()))
                .param("by", reply.by())
                .update();
    }
}
