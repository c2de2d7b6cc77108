package vn.lienminh.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienminh.platform.DataFolder;
import vn.lienminh.platform.backup.Manifest.Entry;

/// What the data folder holds beside its database: each file is an entry `folder/…` of the back-up.
record Folder(Path root) {
    static final String PREFIX = "folder/";
    /// A database set up to try a back-up, see `Aside`.
    static final String ASIDE = "aside";

    /// The database has its own way; the others say what the folder is, not what is in it.
    private static final Set<String> NOT_KEPT = Set.of("pg", "VERSION", "RESTORING", ASIDE, DataFolder.HISTORY);

    static Folder of(DataFolder data) {
        return new Folder(data.root());
    }

    /// In the order of their names.
    List<Path> kept() throws IOException {
        if (!Files.isDirectory(root)) return List.of();
        try (Stream<Path> all = Files.list(root)) {
            List<Path> tops = all.filter(
                            path -> !NOT_KEPT.contains(path.getFileName().toString()))
                    .toList();
            return tops.stream().flatMap(Folder::regularFiles).sorted().toList();
        }
    }

    private static Stream<Path> regularFiles(Path top) {
        try (Stream<Path> all = Files.walk(top, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name(Path file) {
        return PREFIX
                + root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    /// Where the entry goes, from the folder on.
    ///
    /// @throws BackupRefused where its name leads out of the folder, or to what is not a back-up's
    static String place(Entry entry) {
        String name = entry.name();
        String[] parts =
                name.startsWith(PREFIX) ? name.substring(PREFIX.length()).split("/", -1) : new String[] {""};
        boolean inside = !NOT_KEPT.contains(parts[0])
                && Stream.of(parts)
                        .noneMatch(part -> part.isEmpty()
                                || part.equals(".")
                                || part.equals("..")
                                || part.indexOf('\0') >= 0
                                || part.indexOf('\\') >= 0);
        if (!inside) throw BackupRefused.damaged(name, "not a name inside a data folder");
        return String.join("/", parts);
    }

    /// On the disk when it returns.
    void put(Entry entry, InputStream content) throws IOException {
        Path file = root.resolve(place(entry));
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    /// Leaves the folder as a new one is.
    void clear() throws IOException {
        for (Path file : kept()) Files.delete(file);
        Files.deleteIfExists(root.resolve(DataFolder.HISTORY));
    }
}
