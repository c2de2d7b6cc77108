package vn.lienminh.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import vn.lienminh.TestDatabase;
import vn.lienminh.platform.DataFolder;
import vn.lienminh.platform.Database;

/// An empty database and an empty folder to restore into.
final class Place implements AutoCloseable {
    final TestDatabase database = TestDatabase.empty();
    final Path folder;

    Place() throws IOException {
        folder = Files.createTempDirectory("place");
    }

    /// The back-up of the demo as the release before communes made it.
    static Path oldRelease() {
        return Path.of("src/test/resources/backups/20261122.1000-demo.zip");
    }

    Backups backups() {
        return new Backups(
                () -> DataFolder.open(folder),
                () -> new Database.External(database.url(), database.user(), database.password()));
    }

    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("lienminh.data", folder);
        return settings;
    }

    int count(String what) {
        return database.jdbc()
                .sql("select count(*) from " + what)
                .query(Integer.class)
                .single();
    }

    boolean isUntouched() {
        return count("pg_namespace where nspname in ('reporting', 'audit', 'restoring')") == 0
                && count("pg_tables where tablename = 'flyway_schema_history'") == 0
                && !Files.exists(folder.resolve("RESTORING"));
    }

    @Override
    public void close() {
        database.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
