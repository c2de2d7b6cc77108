package vn.lienminh.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.OrganisationId;

/// Posts, in time.
@Component
class PostStore {
    private static final String ALL = "select * from access.post order by account, valid_from, id";
    private static final String ADD = """
            insert into access.post (account, organisation, title, valid_from, valid_until)
            values (:account, :organisation, :title, :from, :until)
            """;

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Post> all() {
        return jdbc.sql(ALL)
                .query((row, n) -> new Post(
                        row.getLong("id"),
                        row.getInt("account"),
                        new OrganisationId(row.getInt("organisation")),
                        row.getString("title"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    void add(int account, OrganisationId organisation, String title, LocalDate from, @Nullable LocalDate until) {
        jdbc.sql(ADD)
                .param("account", account)
                .param("organisation", organisation.value())
                .param("title", title)
                .param("from", from)
                .param("until", until)
                .update();
    }
}
