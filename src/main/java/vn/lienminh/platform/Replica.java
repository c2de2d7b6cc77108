package vn.lienminh.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/// A streaming replica of the database (bản sao chỉ đọc). It is read from only while it knows everything that the
/// primary had acknowledged when the reading began; while it lags, or is away, the primary is asked instead.
final class Replica implements AutoCloseable {
    private static final String WRITTEN = "select pg_current_wal_lsn()::text";
    private static final String KNOWN = """
            select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() >= ?::pg_lsn else false end
            """;
    private static final String CLUSTER = "select system_identifier::text from pg_control_system()";
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration AVOIDED = Duration.ofSeconds(5);
    private static final int PAUSE = 5;
    private static final int CONNECTIONS = 8;
    private static final int UNREACHABLE_AFTER = 500;

    private final ExternalAddress address;
    private final HikariDataSource source;
    private volatile long avoidedUntil = System.nanoTime();

    Replica(ExternalAddress address, String initialSql) {
        this.address = address;
        HikariConfig config = new HikariConfig();
        config.setPoolName("replica");
        config.setJdbcUrl(address.url());
        if (!address.user().isEmpty()) config.setUsername(address.user());
        if (!address.password().isEmpty()) config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setReadOnly(true);
        config.setConnectionTimeout(UNREACHABLE_AFTER);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(initialSql);
        this.source = new HikariDataSource(config);
    }

    /// Another database would answer too, wrongly. A replica that is away is met later.
    void mustBelongTo(DataSource primary) {
        try {
            String theirs = asked(source, CLUSTER);
            String ours = asked(primary, CLUSTER);
            if (!ours.equals(theirs))
                throw new StartRefused(PlatformRefusal.PL133_NOT_A_REPLICA, Map.of("server", address.shown()));
        } catch (SQLException e) {
            avoidedUntil = System.nanoTime() + AVOIDED.toNanos();
        }
    }

    /// Where a reading that begins now reads: the replica, or the primary.
    DataSource currentOr(DataSource primary) {
        if (System.nanoTime() - avoidedUntil < 0) return primary;
        try {
            if (knows(asked(primary, WRITTEN))) return source;
        } catch (SQLException e) {
            avoidedUntil = System.nanoTime() + AVOIDED.toNanos(); // the primary says itself when it is the one away
        }
        return primary;
    }

    private static String asked(DataSource server, String question) throws SQLException {
        try (Connection connection = server.getConnection();
                PreparedStatement statement = connection.prepareStatement(question);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private boolean knows(String written) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setString(1, written);
            for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(PAUSE))
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) return true;
                }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
