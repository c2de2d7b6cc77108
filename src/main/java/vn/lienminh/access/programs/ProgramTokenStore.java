package vn.lienminh.access.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienminh.access.Token;

/// Tokens of programs, by their SHA-256.
@Component
class ProgramTokenStore {
    private static final String ADD = """
        insert into access.program_token (token, account, name, scopes, made_at, valid_until)
        values (:token, :account, :name, string_to_array(:scopes, ' '), :at, :until) returning id
        """;
    private static final String OF = """
        select id, name, array_to_string(scopes, ' ') as scopes, made_at, valid_until, used_at
          from access.program_token
         where account = :account and revoked_at is null and valid_until > :now order by made_at desc, id desc
        """;
    private static final String FIND = """
        select t.id, t.account, t.name, array_to_string(t.scopes, ' ') as scopes, t.made_at, t.valid_until,
               t.used_at
          from access.program_token t join access.account a on a.id = t.account
         where t.token = :token and t.revoked_at is null and t.valid_until > :now and a.closed_at is null
        """;
    private static final String USED = "update access.program_token set used_at = :at where id = :id";
    private static final String REVOKE = """
        update access.program_token set revoked_at = :at
         where id = :id and account = :account and revoked_at is null
        """;

    /// @param account whose it is
    record Found(int account, ProgramToken token) {}

    private final JdbcClient jdbc;

    ProgramTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Token secret, int account, ProgramTokens.Wanted wanted, Instant at, Instant until) {
        return jdbc.sql(ADD)
                .param("token", secret.digest())
                .param("account", account)
                .param("name", wanted.name())
                .param(
                        "scopes",
                        String.join(
                                " ",
                                wanted.scopes().stream().map(TokenScope::word).toList()))
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    List<ProgramToken> of(int account, Instant now) {
        return jdbc.sql(OF)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query((row, n) -> token(row))
                .list();
    }

    Optional<Found> find(Token secret, Instant now) {
        return jdbc.sql(FIND)
                .param("token", secret.digest())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Found(row.getInt("account"), token(row)))
                .optional();
    }

    void used(long id, Instant at) {
        jdbc.sql(USED).param("id", id).param("at", Timestamp.from(at)).update();
    }

    boolean revoke(long id, int account, Instant at) {
        return jdbc.sql(REVOKE)
                        .param("id", id)
                        .param("account", account)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    private static ProgramToken token(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp("used_at");
        return new ProgramToken(
                row.getLong("id"),
                row.getString("name"),
                scopes(row.getString("scopes")),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("valid_until").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static Set<TokenScope> scopes(String words) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        Arrays.stream(words.split(" ")).forEach(w -> TokenScope.parse(w).ifPresent(scopes::add));
        return scopes;
    }
}
