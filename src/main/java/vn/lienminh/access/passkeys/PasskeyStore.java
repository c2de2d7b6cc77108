package vn.lienminh.access.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keys, and what was asked of them.
@Component
class PasskeyStore {
    private static final String ADD = """
        insert into access.passkey
               (account, credential, handle, data, counter, eligible, backed_up, name, made_at)
        values (:account, :credential, :handle, :data, :counter, :eligible, :backed, :name, :at)
        on conflict (credential) do nothing returning id
        """;
    private static final String OF = """
        select id, name, made_at, used_at, doubted_at from access.passkey where account = :account order by id
        """;
    private static final String KEYS = """
        select id, account, credential, handle, data, counter, eligible, backed_up, doubted_at
          from access.passkey where account = :account order by id
        """;
    private static final String FIND = """
        select id, account, credential, handle, data, counter, eligible, backed_up, doubted_at
          from access.passkey where credential = :credential
        """;
    private static final String USED = """
        update access.passkey set counter = :counter, backed_up = :backed, used_at = :at
         where id = :id and counter = :before and doubted_at is null
        """;
    private static final String DOUBT = """
        update access.passkey set doubted_at = :at where id = :id and doubted_at is null
        """;
    private static final String REMOVE = "delete from access.passkey where id = :id and account = :account";
    private static final String ASK = """
        insert into access.challenge (challenge, purpose, bound, handle, valid_until)
        values (:challenge, :purpose, :bound, :handle, :until)
        """;
    private static final String SWEEP =
            "delete from access.challenge where valid_until < :now or bound = :bound and purpose = :purpose";
    private static final String TAKE = """
        delete from access.challenge where purpose = :purpose and bound = :bound and valid_until > :now
        returning challenge, handle
        """;

    /// @param doubted not taken any more
    record Found(long id, int account, KeptKey key, boolean doubted) {}

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty when the key is known already.
    Optional<Long> add(int account, KeptKey key, String name, Instant at) {
        return jdbc.sql(ADD)
                .param("account", account)
                .param("credential", key.credential())
                .param("handle", key.handle())
                .param("data", key.data())
                .param("counter", key.counter())
                .param("eligible", key.eligible())
                .param("backed", key.backedUp())
                .param("name", name)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    List<Passkey> of(int account) {
        return jdbc.sql(OF)
                .param("account", account)
                .query((row, n) -> new Passkey(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("made_at").toInstant(),
                        instant(row.getTimestamp("used_at")),
                        instant(row.getTimestamp("doubted_at"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    List<Found> keys(int account) {
        return jdbc.sql(KEYS)
                .param("account", account)
                .query((row, n) -> found(row))
                .list();
    }

    Optional<Found> find(byte[] credential) {
        return jdbc.sql(FIND)
                .param("credential", credential)
                .query((row, n) -> found(row))
                .optional();
    }

    private static Found found(ResultSet row) throws SQLException {
        KeptKey key = new KeptKey(
                row.getBytes("credential"),
                row.getBytes("handle"),
                row.getBytes("data"),
                row.getLong("counter"),
                row.getBoolean("eligible"),
                row.getBoolean("backed_up"));
        return new Found(row.getLong("id"), row.getInt("account"), key, row.getTimestamp("doubted_at") != null);
    }

    /// False when somebody was faster with the same count.
    boolean used(Found key, Ceremony.Verdict.Right right, Instant at) {
        return jdbc.sql(USED)
                        .param("id", key.id())
                        .param("before", key.key().counter())
                        .param("counter", right.counter())
                        .param("backed", right.backedUp())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    void doubt(long id, Instant at) {
        jdbc.sql(DOUBT).param("id", id).param("at", Timestamp.from(at)).update();
    }

    boolean remove(long id, int account) {
        return jdbc.sql(REMOVE).param("id", id).param("account", account).update() > 0;
    }

    /// In place of what was asked of the same before.
    void ask(Challenge challenge, Challenge.Purpose purpose, byte[] bound, Instant now, Instant until) {
        jdbc.sql(SWEEP)
                .param("now", Timestamp.from(now))
                .param("bound", bound)
                .param("purpose", purpose.word())
                .update();
        jdbc.sql(ASK)
                .param("challenge", challenge.bytes())
                .param("purpose", purpose.word())
                .param("bound", bound)
                .param("handle", challenge.handle())
                .param("until", Timestamp.from(until))
                .update();
    }

    /// What was asked, for this one answer.
    Optional<Challenge> take(Challenge.Purpose purpose, byte[] bound, Instant now) {
        return jdbc
                .sql(TAKE)
                .param("purpose", purpose.word())
                .param("bound", bound)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Challenge(row.getBytes("challenge"), row.getBytes("handle")))
                .list()
                .stream()
                .findFirst();
    }
}
