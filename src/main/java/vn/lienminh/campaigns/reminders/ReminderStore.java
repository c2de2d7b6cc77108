package vn.lienminh.campaigns.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.campaigns.Stage;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of reminders and letters.
@Repository
class ReminderStore {
    private static final String SETTING = "select * from campaigns.reminding order by id desc limit 1";
    private static final String SET = """
            insert into campaigns.reminding (days, day_after, hour, set_at, set_by)
            values (:days, :after, :hour, :at, :by)
            """;
    private static final String ADD = """
            insert into campaigns.reminder (campaign, stage, organisation, day, by_hand, reminded_at, reminded_by)
            values (:campaign, :stage, :organisation, :day, :hand, :at, :by)
            on conflict (campaign, stage, organisation, day) where not by_hand do nothing
            """;
    private static final String OF_CAMPAIGNS = """
            select * from campaigns.reminder where campaign = any(:campaigns)
             order by reminded_at desc, id desc limit 500
            """;
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('campaigns.reminder', 0))";
    private static final String CLAIM = """
            insert into campaigns.letter as l (recipient, day, cause, lines, claimed_at)
            values (:recipient, :day, :cause, :lines, :now)
            on conflict (recipient, day, cause) do update
               set claimed_at = excluded.claimed_at, lines = excluded.lines
             where l.sent_at is null and l.claimed_at < :given
            returning id
            """;
    private static final String SENT = "update campaigns.letter set sent_at = :now where id = :id";
    private static final String NOT_SENT = """
            update campaigns.letter set claimed_at = 'epoch' where id = :id and sent_at is null
            """;
    private static final String WANTED = """
            select wanted from campaigns.letter_choice where recipient = :recipient order by id desc limit 1
            """;
    private static final String CHOOSE = """
            insert into campaigns.letter_choice (recipient, wanted, chosen_at) values (:recipient, :wanted, :at)
            """;
    private static final String BEGIN_ROUND = """
            insert into campaigns.round as r (day, started_at) values (:day, :now)
            on conflict (day) do update set started_at = excluded.started_at
             where r.finished_at is null and r.started_at < :given
            returning 1
            """;
    private static final String END_ROUND = "update campaigns.round set finished_at = :now where day = :day";
    /// After so long a claim is given up: its program has died, or the mail server did not answer.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reminding setting() {
        return jdbc.sql(SETTING)
                .query((row, n) -> new Reminding(
                        Arrays.asList((Integer[]) row.getArray("days").getArray()),
                        row.getBoolean("day_after"),
                        row.getInt("hour")))
                .single();
    }

    void set(Reminding reminding, Instant at, String by) {
        jdbc.sql(SET)
                .param("days", reminding.days().toArray(Integer[]::new))
                .param("after", reminding.dayAfter())
                .param("hour", reminding.hour())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /// Until the transaction ends nobody else reminds by hand.
    void lock() {
        jdbc.sql(LOCK).query().listOfRows();
    }

    void add(Duty duty, boolean byHand, LocalDate day, Instant at, String by) {
        jdbc.sql(ADD)
                .param("campaign", duty.campaign().id())
                .param("stage", duty.stage().word())
                .param("organisation", duty.organisation().id().value())
                .param("day", day)
                .param("hand", byHand)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /// The last first.
    List<Reminder> of(Collection<Integer> campaigns) {
        return jdbc.sql(OF_CAMPAIGNS)
                .param("campaigns", campaigns.toArray(Integer[]::new))
                .query((row, n) -> reminder(row))
                .list();
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                row.getInt("campaign"),
                Stage.parse(row.getString("stage")).orElseThrow(),
                new OrganisationId(row.getInt("organisation")),
                row.getBoolean("by_hand"),
                row.getTimestamp("reminded_at").toInstant(),
                row.getString("reminded_by"));
    }

    /// The letter's number for whoever is to write it; empty when somebody has, or does.
    Optional<Long> claim(String recipient, LocalDate day, String cause, int lines, Instant now) {
        return jdbc.sql(CLAIM)
                .param("recipient", recipient)
                .param("day", day)
                .param("cause", cause)
                .param("lines", lines)
                .param("now", Timestamp.from(now))
                .param("given", Timestamp.from(now.minus(PATIENCE)))
                .query((row, n) -> row.getLong(1))
                .optional();
    }

    void sent(long letter, Instant now) {
        jdbc.sql(SENT).param("id", letter).param("now", Timestamp.from(now)).update();
    }

    /// May be tried again at once.
    void notSent(long letter) {
        jdbc.sql(NOT_SENT).param("id", letter).update();
    }

    boolean wanted(String recipient) {
        return jdbc.sql(WANTED)
                .param("recipient", recipient)
                .query((row, n) -> row.getBoolean(1))
                .optional()
                .orElse(true);
    }

    void choose(String recipient, boolean wanted, Instant at) {
        jdbc.sql(CHOOSE)
                .param("recipient", recipient)
                .param("wanted", wanted)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Whether this program makes the round of that day.
    boolean begin(LocalDate day, Instant now) {
        return jdbc.sql(BEGIN_ROUND)
                .param("day", day)
                .param("now", Timestamp.from(now))
                .param("given", Timestamp.from(now.minus(PATIENCE)))
                .query((row, n) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    void end(LocalDate day, Instant now) {
        jdbc.sql(END_ROUND).param("day", day).param("now", Timestamp.from(now)).update();
    }
}
