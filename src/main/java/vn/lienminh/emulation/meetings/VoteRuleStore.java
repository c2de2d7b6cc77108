package vn.lienminh.emulation.meetings;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the rules by which clusters meet and vote.
@Repository
class VoteRuleStore {
    private static final String RULE = """
        select quorum_of, quorum_in, yes_percent, recusal from emulation.vote_rule
         where (cluster is null or cluster = :cluster) and valid_from <= :day
         order by cluster nulls last, valid_from desc, id desc limit 1
        """;

    private final JdbcClient jdbc;

    VoteRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    VoteRule rule(String cluster, LocalDate day) {
        return jdbc.sql(RULE)
                .param("cluster", cluster)
                .param("day", Date.valueOf(day))
                .query((row, n) -> new VoteRule(
                        new VoteRule.Quorum(row.getInt("quorum_of"), row.getInt("quorum_in")),
                        row.getBigDecimal("yes_percent"),
                        row.getBoolean("recusal")))
                .single();
    }
}
