package vn.lienminh.commands.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A whole folder into a file, and back into another folder, with the verbs that a user has.
public final class BackupBench {
    private static final int MOST = 300_000;

    private final Stopwatch stopwatch;

    public BackupBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    public void measure(Path folder, Path data) {
        Path file = folder.resolve("nation.lmb");
        Path other = folder.resolve("restored");
        stopwatch.once("backup", () -> verb("backup", file, data));
        stopwatch.below("backup", MOST);
        stopwatch.put("backup size", size(file) / 1_000_000.0, "MB");
        stopwatch.once("restore", () -> verb("restore", file, other));
        stopwatch.below("restore", MOST);
    }

    private static void verb(String verb, Path file, Path data) {
        Child.run(List.of(verb, file.toString(), "--data", data.toString()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
