package vn.lienminh.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts and their passwords.
@Component
class AccountStore {
    private static final String ADD = """
            insert into access.account (login, name, mail, made_at) values (:login, :name, :mail, :at)
            on conflict (login) do nothing returning id
            """;
    private static final String BY_LOGIN = "select * from access.account where login = :login";
    private static final String BY_ID = "select * from access.account where id = :id";
    private static final String BY_MAIL = """
            select * from access.account where lower(mail) = lower(:mail) and closed_at is null order by id
            """;
    private static final String NAMED = "select * from access.account where login = any(:logins)";
    private static final String ALL = "select * from access.account order by login";
    private static final String ANY = "select exists (select 1 from access.account)";
    private static final String LOCK = "lock table access.account in share row exclusive mode";
    private static final String PASSWORD =
            "select password from access.account where login = :login and closed_at is null";
    private static final String SET_PASSWORD = """
            update access.account set password = :password, password_at = :at where id = :id and closed_at is null
            """;
    private static final String CLOSE =
            "update access.account set closed_at = :at where id = :id and closed_at is null";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty when the login was ever given.
    Optional<Integer> add(String login, String name, String mail, Instant at) {
        return jdbc.sql(ADD)
                .param("login", login)
                .param("name", name)
                .param("mail", mail)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .optional();
    }

    Optional<Account> find(String login) {
        return jdbc.sql(BY_LOGIN)
                .param("login", login)
                .query((row, n) -> account(row))
                .optional();
    }

    Account get(int id) {
        return jdbc.sql(BY_ID).param("id", id).query((row, n) -> account(row)).single();
    }

    List<Account> ofMail(String mail) {
        return jdbc.sql(BY_MAIL)
                .param("mail", mail)
                .query((row, n) -> account(row))
                .list();
    }

    List<Account> named(List<String> logins) {
        return jdbc.sql(NAMED)
                .param("logins", logins.toArray(String[]::new))
                .query((row, n) -> account(row))
                .list();
    }

    List<Account> all() {
        return jdbc.sql(ALL).query((row, n) -> account(row)).list();
    }

    boolean any() {
        return jdbc.sql(ANY).query(Boolean.class).single();
    }

    /// Until the end of the transaction nobody else makes an account.
    void lock() {
        jdbc.sql(LOCK).update();
    }

    /// As encoded; empty when there is no such account, none that is open, or none that was answered.
    Optional<String> password(String login) {
        return jdbc.sql(PASSWORD)
                .param("login", login)
                .query((row, n) -> Optional.ofNullable(row.getString("password")))
                .optional()
                .flatMap(found -> found);
    }

    void password(int id, String encoded, Instant at) {
        jdbc.sql(SET_PASSWORD)
                .param("id", id)
                .param("password", encoded)
                .param("at", Timestamp.from(at))
                .update();
    }

    void close(int id, Instant at) {
        jdbc.sql(CLOSE).param("id", id).param("at", Timestamp.from(at)).update();
    }

    static Account account(ResultSet row) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Account(
                row.getInt("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("mail"),
                row.getString("password") != null,
                closed == null ? null : closed.toInstant());
    }
}
