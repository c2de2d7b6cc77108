package vn.lienminh.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.TerritoryId;

/// The facts of territory in the database, and the number that says whether they have changed.
@Component
class TerritoryStore {
    /// @param recordedAt of the last change; no later change is recorded at an earlier instant
    record Version(long number, Instant recordedAt) {}

    private static final String VERSION = """
            select number, recorded_at from territory.version
            """;

    private static final String LOCK = """
            select number, recorded_at from territory.version for update
            """;

    /// From a sequence, so that the number of a change that was rolled back is never used again.
    private static final String NEXT = """
            select nextval('territory.version_number')
            """;

    private static final String ADVANCE = """
            update territory.version
               set number = :number, recorded_at = :at
            """;

    private static final String FACTS = """
            select id, kind, happened_on, level, from_code, from_name, to_code, to_name, share, basis, parent_code,
                   decree, note, from_unit, to_unit, parent_unit, recorded_at
              from territory.fact
             where (:known::timestamptz is null and ended_at is null)
                or (recorded_at <= :known and (ended_at is null or ended_at > :known))
             order by id
            """;

    private static final String LAST_UNIT = """
            select coalesce(max(id), 0) from territory.unit
            """;

    /// The last instant by then at which the facts changed; null when there was none.
    private static final String CHANGED_BY = """
            select greatest(max(recorded_at) filter (where recorded_at <= :known),
                            max(ended_at) filter (where ended_at <= :known))
              from territory.fact
            """;

    private static final String ADD_UNITS = """
            insert into territory.unit (id, level, recorded_at)
            select id, level, :at from unnest(:ids::integer[], :levels::text[]) as unit (id, level)
            """;

    private static final String ADD_FACTS = """
            insert into territory.fact (kind, happened_on, level, from_code, from_name, to_code, to_name, share, basis,
                                        parent_code, decree, note, from_unit, to_unit, parent_unit, evidence,
                                        recorded_at, recorded_by)
            select kind, happened_on::date, level, from_code, from_name, to_code, to_name, share::numeric, basis,
                   parent_code, decree, note, from_unit, to_unit, parent_unit, :evidence, :at, :by
              from (select * from unnest(:kind::text[], :on::text[], :level::text[], :fromCode::text[], :fromName::text[],
                          :toCode::text[], :toName::text[], :share::text[], :basis::text[], :parentCode::text[],
                          :decree::text[], :note::text[], :from::integer[], :to::integer[], :parent::integer[])
                   with ordinality
                   as fact (kind, happened_on, level, from_code, from_name, to_code, to_name, share, basis, parent_code,
                            decree, note, from_unit, to_unit, parent_unit, place)
                   order by place) as fact
            """;

    private static final String END_FACTS = """
            update territory.fact set ended_at = :at, ended_by = :by where id = any(:ids::bigint[])
            """;

    private final JdbcClient jdbc;

    TerritoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Version version() {
        return jdbc.sql(VERSION).query(TerritoryStore::versionOf).single();
    }

    /// One change at a time, over all programs on this database.
    Version lock() {
        return jdbc.sql(LOCK).query(TerritoryStore::versionOf).single();
    }

    /// @param known as recorded by that instant; null: as known now
    List<Fact> facts(@Nullable Instant known) {
        Map<String, String> words = new HashMap<>();
        return jdbc.sql(FACTS)
                .param("known", known == null ? null : known.atOffset(ZoneOffset.UTC))
                .query((row, n) -> fact(row, words))
                .list();
    }

    int lastUnit() {
        return jdbc.sql(LAST_UNIT).query(Integer.class).single();
    }

    @Nullable
    Instant changedBy(Instant known) {
        return jdbc.sql(CHANGED_BY)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    void write(TerritoryChange change, String evidence, String by, Instant at) {
        Timestamp when = Timestamp.from(at);
        jdbc.sql(ADVANCE)
                .param("number", jdbc.sql(NEXT).query(Long.class).single())
                .param("at", when)
                .update();
        addUnits(change.units(), when);
        if (!change.ended().isEmpty())
            jdbc.sql(END_FACTS)
                    .param("at", when)
                    .param("by", by)
                    .param("ids", change.ended().toArray(Long[]::new))
                    .update();
        addFacts(change.added(), evidence, by, when);
    }

    private void addUnits(Map<TerritoryId, Level> units, Timestamp at) {
        jdbc.sql(ADD_UNITS)
                .param("ids", units.keySet().stream().map(TerritoryId::value).toArray(Integer[]::new))
                .param("levels", units.values().stream().map(Level::word).toArray(String[]::new))
                .param("at", at)
                .update();
    }

    /// All in one statement, a column an array.
    private void addFacts(List<Fact> facts, String evidence, String by, Timestamp at) {
        jdbc.sql(ADD_FACTS)
                .param("kind", texts(facts, s -> s.kind().word()))
                .param("on", texts(facts, s -> s.on() == null ? null : s.on().toString()))
                .param("level", texts(facts, s -> s.level().word()))
                .param("fromCode", texts(facts, Statement::fromCode))
                .param("fromName", texts(facts, Statement::fromName))
                .param("toCode", texts(facts, Statement::toCode))
                .param("toName", texts(facts, Statement::toName))
                .param("share", texts(facts, s -> s.share().toPlainString()))
                .param("basis", texts(facts, s -> s.basis().word()))
                .param("parentCode", texts(facts, Statement::parentCode))
                .param("decree", texts(facts, Statement::decree))
                .param("note", texts(facts, Statement::note))
                .param("from", numbers(facts, Fact::from))
                .param("to", numbers(facts, Fact::to))
                .param("parent", numbers(facts, Fact::parent))
                .param("evidence", evidence)
                .param("at", at)
                .param("by", by)
                .update();
    }

    private static @Nullable String[] texts(List<Fact> facts, Function<Statement, @Nullable String> column) {
        return facts.stream().map(f -> column.apply(f.says())).toArray(String[]::new);
    }

    private static @Nullable Integer[] numbers(List<Fact> facts, Function<Fact, @Nullable TerritoryId> column) {
        return facts.stream().map(f -> number(column.apply(f))).toArray(Integer[]::new);
    }

    private static @Nullable Integer number(@Nullable TerritoryId unit) {
        return unit == null ? null : unit.value();
    }

    private static Version versionOf(ResultSet row, int ignored) throws SQLException {
        return new Version(
                row.getLong("number"), row.getTimestamp("recorded_at").toInstant());
    }

    private static Fact fact(ResultSet row, Map<String, String> words) throws SQLException {
        Statement says = new Statement(
                EventKind.parse(row.getString("kind")).orElseThrow(),
                row.getObject("happened_on", LocalDate.class),
                Level.parse(row.getString("level")).orElseThrow(),
                word(row, words, "from_code"),
                word(row, words, "from_name"),
                word(row, words, "to_code"),
                word(row, words, "to_name"),
                row.getBigDecimal("share"),
                Basis.valueOf(row.getString("basis").toUpperCase(Locale.ROOT)),
                word(row, words, "parent_code"),
                word(row, words, "decree"),
                word(row, words, "note"));
        return new Fact(
                row.getLong("id"),
                says,
                unit(row, "from_unit"),
                new TerritoryId(row.getInt("to_unit")),
                unit(row, "parent_unit"),
                row.getTimestamp("recorded_at").toInstant());
    }

    /// Each word once: thousands of facts name the same decree, the same province, and one another's communes.
    private static String word(ResultSet row, Map<String, String> known, String column) throws SQLException {
        return known.computeIfAbsent(row.getString(column), word -> word);
    }

    private static @Nullable TerritoryId unit(ResultSet row, String column) throws SQLException {
        int unit = row.getInt(column);
        return row.wasNull() ? null : new TerritoryId(unit);
    }
}
