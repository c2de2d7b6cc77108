package vn.lienminh.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.lienminh.platform.DataFolder;
import vn.lienminh.platform.Database;
import vn.lienminh.platform.PlatformRefusal;

/// A database beside the one in use, and a folder with it, in which a back-up is tried (chỗ thử). Gone when closed,
/// also by Ctrl-C; what a killed one left is removed by the next.
final class Aside implements AutoCloseable {
    private static final String PREFIX = "lienminh_aside_";
    private static final String ONE_AT_A_TIME = "select pg_advisory_lock(78, 3)";
    private static final String LEFT = "select datname from pg_database where datname like 'lienminh\\_aside\\_%'";

    private final Database server;
    private final String name;
    private final DataFolder folder;
    private final Connection inUse;
    private final Thread atExit = Exit.then(this::remove);

    private Aside(Database server, String name, DataFolder folder, Connection inUse) {
        this.server = server;
        this.name = name;
        this.folder = folder;
        this.inUse = inUse;
    }

    static Aside beside(DataFolder data, Database server) throws IOException {
        Path asides = data.root().resolve(Folder.ASIDE);
        String name = PREFIX + UUID.randomUUID().toString().substring(0, 8);
        try (Connection connection = server.connect()) {
            execute(connection, ONE_AT_A_TIME);
            removeLeft(connection, asides);
            execute(connection, "create database " + name + " template template0 encoding 'UTF8'");
            return new Aside(
                    server,
                    name,
                    DataFolder.open(asides.resolve(name)),
                    server.named(name).connect());
        } catch (SQLException e) {
            throw new BackupRefused(PlatformRefusal.PL123_NO_PLACE_ASIDE, Map.of("why", BackupRefused.why(e)));
        }
    }

    /// One that is in use has a connection, and PostgreSQL does not drop it.
    private static void removeLeft(Connection connection, Path asides) throws SQLException, IOException {
        List<String> kept = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(LEFT)) {
            while (rows.next()) if (!drop(connection, rows.getString(1))) kept.add(rows.getString(1));
        }
        if (!Files.isDirectory(asides)) return;
        try (Stream<Path> folders = Files.list(asides)) {
            for (Path folder : folders.toList())
                if (!kept.contains(folder.getFileName().toString())) FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static boolean drop(Connection connection, String name) {
        try {
            execute(connection, "drop database " + name);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Database database() {
        return server.named(name);
    }

    DataFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        if (Exit.forget(atExit)) remove();
    }

    private void remove() {
        try (inUse;
                Connection connection = server.connect()) {
            execute(connection, "drop database if exists " + name + " with (force)");
            FileSystemUtils.deleteRecursively(folder.root());
            Files.deleteIfExists(folder.root().getParent());
        } catch (SQLException | IOException e) {
            return; // the next one removes it
        }
    }
}
