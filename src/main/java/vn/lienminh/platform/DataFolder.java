package vn.lienminh.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// The data folder (thư mục dữ liệu): everything the program keeps. Its file `VERSION` says which layout it has, so
/// that an older program does not touch what it cannot understand.
public record DataFolder(Path root) {
    /// The layout below; raised when an older program could no longer use the folder.
    public static final int LAYOUT = 1;

    /// Where the history ended when it was last written, see `audit`.
    public static final String HISTORY = "HISTORY";

    /// Makes the folder where there is none.
    public static DataFolder open(Path root) {
        DataFolder folder = new DataFolder(root.toAbsolutePath().normalize());
        folder.makeWritable();
        folder.checkVersion();
        return folder;
    }

    /// The embedded database, its programs and its guard.
    public Path pg() {
        return root.resolve("pg");
    }

    /// Files that people sent or the program made.
    public Path files() {
        return root.resolve("files");
    }

    private void makeWritable() {
        try {
            Files.createDirectories(root);
            closed(pg());
            closed(files());
        } catch (IOException e) {
            throw notWritable();
        }
        if (!Files.isWritable(root) || !Files.isWritable(pg()) || !Files.isWritable(files())) throw notWritable();
    }

    /// Readable by its owner alone: it holds the password of the database, and personal papers.
    private static void closed(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private StartRefused notWritable() {
        return new StartRefused(PlatformRefusal.PL102_FOLDER_NOT_WRITABLE, Map.of("folder", root.toString()));
    }

    private void checkVersion() {
        Path file = root.resolve("VERSION");
        try {
            if (!Files.exists(file)) WholeFile.write(file, LAYOUT + "\n");
            String found = Files.readString(file).strip();
            if (!found.matches("\\d{1,6}") || Integer.parseInt(found) > LAYOUT)
                throw new StartRefused(
                        PlatformRefusal.PL101_FOLDER_NEWER,
                        Map.of("folder", root.toString(), "found", found, "known", "" + LAYOUT));
        } catch (IOException e) {
            throw notWritable();
        }
    }
}
