package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of criteria.
@Repository
class CriteriaStore {
    private static final String FIND = """
            select id, decimals, ties, file, hash, published_at, published_by from emulation.criteria_set
             where cluster = :cluster and year = :year
               and (:known::timestamptz is null and ended_at is null
                    or recorded_at <= :known and (ended_at is null or :known < ended_at))
            """;
    private static final String CRITERIA = """
            select code, parent, name, max, formula, params, indicators from emulation.criterion
             where set_id = :set order by position
            """;
    private static final String LOCK = "lock table emulation.criteria_set in share row exclusive mode";
    private static final String END = """
            update emulation.criteria_set set ended_at = :at where cluster = :cluster and year = :year and ended_at is null
            """;
    private static final String ADD = """
            insert into emulation.criteria_set (cluster, year, decimals, ties, file, hash, recorded_at, recorded_by)
            values (:cluster, :year, :decimals, :ties, :file, :hash, :at, :by) returning id
            """;
    private static final String ADD_CRITERION = """
            insert into emulation.criterion (set_id, position, code, parent, name, max, formula, params, indicators)
            values (:set, :position, :code, :parent, :name, :max, :formula, :params, :indicators)
            """;
    private static final String PUBLISH = """
            update emulation.criteria_set set published_at = :at, published_by = :by where id = :id and published_at is null
            """;

    private final JdbcClient jdbc;

    CriteriaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param publishedAt null: still being worked on
    record Kept(
            long id,
            CriteriaSet set,
            String file,
            String hash,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy) {}

    private record Head(
            long id,
            int decimals,
            List<TieBreak> ties,
            String file,
            String hash,
            @Nullable Instant at,
            @Nullable String by) {}

    Optional<Kept> find(String cluster, int year, @Nullable Instant known) {
        return jdbc.sql(FIND)
                .param("cluster", cluster)
                .param("year", year)
                .param("known", known == null ? null : Timestamp.from(known))
                .query((row, n) -> head(row))
                .optional()
                .map(head -> {
                    List<Criterion> criteria = jdbc.sql(CRITERIA)
                            .param("set", head.id())
                            .query((row, n) -> criterion(row))
                            .list();
                    CriteriaSet set = new CriteriaSet(cluster, year, head.decimals(), criteria, head.ties());
                    return new Kept(head.id(), set, head.file(), head.hash(), head.at(), head.by());
                });
    }

    private static Head head(ResultSet row) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new Head(
                row.getLong("id"),
                row.getInt("decimals"),
                strings(row.getArray("ties")).stream()
                        .map(t -> TieBreak.parse(t).orElseThrow())
                        .toList(),
                row.getString("file"),
                row.getString("hash"),
                published == null ? null : published.toInstant(),
                row.getString("published_by"));
    }

    private static Criterion criterion(ResultSet row) throws SQLException {
        BigDecimal max = row.getBigDecimal("max");
        String params = row.getString("params");
        try {
            return new Criterion(
                    row.getString("code"),
                    row.getString("parent"),
                    row.getString("name"),
                    max,
                    FormulaText.read(row.getString("formula"), params, max),
                    strings(row.getArray("indicators")),
                    FormulaText.notAssigned(params));
        } catch (FormulaText.Unreadable e) {
            throw new IllegalStateException("kept and unreadable: " + e.found, e);
        }
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    void lock() {
        jdbc.sql(LOCK).update();
    }

    void end(CriteriaSet set, Instant at) {
        jdbc.sql(END)
                .param("cluster", set.cluster())
                .param("year", set.year())
                .param("at", Timestamp.from(at))
                .update();
    }

    void add(CriteriaSet set, String file, String hash, Instant at, String by) {
        long id = jdbc.sql(ADD)
                .param("cluster", set.cluster())
                .param("year", set.year())
                .param("decimals", set.decimals())
                .param("ties", set.ties().stream().map(TieBreak::text).toArray(String[]::new))
                .param("file", file)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Long.class)
                .single();
        int position = 0;
        for (Criterion criterion : set.criteria()) add(id, position++, criterion);
    }

    private void add(long set, int position, Criterion criterion) {
        jdbc.sql(ADD_CRITERION)
                .param("set", set)
                .param("position", position)
                .param("code", criterion.code())
                .param("parent", criterion.parent())
                .param("name", criterion.name())
                .param("max", criterion.max())
                .param("formula", FormulaText.word(criterion.formula()))
                .param("params", FormulaText.params(criterion.formula(), criterion.notAssigned()))
                .param("indicators", criterion.indicators().toArray(String[]::new))
                .update();
    }

    void publish(long id, Instant at, String by) {
        jdbc.sql(PUBLISH)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }
}
