package vn.lienminh.reporting.workbooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of how people's own workbooks are read.
@Repository
class LayoutStore {
    private static final String ADD = """
            insert into reporting.layout (organisation, form, name, reading, saved_at, saved_by)
            values (:organisation, :form, :name, :reading::jsonb, :at, :by)
            returning id
            """;
    private static final String ALL = """
            select * from (
                select distinct on (name) id, name, reading::text as reading from reporting.layout
                 where organisation = :organisation and form = :form
                 order by name, id desc) last
             order by id desc
            """;
    private static final String FIND = """
            select id, name, reading::text as reading from reporting.layout
             where id = :id and organisation = :organisation and form = :form
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    LayoutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(OrganisationId organisation, String form, String name, Layout layout, Instant at, String by) {
        return jdbc.sql(ADD)
                .param("organisation", organisation.value())
                .param("form", form)
                .param("name", name)
                .param("reading", JSON.writeValueAsString(layout))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /// The last of each name, newest first.
    List<Layout.Kept> all(OrganisationId organisation, String form) {
        return jdbc.sql(ALL)
                .param("organisation", organisation.value())
                .param("form", form)
                .query(LayoutStore::kept)
                .list();
    }

    Optional<Layout.Kept> find(OrganisationId organisation, String form, long id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("form", form)
                .query(LayoutStore::kept)
                .optional();
    }

    private static Layout.Kept kept(ResultSet row, int number) throws SQLException {
        return new Layout.Kept(
                row.getLong("id"), row.getString("name"), JSON.readValue(row.getString("reading"), Layout.class));
    }
}
