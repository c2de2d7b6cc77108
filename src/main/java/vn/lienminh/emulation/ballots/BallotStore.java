package vn.lienminh.emulation.ballots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of ballots, but for what is in the box.
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
    private static final String LOCK = "select 1 from emulation.ballot where id = :id for update";
    private static final String HOLD = "select 1 from emulation.ballot where id = :id for share";
    private static final String ADD = """
        insert into emulation.ballot
            (meeting, cluster, year, round, first, yes_percent, recusal, prepared_at, prepared_by)
        values (:meeting, :cluster, :year, :round, :first, :needed, :recusal, :at, :by) returning id
        """;
    private static final String ADD_QUESTION = """
        insert into emulation.question (ballot, place, subject, title, detail, address, organisation)
        values (:ballot, :place, :subject, :title, :detail, :address, :organisation)
        """;
    private static final String ADD_VOTER =
            "insert into emulation.voter (ballot, organisation, place) values (:ballot, :organisation, :place)";
    private static final String ADD_TELLER = """
        insert into emulation.teller (ballot, place, account, organisation)
        values (:ballot, :place, :account, :organisation)
        """;
    private static final String ADD_STEP = """
        insert into emulation.ballot_step (ballot, step, reason, taken_at, taken_by)
        values (:ballot, :step, :reason, :at, :by)
        """;
    private static final String REMOVE = """
        update emulation.voter set removed_at = :at, removed_by = :by, reason = :reason
         where ballot = :ballot and organisation = :organisation and removed_at is null
        """;
    private static final String TAKE = """
        update emulation.teller set key = :key, taken_at = :at where ballot = :ballot and place = :place
        """;
    private static final String SIGN = """
        update emulation.teller set signed_at = :at where ballot = :ballot and place = :place and signed_at is null
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

    /// Alone: votes in flight come first, later ones see what was done.
    Optional<Ballot> lock(int id) {
        return jdbc.sql(LOCK).param("id", id).query(Integer.class).optional().flatMap(found -> find(id));
    }

    /// Together with other votes, and with no step between.
    Optional<Ballot> hold(int id) {
        return jdbc.sql(HOLD).param("id", id).query(Integer.class).optional().flatMap(found -> find(id));
    }

    int add(NewBallot wanted, String cluster, int year, List<OrganisationId> roll, Instant at, String by) {
        int id = jdbc.sql(ADD)
                .param("meeting", wanted.meeting())
                .param("cluster", cluster)
                .param("year", year)
                .param("round", wanted.round())
                .param("first", wanted.first())
                .param("needed", wanted.needed())
                .param("recusal", wanted.recusal())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Integer.class)
                .single();
        int place = 0;
        for (Candidates.Candidate one : wanted.questions())
            jdbc.sql(ADD_QUESTION)
                    .param("ballot", id)
                    .param("place", ++place)
                    .param("subject", one.subject())
                    .param("title", one.title())
                    .param("detail", one.detail())
                    .param("address", one.address())
                    .param(
                            "organisation",
                            one.concerned() == null ? null : one.concerned().value())
                    .update();
        place = 0;
        for (OrganisationId voter : roll)
            jdbc.sql(ADD_VOTER)
                    .param("ballot", id)
                    .param("organisation", voter.value())
                    .param("place", ++place)
                    .update();
        place = 0;
        for (NewBallot.Counter teller : wanted.tellers())
            jdbc.sql(ADD_TELLER)
                    .param("ballot", id)
                    .param("place", ++place)
                    .param("account", teller.account())
                    .param("organisation", teller.organisation().value())
                    .update();
        return id;
    }

    void step(int ballot, BallotStep step, String reason, Instant at, String by) {
        jdbc.sql(ADD_STEP)
                .param("ballot", ballot)
                .param("step", step.word())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void remove(int ballot, OrganisationId voter, String reason, Instant at, String by) {
        jdbc.sql(REMOVE)
                .param("ballot", ballot)
                .param("organisation", voter.value())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void take(int ballot, int teller, byte[] key, Instant at) {
        jdbc.sql(TAKE)
                .param("ballot", ballot)
                .param("place", teller)
                .param("key", key)
                .param("at", Timestamp.from(at))
                .update();
    }

    void sign(int ballot, int teller, Instant at) {
        jdbc.sql(SIGN)
                .param("ballot", ballot)
                .param("place", teller)
                .param("at", Timestamp.from(at))
                .update();
    }
}
