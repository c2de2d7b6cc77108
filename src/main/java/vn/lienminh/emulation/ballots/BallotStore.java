package vn.lienminh.emulation.ballots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;

/// All SQL by which ballots are read.
@Repository
class BallotStore {
    private static final String OF_YEAR =
            "select id from emulation.ballot where cluster = :cluster and year = :year order by id";
    private static final String RUNNING = """
        select b.id from emulation.ballot b
         where coalesce((select max(s.id) from emulation.ballot_step s where s.ballot = b.id and s.step in ('cancel', 'finish')), 0) = 0
         order by b.id
        """;
    private static final String FIND = """
        select id, meeting, cluster, year, round, first, yes_percent, recusal, prepared_at
          from emulation.ballot where id = :id
        """;
    private static final String QUESTIONS = """
        select id, place, subject, title, detail, address, organisation
          from emulation.question where ballot = :id order by place
        """;
    private static final String VOTERS = """
        select v.organisation, v.removed_at, v.removed_by, v.reason, c.way, c.receipt, c.cast_at, c.cast_by
          from emulation.voter v
          left join emulation.cast_vote c on c.ballot = v.ballot and c.organisation = v.organisation
         where v.ballot = :id order by v.place
        """;
    private static final String TELLERS = """
        select place, account, organisation, key, signed_at from emulation.teller where ballot = :id order by place
        """;
    private static final String STEPS =
            "select step, reason, taken_at, taken_by from emulation.ballot_step where ballot = :id order by id";
    private static final String ANSWERS = """
        select v.question, v.answer, count(*) as votes from emulation.loose_vote v
          join emulation.question q on q.id = v.question
         where q.ballot = :id group by v.question, v.answer
        """;
    private final JdbcClient jdbc;

    BallotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ballot> of(String cluster, int year) {
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

    /// Those that are neither called off nor finished.
    List<Ballot> running() {
        return jdbc.sql(RUNNING).query((row, n) -> row.getInt("id")).list().stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    Optional<Ballot> find(int id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, n) -> new Ballot(
                        id,
                        row.getInt("meeting"),
                        row.getString("cluster"),
                        row.getInt("year"),
                        row.getInt("round"),
                        row.getObject("first", Integer.class),
                        row.getBigDecimal("yes_percent"),
                        row.getBoolean("recusal"),
                        row.getTimestamp("prepared_at").toInstant(),
                        jdbc.sql(QUESTIONS)
                                .param("id", id)
                                .query((r, i) -> question(r))
                                .list(),
                        jdbc.sql(VOTERS)
                                .param("id", id)
                                .query((r, i) -> voter(r))
                                .list(),
                        jdbc.sql(TELLERS)
                                .param("id", id)
                                .query((r, i) -> teller(r))
                                .list(),
                        jdbc.sql(STEPS)
                                .param("id", id)
                                .query((r, i) -> taken(r))
                                .list()))
                .optional();
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getInt("id"),
                row.getInt("place"),
                row.getString("subject"),
                row.getString("title"),
                row.getString("detail"),
                row.getString("address"),
                organisation(row));
    }

    private static @Nullable OrganisationId organisation(ResultSet row) throws SQLException {
        Integer id = row.getObject("organisation", Integer.class);
        return id == null ? null : new OrganisationId(id);
    }

    private static Voter voter(ResultSet row) throws SQLException {
        Timestamp cast = row.getTimestamp("cast_at");
        Timestamp removed = row.getTimestamp("removed_at");
        return new Voter(
                new OrganisationId(row.getInt("organisation")),
                cast == null
                        ? null
                        : new Voter.Cast(
                                Way.parse(row.getString("way")).orElseThrow(),
                                row.getString("receipt"),
                                cast.toInstant(),
                                row.getString("cast_by")),
                removed == null
                        ? null
                        : new Voter.Removal(removed.toInstant(), row.getString("removed_by"), row.getString("reason")));
    }

    private static Teller teller(ResultSet row) throws SQLException {
        Timestamp signed = row.getTimestamp("signed_at");
        return new Teller(
                row.getInt("place"),
                row.getString("account"),
                new OrganisationId(row.getInt("organisation")),
                row.getBytes("key"),
                signed == null ? null : signed.toInstant());
    }

    private static Ballot.Taken taken(ResultSet row) throws SQLException {
        return new Ballot.Taken(
                BallotStep.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("taken_by"));
    }

    /// By question how many loose votes say what.
    Map<Integer, Map<Answer, Integer>> answers(int ballot) {
        Map<Integer, Map<Answer, Integer>> all = new HashMap<>();
        jdbc.sql(ANSWERS)
                .param("id", ballot)
                .query((row, n) -> all.computeIfAbsent(row.getInt("question"), q -> new HashMap<>())
                        .put(Answer.parse(row.getString("answer")).orElseThrow(), row.getInt("votes")))
                .list();
        return all;
    }
}
