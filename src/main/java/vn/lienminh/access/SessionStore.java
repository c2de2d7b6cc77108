package vn.lienminh.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions, and the browsers that are known.
@Component
class SessionStore {
    private static final String ADD = """
        insert into access.session (token, account, made_at, seen_at, address, agent)
        values (:token, :account, :at, :at, :address, :agent) returning id
        """;
    private static final String FIND = """
        select s.id as session, s.seen_at, a.* from access.session s join access.account a on a.id = s.account
         where s.token = :token and s.seen_at > :idle and s.made_at > :oldest and a.closed_at is null
        """;
    private static final String TOUCH = "update access.session set seen_at = :at where id = :id and seen_at < :at";
    private static final String OF = """
        select id, made_at, seen_at, address, agent from access.session
         where account = :account and seen_at > :idle and made_at > :oldest order by seen_at desc
        """;
    private static final String END = "delete from access.session where id = :id and account = :account";
    private static final String END_ALL = "delete from access.session where account = :account and id <> :kept";
    private static final String SWEEP = "delete from access.session where seen_at <= :idle or made_at <= :oldest";
    private static final String KNOWN = """
        select exists (select 1 from access.device d join access.account a on a.id = d.account
                        where d.token = :token and a.login = :login and a.closed_at is null)
        """;
    private static final String REMEMBER = """
        insert into access.device (token, account, seen_at) values (:token, :account, :at)
        on conflict (token, account) do update set seen_at = excluded.seen_at
        """;
    private static final String LAST =
            "select account from access.device where token = :token order by seen_at desc limit 1";
    private static final String FORGET = "delete from access.device where account = :account";

    /// @param seen when it last asked for something
    record Found(long session, Instant seen, Account account) {}

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Token token, int account, Instant at, String address, String agent) {
        return jdbc.sql(ADD)
                .param("token", token.digest())
                .param("account", account)
                .param("at", Timestamp.from(at))
                .param("address", address)
                .param("agent", agent)
                .query(Long.class)
                .single();
    }

    /// @param idle those not seen since have ended
    /// @param oldest those made before have ended
    Optional<Found> find(Token token, Instant idle, Instant oldest) {
        return jdbc.sql(FIND)
                .param("token", token.digest())
                .param("idle", Timestamp.from(idle))
                .param("oldest", Timestamp.from(oldest))
                .query((row, n) -> new Found(
                        row.getLong("session"), row.getTimestamp("seen_at").toInstant(), AccountStore.account(row)))
                .optional();
    }

    void touch(long id, Instant at) {
        jdbc.sql(TOUCH).param("id", id).param("at", Timestamp.from(at)).update();
    }

    List<Session> of(int account, Instant idle, Instant oldest) {
        return jdbc.sql(OF)
                .param("account", account)
                .param("idle", Timestamp.from(idle))
                .param("oldest", Timestamp.from(oldest))
                .query((row, n) -> session(row))
                .list();
    }

    boolean end(long id, int account) {
        return jdbc.sql(END).param("id", id).param("account", account).update() > 0;
    }

    /// @param kept 0: none
    int endAll(int account, long kept) {
        return jdbc.sql(END_ALL).param("account", account).param("kept", kept).update();
    }

    void sweep(Instant idle, Instant oldest) {
        jdbc.sql(SWEEP)
                .param("idle", Timestamp.from(idle))
                .param("oldest", Timestamp.from(oldest))
                .update();
    }

    boolean known(Token device, String login) {
        return jdbc.sql(KNOWN)
                .param("token", device.digest())
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    void remember(Token device, int account, Instant at) {
        jdbc.sql(REMEMBER)
                .param("token", device.digest())
                .param("account", account)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// The account that last signed in in a browser.
    Optional<Integer> last(Token device) {
        return jdbc.sql(LAST)
                .param("token", device.digest())
                .query(Integer.class)
                .optional();
    }

    void forget(int account) {
        jdbc.sql(FORGET).param("account", account).update();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getString("address"),
                row.getString("agent"));
    }
}
