package vn.lienminh.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import vn.lienminh.platform.PlatformRefusal;

/// A file that has its name only when it is whole and on the disk; until then it is called `….part`, readable by
/// its owner alone, and goes when anything goes wrong, Ctrl-C included.
final class NewFile {
    private final Path file;
    private final Path part;

    NewFile(Path file) {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file))
            throw new BackupRefused(PlatformRefusal.PL111_BACKUP_EXISTS, Map.of("file", file.toString()));
    }

    interface Writing<T> {
        T to(OutputStream out) throws IOException, SQLException;
    }

    <T> T write(Writing<T> writing) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            if (!isOurs(channel)) throw inUse();
            Thread atExit = Exit.then(this::remove);
            try {
                channel.truncate(0);
                T written = writing.to(Channels.newOutputStream(channel));
                channel.force(true);
                Files.move(part, file);
                forceName();
                return written;
            } finally {
                remove();
                Exit.forget(atExit);
            }
        }
    }

    /// What a killed back-up left is written over; one that is being written is not.
    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private BackupRefused inUse() {
        return new BackupRefused(PlatformRefusal.PL117_PLACE_IN_USE, Map.of("folder", part.toString()));
    }

    private void forceName() throws IOException {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
