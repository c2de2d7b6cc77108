package vn.lienminh.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What opens something once.
@Component
class TicketStore {
    private static final String ADD = """
            insert into access.ticket (token, account, purpose, made_at, valid_until)
            values (:token, :account, :purpose, :at, :until)
            """;
    private static final String FIND = """
            select a.* from access.ticket t join access.account a on a.id = t.account
             where t.token = :token and t.purpose = any (:purposes) and t.used_at is null and t.valid_until > :now
               and a.closed_at is null
            """;
    private static final String USE = """
            update access.ticket set used_at = :now
             where token = :token and purpose = any (:purposes) and used_at is null and valid_until > :now
            """;
    private static final String VOID = """
            update access.ticket set used_at = :now where account = :account and used_at is null
            """;
    private static final String SWEEP = "delete from access.ticket where valid_until < :before";

    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Token token, int account, Ticket ticket, Instant at, Instant until) {
        jdbc.sql(ADD)
                .param("token", token.digest())
                .param("account", account)
                .param("purpose", ticket.word())
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .update();
    }

    Optional<Account> find(Token token, Instant now, Ticket... purposes) {
        return jdbc.sql(FIND)
                .param("token", token.digest())
                .param("purposes", Ticket.words(purposes))
                .param("now", Timestamp.from(now))
                .query((row, n) -> AccountStore.account(row))
                .optional();
    }

    /// False when somebody was faster.
    boolean use(Token token, Instant now, Ticket... purposes) {
        return jdbc.sql(USE)
                        .param("token", token.digest())
                        .param("purposes", Ticket.words(purposes))
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /// None that is open opens anything any more.
    void voidAll(int account, Instant now) {
        jdbc.sql(VOID)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    void sweep(Instant before) {
        jdbc.sql(SWEEP).param("before", Timestamp.from(before)).update();
    }
}
