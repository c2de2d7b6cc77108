package vn.lienminh.emulation.ballots;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;

/// All SQL by which ballots are locked and changed.
@Repository
class BallotActStore {
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
    private final BallotStore ballots;

    BallotActStore(JdbcClient jdbc, BallotStore ballots) {
        this.jdbc = jdbc;
        this.ballots = ballots;
    }

    /// Alone: votes in flight come first, later ones see what was done.
    Optional<Ballot> lock(int id) {
        return jdbc.sql(LOCK).param("id", id).query(Integer.class).optional().flatMap(found -> ballots.find(id));
    }

    /// Together with other votes, and with no step between.
    Optional<Ballot> hold(int id) {
        return jdbc.sql(HOLD).param("id", id).query(Integer.class).optional().flatMap(found -> ballots.find(id));
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
