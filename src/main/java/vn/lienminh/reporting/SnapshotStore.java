package vn.lienminh.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.TerritoryId;

/// All SQL that files, accepts and ends revisions, many at a time.
@Repository
class SnapshotStore {
    private static final String COPY = """
            copy reporting.snapshot (province, form, period, organisation, revision, version, level, area, period_end, standing,
                   origin, amounts, notes, reason, file, file_hash, hash, submitted_at, submitted_by) from stdin
            """;
    private static final String LOCK_STRUCTURE = "select pg_advisory_xact_lock_shared(78, 0)";
    private static final String EXCLUDE_ALL = "select pg_advisory_xact_lock(78, 0)";
    private static final String LOCK_PROVINCE = "select pg_advisory_xact_lock(77, :province)";
    private static final String LAST = """
            select greatest((select max(accepted_at) from reporting.acceptance where province = :province),
                            (select max(ended_at) from reporting.acceptance where province = :province and ended_at is not null))
            """;
    private static final String ACCEPT = """
            insert into reporting.acceptance (province, form, period, organisation, revision, accepted_at, accepted_by)
            select province, form, period, organisation, revision, :at::timestamptz, :by
              from unnest(:provinces::int[], :forms::text[], :periods::text[], :organisations::int[], :revisions::int[])
                   as r (province, form, period, organisation, revision)
            """;
    private static final String END = """
            update reporting.acceptance a set ended_at = :at::timestamptz, ended_by = :by
              from unnest(:provinces::int[], :forms::text[], :periods::text[], :organisations::int[], :revisions::int[])
                   as r (province, form, period, organisation, revision)
             where a.province = any(:within) and a.province = r.province and a.form = r.form and a.period = r.period
               and a.organisation = r.organisation and a.revision = r.revision and a.ended_at is null
            """;
    private static final String END_FOR = """
            update reporting.acceptance a set ended_at = :at::timestamptz, ended_by = :by, ended_reason = :reason
              from unnest(:provinces::int[], :forms::text[], :periods::text[], :organisations::int[], :revisions::int[])
                   as r (province, form, period, organisation, revision)
             where a.province = any(:within) and a.province = r.province and a.form = r.form and a.period = r.period
               and a.organisation = r.organisation and a.revision = r.revision and a.ended_at is null
            """;
    private static final String COUNT_SNAPSHOTS = """
            analyze reporting.snapshot (province, form, period, organisation, revision, level, area, period_end, file_hash)
            """;
    private static final String COUNT_ACCEPTANCES = "analyze reporting.acceptance";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final DataSource source;

    SnapshotStore(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /// Until the transaction ends no structure changes.
    void holdStructure() {
        jdbc.sql(LOCK_STRUCTURE).query().listOfRows();
    }

    /// Until the transaction ends nobody accepts anything.
    void excludeAll() {
        jdbc.sql(EXCLUDE_ALL).query().listOfRows();
    }

    /// After a bulk load: until it counts again the database plans for the tables as they were before.
    void count() {
        jdbc.sql(COUNT_SNAPSHOTS).update();
        jdbc.sql(COUNT_ACCEPTANCES).update();
    }

    void copy(SnapshotRows rows) {
        if (rows.isEmpty()) return;
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(rows.bytes()));
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) throw new DuplicateKeyException("snapshot", e);
            throw new UncategorizedSQLException("copy", COPY, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /// The instant of an acceptance: read after the locks are held, and later than every earlier one in any of
    /// these provinces.
    Instant lock(SortedSet<TerritoryId> provinces, Clock clock) {
        for (TerritoryId province : provinces)
            jdbc.sql(LOCK_PROVINCE).param("province", province.value()).query().listOfRows();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (TerritoryId province : provinces) {
            Timestamp last = jdbc.sql(LAST)
                    .param("province", province.value())
                    .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
                    .single()
                    .orElse(null);
            if (last != null && !at.isAfter(last.toInstant()))
                at = last.toInstant().plus(1, ChronoUnit.MICROS);
        }
        return at;
    }

    void accept(List<Filing.Counted> revisions, Instant at, String by) {
        write(ACCEPT, revisions, at, by);
    }

    /// How many of them counted until now.
    int end(List<Filing.Counted> revisions, Instant at, String by) {
        return write(END, revisions, at, by);
    }

    /// The same for one that nothing takes the place of.
    boolean endFor(String reason, Filing.Counted revision, Instant at, String by) {
        return named(jdbc.sql(END_FOR), List.of(revision))
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    private int write(String sql, List<Filing.Counted> all, Instant at, String by) {
        int written = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Filing.Counted> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            written += named(jdbc.sql(sql), some)
                    .param("at", Timestamp.from(at))
                    .param("by", by)
                    .update();
        }
        return written;
    }

    /// Binds the keys of revisions as arrays, to be unnested, and `within`: their provinces, each once, so that a
    /// distributed database asks only where these lie.
    static JdbcClient.StatementSpec named(JdbcClient.StatementSpec sql, List<Filing.Counted> revisions) {
        return sql.param("provinces", numbers(revisions, r -> r.id().province().value()))
                .param(
                        "within",
                        revisions.stream()
                                .map(r -> r.id().province().value())
                                .distinct()
                                .toArray(Integer[]::new))
                .param("forms", words(revisions, r -> r.id().form()))
                .param("periods", words(revisions, r -> r.id().period().toString()))
                .param(
                        "organisations",
                        numbers(revisions, r -> r.id().organisation().value()))
                .param("revisions", numbers(revisions, Filing.Counted::revision));
    }

    private static Integer[] numbers(List<Filing.Counted> revisions, Function<Filing.Counted, Integer> number) {
        return revisions.stream().map(number).toArray(Integer[]::new);
    }

    private static String[] words(List<Filing.Counted> revisions, Function<Filing.Counted, String> word) {
        return revisions.stream().map(word).toArray(String[]::new);
    }
}
