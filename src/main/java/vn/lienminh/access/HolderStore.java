package vn.lienminh.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.OrganisationId;

/// Who holds something where.
@Component
class HolderStore {
    private static final String AT = """
            select a.login from access.account a
             where a.closed_at is null
               and (exists (select 1 from access.granted g
                             where g.account = a.id and g.organisation = any(:organisations) and g.ended_at is null
                               and g.valid_from <= :day and (g.valid_until is null or g.valid_until > :day))
                    or exists (select 1 from access.delegated d
                                where d.taker = a.id and d.organisation = any(:organisations) and d.ended_at is null
                                  and d.valid_from <= :day and d.valid_until > :day))
             order by a.login
            """;

    private final JdbcClient jdbc;

    HolderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The logins of those who have a role, or were passed one, at one of these organisations.
    List<String> at(Collection<OrganisationId> organisations, LocalDate day) {
        return jdbc.sql(AT)
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(Integer[]::new))
                .param("day", day)
                .query((row, n) -> row.getString("login"))
                .list();
    }
}
