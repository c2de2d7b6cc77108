package vn.lienminh.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Operator;
import vn.lienminh.kernel.Party;

/// All SQL of targets.
@Repository
class TargetStore {
    private static final String OF_YEAR = """
            select indicator, party, year, operator, value, upper, origin from planning.target
             where year = :year and state = 'registered'
               and (:known::timestamptz is null and ended_at is null
                    or recorded_at <= :known and (ended_at is null or :known < ended_at))
             order by indicator, party
            """;
    private static final String OF_PARTY = """
            select indicator, party, year, operator, value, upper, origin from planning.target
             where year = :year and party = :party and state = 'registered' and ended_at is null
            """;
    private static final String END = """
            update planning.target set ended_at = :at
             where indicator = :indicator and party = :party and year = :year and ended_at is null
            """;
    private static final String ADD = """
            insert into planning.target (indicator, party, year, operator, value, upper, origin, file, recorded_at, recorded_by)
            values (:indicator, :party, :year, :operator, :value, :upper, :origin, :file, :at, :by)
            """;
    private static final String LOCK = "lock table planning.target in share row exclusive mode";

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock() {
        jdbc.sql(LOCK).update();
    }

    List<Target> ofYear(int year, @Nullable Instant known) {
        return jdbc.sql(OF_YEAR)
                .param("year", year)
                .param("known", known == null ? null : Timestamp.from(known))
                .query((row, n) -> target(row))
                .list();
    }

    List<Target> ofParty(Party party, int year) {
        return jdbc.sql(OF_PARTY)
                .param("year", year)
                .param("party", party.toString())
                .query((row, n) -> target(row))
                .list();
    }

    private static Target target(ResultSet row) throws SQLException {
        Operator operator = Operator.parse(row.getString("operator")).orElseThrow();
        return new Target(
                row.getString("indicator"),
                Party.parse(row.getString("party")).orElseThrow(),
                row.getInt("year"),
                Amount.of(operator, row.getBigDecimal("value"), row.getBigDecimal("upper")),
                row.getString("origin"));
    }

    void end(Target target, Instant at) {
        jdbc.sql(END)
                .param("indicator", target.indicator())
                .param("party", target.party().toString())
                .param("year", target.year())
                .param("at", Timestamp.from(at))
                .update();
    }

    void add(Target target, String file, Instant at, String by) {
        jdbc.sql(ADD)
                .param("indicator", target.indicator())
                .param("party", target.party().toString())
                .param("year", target.year())
                .param("operator", target.amount().operator().sign())
                .param("value", target.amount().number())
                .param("upper", target.amount().upper())
                .param("origin", target.origin())
                .param("file", file)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }
}
