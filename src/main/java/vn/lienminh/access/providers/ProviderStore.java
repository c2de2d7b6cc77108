package vn.lienminh.access.providers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienminh.access.Token;
import vn.lienminh.kernel.OrganisationId;

/// Providers, and who is known there.
@Component
class ProviderStore {
    private static final String ALL = """
        select id, organisation, issuer, client, secret, claim from access.provider
         where ended_at is null order by id
        """;
    private static final String FIND = """
        select id, organisation, issuer, client, secret, claim from access.provider
         where id = :id and ended_at is null
        """;
    private static final String END_OF =
            "update access.provider set ended_at = :at where organisation = :organisation and ended_at is null";
    private static final String END = "update access.provider set ended_at = :at where id = :id and ended_at is null";
    private static final String ADD = """
        insert into access.provider (organisation, issuer, client, secret, claim, made_by, made_at)
        values (:organisation, :issuer, :client, :secret, :claim, :by, :at)
        """;
    private static final String KNOWN =
            "select account from access.identity where issuer = :issuer and subject = :subject";
    private static final String LINK = """
        insert into access.identity (issuer, subject, account, made_at) values (:issuer, :subject, :account, :at)
        on conflict do nothing
        """;
    private static final String OPENED = """
        update access.session set provider = :provider, id_token = :shown where token = :token
        """;
    private static final String LEFT = """
        select p.id, p.organisation, p.issuer, p.client, p.secret, p.claim, s.id_token
          from access.session s join access.provider p on p.id = s.provider
         where s.token = :token and s.id_token is not null
        """;

    /// @param shown what the provider wants to see again
    record Left(Provider provider, String shown) {}

    private final JdbcClient jdbc;

    ProviderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Provider> all() {
        return jdbc.sql(ALL).query((row, n) -> provider(row)).list();
    }

    Optional<Provider> find(int id) {
        return jdbc.sql(FIND).param("id", id).query((row, n) -> provider(row)).optional();
    }

    private static Provider provider(ResultSet row) throws SQLException {
        return new Provider(
                row.getInt("id"),
                new OrganisationId(row.getInt("organisation")),
                row.getString("issuer"),
                row.getString("client"),
                row.getString("secret"),
                row.getString("claim"));
    }

    /// In place of the one that the organisation had.
    void set(Provider provider, String by, Instant at) {
        jdbc.sql(END_OF)
                .param("organisation", provider.organisation().value())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql(ADD)
                .param("organisation", provider.organisation().value())
                .param("issuer", provider.issuer())
                .param("client", provider.client())
                .param("secret", provider.secret())
                .param("claim", provider.claim())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean end(int id, Instant at) {
        return jdbc.sql(END).param("id", id).param("at", Timestamp.from(at)).update() > 0;
    }

    Optional<Integer> known(String issuer, String subject) {
        return jdbc.sql(KNOWN)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Integer.class)
                .optional();
    }

    /// False when one of both is known under another name already.
    boolean link(String issuer, String subject, int account, Instant at) {
        return jdbc.sql(LINK)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    void opened(Token session, int provider, String shown) {
        jdbc.sql(OPENED)
                .param("token", session.digest())
                .param("provider", provider)
                .param("shown", shown)
                .update();
    }

    Optional<Left> left(Token session) {
        return jdbc.sql(LEFT)
                .param("token", session.digest())
                .query((row, n) -> new Left(provider(row), row.getString("id_token")))
                .optional();
    }
}
