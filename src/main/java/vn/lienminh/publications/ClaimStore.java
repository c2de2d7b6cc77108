package vn.lienminh.publications;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Operator;

/// All SQL of claims.
@Repository
class ClaimStore {
    private static final String OF = """
            select indicator, party, period, operator, value, upper from publications.claim
             where party = :party and period = :period and ended_at is null
             order by indicator
            """;
    private static final String END = """
            update publications.claim set ended_at = :at
             where indicator = :indicator and party = :party and period = :period and ended_at is null
            """;
    private static final String ADD = """
            insert into publications.claim (indicator, party, period, operator, value, upper, file, recorded_at)
            values (:indicator, :party, :period, :operator, :value, :upper, :file, :at)
            """;

    private final JdbcClient jdbc;

    ClaimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Claim> of(String party, String period) {
        return jdbc.sql(OF)
                .param("party", party)
                .param("period", period)
                .query((row, n) -> new Claim(
                        row.getString("indicator"),
                        row.getString("party"),
                        row.getString("period"),
                        Amount.of(
                                Operator.parse(row.getString("operator")).orElseThrow(),
                                row.getBigDecimal("value"),
                                row.getBigDecimal("upper"))))
                .list();
    }

    void put(Claim claim, String file, Instant at) {
        jdbc.sql(END)
                .param("indicator", claim.indicator())
                .param("party", claim.party())
                .param("period", claim.period())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql(ADD)
                .param("indicator", claim.indicator())
                .param("party", claim.party())
                .param("period", claim.period())
                .param("operator", claim.amount().operator().sign())
                .param("value", claim.amount().number())
                .param("upper", claim.amount().upper())
                .param("file", file)
                .param("at", Timestamp.from(at))
                .update();
    }
}
