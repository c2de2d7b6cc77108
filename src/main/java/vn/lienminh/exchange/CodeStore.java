package vn.lienminh.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The codes of other systems; a later line takes the place of an earlier one and does not undo it.
@Component
class CodeStore {
    private static final String ALL = """
        select distinct on (kind, theirs) kind, theirs, ours from exchange.code order by kind, theirs, id desc
        """;
    private static final String ADD = """
        insert into exchange.code (kind, theirs, ours, made_at, made_by) values (:kind, :theirs, :ours, :at, :by)
        """;

    private final JdbcClient jdbc;

    CodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Code> all() {
        return jdbc.sql(ALL)
                .query((row, n) -> new Code(
                        CodeKind.parse(row.getString("kind")).orElseThrow(),
                        row.getString("theirs"),
                        row.getString("ours")))
                .list();
    }

    void add(Code code, Instant at, String by) {
        jdbc.sql(ADD)
                .param("kind", code.kind().word())
                .param("theirs", code.theirs())
                .param("ours", code.ours())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }
}
