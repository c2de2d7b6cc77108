package vn.lienminh.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What says that a restore has begun and not ended (dấu phục hồi dở dang): a file in the data folder and a schema
/// in the database, so that neither is taken for whole. The database decides: the transaction that brings the last
/// row takes its mark away and leaves the number of the restore in its stead.
public record RestoreMark(DataFolder folder) {
    private static final String TRY = "select pg_try_advisory_xact_lock_shared(78, 2)";
    private static final String ALONE = "select pg_try_advisory_xact_lock(78, 2)";
    private static final String MARKED = "select to_regnamespace('restoring') is not null";
    private static final String ENDED = """
            select coalesce(obj_description(to_regclass('flyway_schema_history'), 'pg_class'), '')
            """;

    public Path file() {
        return folder.root().resolve("RESTORING");
    }

    /// Keeps restores away while a program starts on the database; they keep it away while they run.
    void whileNobodyRestores(DataSource database, Runnable start) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (!yes(connection, TRY) || isUnfinished(connection)) throw unfinished(folder.root());
            start.run();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Begins a restore into the folder.
    ///
    /// @return its number
    public String write() throws IOException {
        String number = UUID.randomUUID().toString();
        WholeFile.write(file(), number + " " + ProcessMark.self() + "\n");
        return number;
    }

    /// Whether another process that lives restores into this folder.
    public boolean isWrittenByAnother() throws IOException {
        String[] parts = Files.exists(file()) ? Files.readString(file()).strip().split(" ") : new String[0];
        return parts.length == 2 && !parts[1].equals(ProcessMark.self().toString()) && ProcessMark.lives(parts[1]);
    }

    /// Held until the transaction ends.
    ///
    /// @return whether nobody else restores into this database or starts on it
    public static boolean takeAlone(Connection connection) throws SQLException {
        return yes(connection, ALONE);
    }

    /// Whether what stands in the folder or the database is a part. A file left by a restore that had brought all
    /// is removed.
    public boolean isUnfinished(Connection connection) throws SQLException {
        if (isIn(connection)) return true;
        String number = number();
        if (number == null) return false;
        if (number.isEmpty() || !text(connection, ENDED).contains(number)) return true;
        remove();
        return false;
    }

    public static boolean isIn(Connection connection) throws SQLException {
        return yes(connection, MARKED);
    }

    /// @return the number of the restore; null where there is no file
    private @Nullable String number() {
        try {
            return Files.exists(file()) ? Files.readString(file()).strip().split(" ")[0] : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static StartRefused unfinished(Path folder) {
        return new StartRefused(PlatformRefusal.PL118_RESTORE_UNFINISHED, Map.of("folder", folder.toString()));
    }

    private static boolean yes(Connection connection, String sql) throws SQLException {
        return text(connection, sql).equals("t");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
