package vn.lienminh.planning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Operator;
import vn.lienminh.kernel.Party;

/// All SQL of what members say of their targets, and of what the two sides ask of one another.
@Repository
class RegistrationStore {
    private static final String HISTORY = """
            select indicator, state, operator, value, upper, basis, recorded_at, recorded_by, ended_at from planning.target
             where year = :year and party = :party order by recorded_at, indicator
            """;
    private static final String USUAL = """
            select distinct indicator from planning.target
             where year in (:year, :year - 1) and party in (:parties) and state = 'registered' and ended_at is null
            """;
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('targets:' || :party, :year))";
    private static final String END = """
            update planning.target set ended_at = :at
             where indicator = :indicator and party = :party and year = :year and ended_at is null
            """;
    private static final String ADD = """
            insert into planning.target (indicator, party, year, state, operator, value, upper, basis, origin, file,
                   recorded_at, recorded_by)
            values (:indicator, :party, :year, :state, :operator, :value, :upper, :basis, '', '', :at, :by)
            """;
    private static final String PROPOSALS =
            "select * from planning.proposal where year = :year and party = :party order by id";
    private static final String OPEN = "select * from planning.proposal where outcome is null order by id";
    private static final String PROPOSE = """
            insert into planning.proposal (indicator, party, year, state, operator, value, upper, basis, by_member,
                   proposed_at, proposed_by)
            values (:indicator, :party, :year, :state, :operator, :value, :upper, :basis, :byMember, :at, :by)
            on conflict (indicator, party, year) where outcome is null do nothing
            """;
    private static final String ANSWER = """
            update planning.proposal set outcome = :outcome, answer = :answer, answered_at = :at, answered_by = :by
             where id = :id and outcome is null
            """;

    private final JdbcClient jdbc;

    RegistrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String party(String unit) {
        return new Party.Organisation(unit).toString();
    }

    /// Until the transaction ends nobody else says anything of this unit's targets of the year.
    void lock(String unit, int year) {
        jdbc.sql(LOCK).param("party", party(unit)).param("year", year).query().listOfRows();
    }

    /// Everything that was ever said, the oldest first.
    List<Registration> history(String unit, int year) {
        return jdbc.sql(HISTORY)
                .param("year", year)
                .param("party", party(unit))
                .query((row, n) -> registration(row))
                .list();
    }

    /// The indicators for which any of these units has a target, that year or the year before.
    Set<String> usual(List<String> units, int year) {
        return Set.copyOf(jdbc.sql(USUAL)
                .param("year", year)
                .param("parties", units.stream().map(RegistrationStore::party).toList())
                .query(String.class)
                .list());
    }

    private static Registration registration(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Registration(
                row.getString("indicator"),
                wish(row),
                row.getString("basis"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                ended == null ? null : ended.toInstant());
    }

    private static Wish wish(ResultSet row) throws SQLException {
        Wish.State state = Wish.State.parse(row.getString("state"));
        if (state != Wish.State.REGISTERED) return new Wish(state, null);
        Operator operator = Operator.parse(row.getString("operator")).orElseThrow();
        return Wish.of(Amount.of(operator, row.getBigDecimal("value"), row.getBigDecimal("upper")));
    }

    void end(String indicator, String unit, int year, Instant at) {
        jdbc.sql(END)
                .param("indicator", indicator)
                .param("party", party(unit))
                .param("year", year)
                .param("at", Timestamp.from(at))
                .update();
    }

    void add(String unit, int year, Registration said) {
        saying(ADD, said.indicator(), unit, year, said.wish(), said.basis(), said.recordedAt(), said.recordedBy())
                .update();
    }

    private JdbcClient.StatementSpec saying(
            String sql, String indicator, String unit, int year, Wish wish, String basis, Instant at, String by) {
        @Nullable Amount amount = wish.amount();
        @Nullable BigDecimal value = amount == null ? null : amount.number();
        @Nullable BigDecimal upper = amount == null ? null : amount.upper();
        return jdbc.sql(sql)
                .param("indicator", indicator)
                .param("party", party(unit))
                .param("year", year)
                .param("state", wish.state().word())
                .param("operator", amount == null ? "" : amount.operator().sign())
                .param("value", value)
                .param("upper", upper)
                .param("basis", basis)
                .param("at", Timestamp.from(at))
                .param("by", by);
    }

    List<Proposal> proposals(String unit, int year) {
        return jdbc.sql(PROPOSALS)
                .param("year", year)
                .param("party", party(unit))
                .query((row, n) -> proposal(row))
                .list();
    }

    /// Of all units and years.
    List<Proposal> open() {
        return jdbc.sql(OPEN).query((row, n) -> proposal(row)).list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getString("indicator"),
                Party.parse(row.getString("party"))
                        .map(p -> ((Party.Organisation) p).code())
                        .orElseThrow(),
                row.getInt("year"),
                wish(row),
                row.getString("basis"),
                row.getBoolean("by_member"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("proposed_by"),
                Proposal.Result.parse(row.getString("outcome")).orElse(null),
                row.getString("answer"));
    }

    /// @return whether nothing was open for the same target
    boolean propose(Proposal asked) {
        return saying(
                                PROPOSE,
                                asked.indicator(),
                                asked.unit(),
                                asked.year(),
                                asked.wish(),
                                asked.basis(),
                                asked.at(),
                                asked.by())
                        .param("byMember", asked.byMember())
                        .update()
                > 0;
    }

    /// @return whether it was still open
    boolean answer(long id, Proposal.Result outcome, String words, Instant at, String by) {
        return jdbc.sql(ANSWER)
                        .param("id", id)
                        .param("outcome", outcome.word())
                        .param("answer", words)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                > 0;
    }

    Optional<Proposal> find(String unit, int year, long id) {
        return proposals(unit, year).stream().filter(p -> p.id() == id).findFirst();
    }
}
