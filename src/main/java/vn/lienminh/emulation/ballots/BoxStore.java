package vn.lienminh.emulation.ballots;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of the box (hòm phiếu): that somebody has voted, sealed envelopes, and loose votes.
@Repository
class BoxStore {
    private static final String CAST = """
        insert into emulation.cast_vote (ballot, organisation, way, receipt, cast_at, cast_by)
        values (:ballot, :organisation, :way, :receipt, :at, :by) on conflict do nothing
        """;
    private static final String PUT =
            "insert into emulation.envelope (ballot, organisation, sealed) values (:ballot, :organisation, :sealed)";
    private static final String ENVELOPES =
            "select organisation, sealed from emulation.envelope where ballot = :ballot order by organisation";
    private static final String TAKE_OUT =
            "delete from emulation.envelope where ballot = :ballot and organisation = :organisation";
    private static final String COUNTED = """
        insert into emulation.paper_count (ballot, teller, sealed) values (:ballot, :teller, :sealed)
        on conflict (ballot, teller) do update set sealed = excluded.sealed
        """;
    private static final String COUNTS = "select teller, sealed from emulation.paper_count where ballot = :ballot";
    private static final String LOOSE = """
        insert into emulation.loose_vote (question, answer) select :question, unnest(:answers::text[])
        """;
    private static final String VOTES = "select answer from emulation.loose_vote where question = :question";
    private static final String LOCK = "lock table emulation.envelope, emulation.paper_count in access exclusive mode";
    private static final String OTHERS = """
        select count(*) from (select ballot from emulation.envelope union all select ballot from emulation.paper_count) o
         where ballot <> :ballot
        """;
    private static final String BURN = "truncate emulation.envelope, emulation.paper_count";
    private static final String DELETE_ENVELOPES = "delete from emulation.envelope where ballot = :ballot";
    private static final String DELETE_COUNTS = "delete from emulation.paper_count where ballot = :ballot";

    private final JdbcClient jdbc;

    BoxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when that member has voted before
    boolean cast(int ballot, OrganisationId voter, Voter.Cast cast) {
        return jdbc.sql(CAST)
                        .param("ballot", ballot)
                        .param("organisation", voter.value())
                        .param("way", cast.way().word())
                        .param("receipt", cast.receipt())
                        .param("at", Timestamp.from(cast.at()))
                        .param("by", cast.by())
                        .update()
                == 1;
    }

    void put(int ballot, OrganisationId voter, byte[] sealed) {
        jdbc.sql(PUT)
                .param("ballot", ballot)
                .param("organisation", voter.value())
                .param("sealed", sealed)
                .update();
    }

    Map<OrganisationId, byte[]> envelopes(int ballot) {
        Map<OrganisationId, byte[]> all = new HashMap<>();
        jdbc.sql(ENVELOPES)
                .param("ballot", ballot)
                .query((row, n) -> all.put(new OrganisationId(row.getInt("organisation")), row.getBytes("sealed")))
                .list();
        return all;
    }

    void takeOut(int ballot, OrganisationId voter) {
        jdbc.sql(TAKE_OUT)
                .param("ballot", ballot)
                .param("organisation", voter.value())
                .update();
    }

    /// In the place of what the same teller counted before.
    void counted(int ballot, int teller, byte[] sealed) {
        jdbc.sql(COUNTED)
                .param("ballot", ballot)
                .param("teller", teller)
                .param("sealed", sealed)
                .update();
    }

    Map<Integer, byte[]> counts(int ballot) {
        Map<Integer, byte[]> all = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("ballot", ballot)
                .query((row, n) -> all.put(row.getInt("teller"), row.getBytes("sealed")))
                .list();
        return all;
    }

    /// In the order given, which must be mixed.
    void loosen(int question, List<Answer> mixed) {
        jdbc.sql(LOOSE)
                .param("question", question)
                .param("answers", mixed.stream().map(Answer::word).toArray(String[]::new))
                .update();
    }

    /// As they lie in the table.
    List<Answer> votes(int question) {
        return jdbc.sql(VOTES)
                .param("question", question)
                .query((row, n) -> Answer.parse(row.getString("answer")).orElseThrow())
                .list();
    }

    /// Destroys what a ballot has in the box. Where no other is open the files of the tables go with it, and no
    /// dead row stays behind.
    void destroy(int ballot) {
        jdbc.sql(LOCK).update();
        if (jdbc.sql(OTHERS).param("ballot", ballot).query(Integer.class).single() == 0) {
            jdbc.sql(BURN).update();
            return;
        }
        jdbc.sql(DELETE_ENVELOPES).param("ballot", ballot).update();
        jdbc.sql(DELETE_COUNTS).param("ballot", ballot).update();
    }
}
