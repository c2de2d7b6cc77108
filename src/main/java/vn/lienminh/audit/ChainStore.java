package vn.lienminh.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the chain. One program at a time adds to it.
@Repository
class ChainStore {
    private static final String ALONE = "select pg_try_advisory_xact_lock(78, 4)";
    private static final String LAST = "select place, hash from audit.link order by place desc limit 1";
    private static final String WAITING = """
            select e.* from audit.waiting w join audit.entry e on e.id = w.entry order by w.entry limit :most
            """;
    private static final String LINK = """
            insert into audit.link (place, entry, hash)
            select :after + r.n, r.entry, r.hash
              from unnest(:entries::bigint[], :hashes::text[]) with ordinality as r (entry, hash, n)
            """;
    private static final String LINKED = "delete from audit.waiting where entry = any(:entries)";
    private static final String ROOT = """
            insert into audit.root (place, hash, linked_at, node) values (:place, :hash, :at, :node)
            """;
    private static final String ALL = """
            select l.place, l.entry, l.hash, e.* from audit.link l left join audit.entry e on e.id = l.entry order by l.place
            """;
    private static final String HASH = "select hash from audit.link where place = :place";
    private static final String STRANGERS = """
            select e.id from audit.entry e
             where not exists (select 1 from audit.link l where l.entry = e.id)
               and not exists (select 1 from audit.waiting w where w.entry = e.id)
             order by e.id limit 1000
            """;
    private static final String LOST = """
            select w.entry from audit.waiting w
             where not exists (select 1 from audit.entry e where e.id = w.entry)
             order by w.entry limit 1000
            """;
    private static final String HOW_MANY = "select count(*) from audit.waiting";
    private static final String BROKEN_ROOTS = """
            select r.place, r.hash from audit.root r
             where not exists (select 1 from audit.link l where l.place = r.place and l.hash = r.hash)
             order by r.place limit 1000
            """;
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    ChainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether this transaction alone adds to the chain.
    boolean alone() {
        return jdbc.sql(ALONE).query(Boolean.class).single();
    }

    Root last() {
        return jdbc.sql(LAST)
                .query((row, n) -> new Root(row.getLong("place"), row.getString("hash")))
                .optional()
                .orElse(Root.BEGINNING);
    }

    /// The next lines that are not yet linked.
    List<Line> waiting(int most) {
        return jdbc.sql(WAITING)
                .param("most", most)
                .query((row, n) -> HistoryStore.line(row))
                .list();
    }

    void link(Root after, List<Long> entries, List<String> hashes) {
        Long[] ids = entries.toArray(Long[]::new);
        jdbc.sql(LINK)
                .param("after", after.place())
                .param("entries", ids)
                .param("hashes", hashes.toArray(String[]::new))
                .update();
        jdbc.sql(LINKED).param("entries", ids).update();
    }

    void root(Root root, Instant at, String node) {
        jdbc.sql(ROOT)
                .param("place", root.place())
                .param("hash", root.hash())
                .param("at", Timestamp.from(at))
                .param("node", node)
                .update();
    }

    /// A link, and its line; null: the line is gone.
    record Linked(
            long place, long entry, String hash, @Nullable Line line) {}

    /// The whole chain from its beginning, one link at a time.
    void each(Consumer<Linked> reader) {
        jdbc.sql(ALL).withFetchSize(AT_ONCE).query(row -> {
            Line line = row.getString("actor") == null ? null : HistoryStore.line(row);
            reader.accept(new Linked(row.getLong("place"), row.getLong("entry"), row.getString("hash"), line));
        });
    }

    /// The hash at a place; empty where the chain does not reach it.
    String hash(long place) {
        return jdbc.sql(HASH)
                .param("place", place)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// Roots of earlier days that the chain does not hold.
    List<Root> brokenRoots() {
        return jdbc.sql(BROKEN_ROOTS)
                .query((row, n) -> new Root(row.getLong("place"), row.getString("hash")))
                .list();
    }

    /// Lines that nobody announced.
    List<Long> strangers() {
        return jdbc.sql(STRANGERS).query((row, n) -> row.getLong(1)).list();
    }

    /// Lines that were announced and are not there.
    List<Long> lost() {
        return jdbc.sql(LOST).query((row, n) -> row.getLong(1)).list();
    }

    long howMany() {
        return jdbc.sql(HOW_MANY).query(Long.class).single();
    }
}
