package vn.lienminh.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Phones that show codes, and codes on paper.
@Component
class AuthenticatorStore {
    private static final String CONFIRMED = """
            select exists (select 1 from access.authenticator where account = :account and confirmed_at is not null)
            """;
    private static final String PUT = """
            insert into access.authenticator (account, secret, made_at) values (:account, :secret, :at)
            on conflict (account) do update set secret = excluded.secret, made_at = excluded.made_at, last_step = 0
             where access.authenticator.confirmed_at is null
            """;
    private static final String SECRET = "select secret from access.authenticator where account = :account";
    private static final String CONFIRM = """
            update access.authenticator set confirmed_at = :at, last_step = :step
             where account = :account and confirmed_at is null
            """;
    private static final String ADVANCE = """
            update access.authenticator set last_step = :step where account = :account and last_step < :step
            """;
    private static final String REMOVE = "delete from access.authenticator where account = :account";
    private static final String ADD_RECOVERY = "insert into access.recovery (account, code) values (:account, :code)";
    private static final String USE_RECOVERY = """
            update access.recovery set used_at = :at where account = :account and code = :code and used_at is null
            """;
    private static final String REMOVE_RECOVERY = "delete from access.recovery where account = :account";
    private static final String LEFT =
            "select count(*) from access.recovery where account = :account and used_at is null";

    private final JdbcClient jdbc;

    AuthenticatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean confirmed(int account) {
        return jdbc.sql(CONFIRMED)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    void put(int account, byte[] secret, Instant at) {
        jdbc.sql(PUT)
                .param("account", account)
                .param("secret", secret)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<byte[]> secret(int account) {
        return jdbc.sql(SECRET)
                .param("account", account)
                .query((row, n) -> row.getBytes("secret"))
                .optional();
    }

    boolean confirm(int account, long step, Instant at) {
        return jdbc.sql(CONFIRM)
                        .param("account", account)
                        .param("step", step)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /// False when this code, or a later one, was already shown.
    boolean advance(int account, long step) {
        return jdbc.sql(ADVANCE).param("account", account).param("step", step).update() > 0;
    }

    void remove(int account) {
        jdbc.sql(REMOVE).param("account", account).update();
        jdbc.sql(REMOVE_RECOVERY).param("account", account).update();
    }

    void addRecovery(int account, Token code) {
        jdbc.sql(ADD_RECOVERY)
                .param("account", account)
                .param("code", code.digest())
                .update();
    }

    boolean useRecovery(int account, Token code, Instant at) {
        return jdbc.sql(USE_RECOVERY)
                        .param("account", account)
                        .param("code", code.digest())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    int recoveryLeft(int account) {
        return jdbc.sql(LEFT).param("account", account).query(Integer.class).single();
    }
}
