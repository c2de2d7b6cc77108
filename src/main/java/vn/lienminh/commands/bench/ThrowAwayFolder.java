package vn.lienminh.commands.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// A folder for what is measured; it goes when the measuring ends and the databases in it have stopped.
public final class ThrowAwayFolder implements AutoCloseable {
    private static final int MOST_SECONDS = 60;

    private final Path path;

    private ThrowAwayFolder(Path path) {
        this.path = path;
    }

    public static ThrowAwayFolder make() {
        try {
            return new ThrowAwayFolder(Files.createTempDirectory("lienminh-bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            for (int second = 0; second < MOST_SECONDS && databaseRuns(); second++) Thread.sleep(1000);
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean databaseRuns() throws IOException {
        try (Stream<Path> folders = Files.list(path)) {
            return folders.map(folder -> folder.resolve("pg"))
                    .anyMatch(pg ->
                            Files.exists(pg.resolve("data/postmaster.pid")) || Files.exists(pg.resolve("stopping")));
        }
    }
}
