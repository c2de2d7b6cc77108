package vn.lienminh.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Reach;

/// All SQL that writes lines and finds them again.
@Repository
class HistoryStore {
    private static final String RECORD = """
            insert into audit.entry (at, actor, act, subject, organisation, whence, node, detail)
            values (:at, :actor, :act, :subject, :organisation, :whence, :node, :detail::jsonb) returning id
            """;
    private static final String WAIT = "insert into audit.waiting (entry) values (:id)";
    private static final String FIND = """
            select * from audit.entry
             where (:before::bigint is null or id < :before)
               and (:actor::text is null or actor = :actor)
               and (:act::text is null or act = :act)
               and (:subject::text is null or subject like :subject)
               and (:since::timestamptz is null or at >= :since)
               and (:until::timestamptz is null or at < :until)
               and (:of::int is null or organisation = :of)
               and (:everywhere or organisation = any(:organisations))
             order by id desc limit :most
            """;

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The id of the line is given here.
    void add(Line line) {
        OrganisationId organisation = line.organisation();
        long id = jdbc.sql(RECORD)
                .param("at", Timestamp.from(line.at()))
                .param("actor", line.actor())
                .param("act", line.act())
                .param("subject", line.subject())
                .param("organisation", organisation == null ? null : organisation.value())
                .param("whence", line.whence())
                .param("node", line.node())
                .param("detail", line.detail())
                .query(Long.class)
                .single();
        jdbc.sql(WAIT).param("id", id).update();
    }

    /// The newest first.
    List<Line> find(History.Wanted wanted, Reach reach, @Nullable Long before, int most) {
        OrganisationId of = wanted.organisation();
        return jdbc.sql(FIND)
                .param("before", before)
                .param("actor", wanted.actor())
                .param("act", wanted.act())
                .param("subject", wanted.subject() == null ? null : prefix(wanted.subject()))
                .param("since", timestamp(wanted.since()))
                .param("until", timestamp(wanted.until()))
                .param("of", of == null ? null : of.value())
                .param("everywhere", reach instanceof Reach.Everywhere)
                .param("organisations", organisations(reach))
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    private static String prefix(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Integer[] organisations(Reach reach) {
        return reach instanceof Reach.Only(var some)
                ? some.stream().map(OrganisationId::value).toArray(Integer[]::new)
                : new Integer[0];
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                Optional.ofNullable(row.getObject("organisation", Integer.class))
                        .map(OrganisationId::new)
                        .orElse(null),
                row.getString("whence"),
                row.getString("node"),
                row.getString("detail"));
    }
}
