package vn.lienminh.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.TerritoryId;

/// All SQL of organisations, and the number that says whether they, or the clusters, have changed.
@Repository
class OrganisationStore {
    /// @param recordedAt of the last change; no later change is recorded at an earlier instant
    record Version(long number, Instant recordedAt) {
        /// When a change after this one is recorded.
        Instant next(Instant now) {
            Instant soonest = recordedAt.plus(1, ChronoUnit.MICROS);
            Instant exact = now.truncatedTo(ChronoUnit.MICROS);
            return exact.isBefore(soonest) ? soonest : exact;
        }
    }

    private static final String VERSION = "select number, recorded_at from organisations.version";
    private static final String LOCK = "select number, recorded_at from organisations.version for update";
    private static final String NEXT = "select nextval('organisations.version_number')";
    private static final String ADVANCE = "update organisations.version set number = :number, recorded_at = :at";
    private static final String ALL = """
            select o.id, o.code, o.kind, s.name_vi, s.name_en, s.area, s.valid_from, s.valid_until
              from organisations.organisation o join organisations.state s on s.organisation = o.id
             where s.ended_at is null
             order by o.id, s.valid_from
            """;
    private static final String FEW = """
            select o.id, o.code, o.kind, s.name_vi, s.name_en, s.area, s.valid_from, s.valid_until
              from organisations.organisation o join organisations.state s on s.organisation = o.id
             where s.ended_at is null
               and o.id in (select id from organisations.organisation where kind <> 'cooperative'
                            union all select organisation from organisations.member
                            union all select organisation from organisations.head)
             order by o.id, s.valid_from
            """;
    private static final String KNOWN_OF_CODE = """
            select o.id, o.code, o.kind, s.name_vi, s.name_en, s.area, s.valid_from, s.valid_until
              from organisations.organisation o join organisations.state s on s.organisation = o.id
             where o.code = :code and s.recorded_at <= :known and (s.ended_at is null or :known < s.ended_at)
             order by s.valid_from
            """;
    private static final String KNOWN_ALLIANCES_OF_AREA = """
            select o.id, o.code, o.kind, s.name_vi, s.name_en, s.area, s.valid_from, s.valid_until
              from organisations.organisation o join organisations.state s on s.organisation = o.id
             where o.kind = 'provincial-alliance' and s.area = :area
               and s.recorded_at <= :known and (s.ended_at is null or :known < s.ended_at)
             order by s.valid_from, o.code
            """;
    private static final String KNOWN_ALLIANCES = """
            select o.id, o.code, o.kind, s.name_vi, s.name_en, s.area, s.valid_from, s.valid_until
              from organisations.organisation o join organisations.state s on s.organisation = o.id
             where o.kind = 'provincial-alliance'
               and s.valid_from <= :day and (s.valid_until is null or :day < s.valid_until)
               and s.recorded_at <= :known and (s.ended_at is null or :known < s.ended_at)
             order by o.code
            """;
    private static final String ADD = """
            insert into organisations.organisation (code, kind) select * from unnest(:codes::text[], :kinds::text[])
            """;
    private static final String ADD_STATES = """
            insert into organisations.state (organisation, name_vi, name_en, area, valid_from, valid_until, recorded_at)
            select o.id, n.name_vi, n.name_en, n.area, n.valid_from, n.valid_until, :at
              from unnest(:codes::text[], :vi::text[], :en::text[], :areas::int[], :from::date[], :until::date[])
                   as n (code, name_vi, name_en, area, valid_from, valid_until)
              join organisations.organisation o on o.code = n.code
            """;
    private static final String END_STATES = """
            update organisations.state s set ended_at = :at
              from unnest(:ids::int[], :from::date[]) as n (organisation, valid_from)
             where s.organisation = n.organisation and s.valid_from = n.valid_from and s.ended_at is null
            """;
    /// So many rows go to the database in one statement.
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Version version() {
        return jdbc.sql(VERSION).query(OrganisationStore::versionOf).single();
    }

    /// One change at a time, over all programs on this database.
    Version lock() {
        return jdbc.sql(LOCK).query(OrganisationStore::versionOf).single();
    }

    /// Before anything is written.
    void advance(Instant at) {
        jdbc.sql(ADVANCE)
                .param("number", jdbc.sql(NEXT).query(Long.class).single())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Organisation> all() {
        return states(ALL);
    }

    /// All that are no cooperatives, and who is or was in clusters.
    List<Organisation> few() {
        return states(FEW);
    }

    /// As known now. Days and areas that many share are held once.
    private List<Organisation> states(String sql) {
        Map<LocalDate, LocalDate> days = new HashMap<>();
        Map<TerritoryId, TerritoryId> areas = new HashMap<>();
        return jdbc.sql(sql).query((row, n) -> organisation(row, days, areas)).list();
    }

    List<Organisation> of(String code, Instant known) {
        return jdbc.sql(KNOWN_OF_CODE)
                .param("code", code)
                .param("known", Timestamp.from(known))
                .query((row, n) -> organisation(row))
                .list();
    }

    List<Organisation> alliancesOf(TerritoryId area, Instant known) {
        return jdbc.sql(KNOWN_ALLIANCES_OF_AREA)
                .param("area", area.value())
                .param("known", Timestamp.from(known))
                .query((row, n) -> organisation(row))
                .list();
    }

    List<Organisation> alliances(LocalDate day, Instant known) {
        return jdbc.sql(KNOWN_ALLIANCES)
                .param("day", day)
                .param("known", Timestamp.from(known))
                .query((row, n) -> organisation(row))
                .list();
    }

    void write(OrganisationChange change, Instant at) {
        advance(at);
        batches(change.founded(), this::add);
        batches(change.ended(), batch -> end(batch, at));
        batches(change.added(), batch -> add(batch, at));
    }

    private static void batches(List<Organisation> all, Consumer<List<Organisation>> write) {
        for (int start = 0; start < all.size(); start += BATCH)
            write.accept(all.subList(start, Math.min(all.size(), start + BATCH)));
    }

    private void add(List<Organisation> organisations) {
        jdbc.sql(ADD)
                .param("codes", texts(organisations, Organisation::code))
                .param("kinds", texts(organisations, o -> o.kind().word()))
                .update();
    }

    private void add(List<Organisation> states, Instant at) {
        jdbc.sql(ADD_STATES)
                .param("codes", texts(states, Organisation::code))
                .param("vi", texts(states, Organisation::nameVi))
                .param("en", texts(states, Organisation::nameEn))
                .param("areas", numbers(states, OrganisationStore::area))
                .param("from", texts(states, s -> s.from().toString()))
                .param("until", texts(states, s -> s.until() == null ? null : Objects.toString(s.until())))
                .param("at", Timestamp.from(at))
                .update();
    }

    private void end(List<Organisation> states, Instant at) {
        jdbc.sql(END_STATES)
                .param("ids", numbers(states, s -> s.id().value()))
                .param("from", texts(states, s -> s.from().toString()))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable Integer area(Organisation state) {
        TerritoryId area = state.area();
        return area == null ? null : area.value();
    }

    private static @Nullable String[] texts(List<Organisation> states, Function<Organisation, @Nullable String> text) {
        return states.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable Integer[] numbers(
            List<Organisation> states, Function<Organisation, @Nullable Integer> number) {
        return states.stream().map(number).toArray(Integer[]::new);
    }

    static Organisation organisation(ResultSet row) throws SQLException {
        return organisation(row, new HashMap<>(), new HashMap<>());
    }

    private static Organisation organisation(
            ResultSet row, Map<LocalDate, LocalDate> days, Map<TerritoryId, TerritoryId> areas) throws SQLException {
        int number = row.getInt("area");
        TerritoryId area = row.wasNull() ? null : new TerritoryId(number);
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        return new Organisation(
                new OrganisationId(row.getInt("id")),
                row.getString("code"),
                Organisation.Kind.parse(row.getString("kind")).orElseThrow(),
                row.getString("name_vi"),
                row.getString("name_en"),
                area == null ? null : areas.computeIfAbsent(area, a -> a),
                days.computeIfAbsent(from, d -> d),
                until == null ? null : days.computeIfAbsent(until, d -> d));
    }

    private static Version versionOf(ResultSet row, int ignored) throws SQLException {
        return new Version(
                row.getLong("number"), row.getTimestamp("recorded_at").toInstant());
    }
}
