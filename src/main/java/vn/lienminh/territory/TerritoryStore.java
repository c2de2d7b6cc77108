package vn.lienminh.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final String ADVANCE = """
            update territory.version
               set number = nextval('territory.version_number'), recorded_at = :at
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

    private static final String ADD_UNIT = """
            insert into territory.unit (id, level, recorded_at) values (:id, :level, :at)
            """;

    private static final String ADD_FACT = """
            insert into territory.fact (kind, happened_on, level, from_code, from_name, to_code, to_name, share, basis,
                                        parent_code, decree, note, from_unit, to_unit, parent_unit, evidence,
                                        recorded_at, recorded_by)
            values (:kind, :on, :level, :fromCode, :fromName, :toCode, :toName, :share, :basis,
                    :parentCode, :decree, :note, :from, :to, :parent, :evidence, :at, :by)
            """;

    private static final String END_FACTS = """
            update territory.fact set ended_at = :at, ended_by = :by where id in (:ids)
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
        return jdbc.sql(FACTS)
                .param("known", known == null ? null : known.atOffset(ZoneOffset.UTC))
                .query(TerritoryStore::fact)
                .list();
    }

    int lastUnit() {
        return jdbc.sql(LAST_UNIT).query(Integer.class).single();
    }

    void write(TerritoryChange change, String evidence, String by, Instant at) {
        Timestamp when = Timestamp.from(at);
        jdbc.sql(ADVANCE).param("at", when).update();
        for (Map.Entry<TerritoryId, Level> unit : change.units().entrySet())
            jdbc.sql(ADD_UNIT)
                    .param("id", unit.getKey().value())
                    .param("level", unit.getValue().word())
                    .param("at", when)
                    .update();
        if (!change.ended().isEmpty())
            jdbc.sql(END_FACTS)
                    .param("at", when)
                    .param("by", by)
                    .param("ids", change.ended())
                    .update();
        for (Fact fact : change.added()) add(fact, evidence, by, when);
    }

    private void add(Fact fact, String evidence, String by, Timestamp at) {
        jdbc.sql(ADD_FACT)
                .param("kind", fact.says().kind().word())
                .param("on", fact.says().on())
                .param("level", fact.says().level().word())
                .param("fromCode", fact.says().fromCode())
                .param("fromName", fact.says().fromName())
                .param("toCode", fact.says().toCode())
                .param("toName", fact.says().toName())
                .param("share", fact.says().share())
                .param("basis", fact.says().basis().word())
                .param("parentCode", fact.says().parentCode())
                .param("decree", fact.says().decree())
                .param("note", fact.says().note())
                .param("from", number(fact.from()))
                .param("to", fact.to().value())
                .param("parent", number(fact.parent()))
                .param("evidence", evidence)
                .param("at", at)
                .param("by", by)
                .update();
    }

    private static @Nullable Integer number(@Nullable TerritoryId unit) {
        return unit == null ? null : unit.value();
    }

    private static Version versionOf(ResultSet row, int ignored) throws SQLException {
        return new Version(
                row.getLong("number"), row.getTimestamp("recorded_at").toInstant());
    }

    private static Fact fact(ResultSet row, int ignored) throws SQLException {
        Statement says = new Statement(
                EventKind.parse(row.getString("kind")).orElseThrow(),
                row.getObject("happened_on", LocalDate.class),
                Level.parse(row.getString("level")).orElseThrow(),
                row.getString("from_code"),
                row.getString("from_name"),
                row.getString("to_code"),
                row.getString("to_name"),
                row.getBigDecimal("share"),
                Basis.valueOf(row.getString("basis").toUpperCase(Locale.ROOT)),
                row.getString("parent_code"),
                row.getString("decree"),
                row.getString("note"));
        return new Fact(
                row.getLong("id"),
                says,
                unit(row, "from_unit"),
                new TerritoryId(row.getInt("to_unit")),
                unit(row, "parent_unit"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static @Nullable TerritoryId unit(ResultSet row, String column) throws SQLException {
        int unit = row.getInt(column);
        return row.wasNull() ? null : new TerritoryId(unit);
    }
}
