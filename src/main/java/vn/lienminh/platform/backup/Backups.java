package vn.lienminh.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.platform.DataFolder;
import vn.lienminh.platform.Database;
import vn.lienminh.platform.PlatformRefusal;
import vn.lienminh.platform.RestoreMark;

/// Everything the program keeps, in one file and back (sao lưu, phục hồi): the database and the files of the data
/// folder, as they were at one moment, while others read and write.
public final class Backups {
    private final Supplier<DataFolder> folder;
    private final Supplier<Database> database;

    /// Opens folder and database only when they are needed.
    public Backups(Supplier<DataFolder> folder, Supplier<Database> database) {
        this.folder = folder;
        this.database = database;
    }

    /// @param ground see `Startup.ground`
    public static Backups on(ApplicationContext ground) {
        return new Backups(() -> ground.getBean(DataFolder.class), () -> ground.getBean(Database.class));
    }

    /// @param size of the file
    /// @param seal the hash of the whole file: whoever keeps it elsewhere can tell a forged file
    public record Made(Path file, Manifest manifest, long size, String seal) {}

    private interface Work<T> {
        T run() throws SQLException, IOException;
    }

    /// Writes a back-up. A file that exists is left alone; whatever goes wrong, no part of a new one is left.
    ///
    /// @param program the version of the program
    public Outcome<Made> make(Path file, String program, Progress progress) {
        Path target = file.toAbsolutePath().normalize();
        return outcome(PlatformRefusal.PL112_BACKUP_NOT_WRITTEN, Map.of("file", target.toString()), () -> {
            DataFolder data = folder.get();
            if (target.startsWith(data.root()))
                throw new BackupRefused(
                        PlatformRefusal.PL120_BACKUP_INSIDE_FOLDER,
                        Map.of("file", target.toString(), "folder", data.root().toString()));
            Backup.Sealed sealed = new NewFile(target).write(out -> write(out, data, program, progress));
            return new Made(target, sealed.manifest(), Files.size(target), sealed.seal());
        });
    }

    private Backup.Sealed write(OutputStream out, DataFolder data, String program, Progress progress)
            throws SQLException, IOException {
        try (var connection = Session.open(database.get())) {
            Archive archive = new Archive(out, progress);
            return new Backup(connection, Folder.of(data), DataFolder.LAYOUT, program, archive)
                    .write(new RestoreMark(data));
        }
    }

    /// Brings a back-up into an empty folder and an empty database. The file is read once and proved before
    /// anything is touched.
    public Outcome<Manifest> restore(Path file, Progress progress) {
        return outcome(PlatformRefusal.PL119_RESTORE_STOPPED, Map.of(), () -> {
            try (BackupFile backup = BackupFile.open(file)) {
                KnownSteps known = proved(backup, progress);
                new Restore(backup, known, folder.get(), database.get(), progress).run(false);
                return backup.manifest();
            }
        });
    }

    /// What a back-up was, restored aside.
    ///
    /// @param different tables whose rows are not those that were backed up
    public record Tried<T>(Manifest manifest, List<String> different, T result) {}

    /// Restores a back-up into a database of its own beside the one in use, which is gone afterwards.
    ///
    /// @param trial what is done there; given the settings with which a program runs on it
    public <T> Outcome<Tried<T>> aside(Path file, Progress progress, Function<Map<String, Object>, T> trial) {
        return outcome(PlatformRefusal.PL119_RESTORE_STOPPED, Map.of(), () -> {
            try (BackupFile backup = BackupFile.open(file)) {
                KnownSteps known = proved(backup, progress);
                try (Aside aside = Aside.beside(folder.get(), database.get())) {
                    List<String> different =
                            new Restore(backup, known, aside.folder(), aside.database(), progress).run(true);
                    return new Tried<>(backup.manifest(), different, trial.apply(settings(aside)));
                }
            }
        });
    }

    private static Map<String, Object> settings(Aside aside) {
        return Map.of(
                "lienminh.data", aside.folder().root(),
                "lienminh.database.url", aside.database().url(),
                "lienminh.database.user", aside.database().user(),
                "lienminh.database.password", aside.database().password());
    }

    private static KnownSteps proved(BackupFile backup, Progress progress) {
        KnownSteps known = new KnownSteps();
        known.last(backup.manifest());
        if (backup.manifest().format() != Manifest.FORMAT || backup.manifest().layout() > DataFolder.LAYOUT)
            throw BackupFile.newer(
                    backup.manifest().format() + "." + backup.manifest().layout());
        backup.check(progress);
        return known;
    }

    private static <T> Outcome<T> outcome(PlatformRefusal stopped, Map<String, String> values, Work<T> work) {
        try {
            return Outcome.done(work.run());
        } catch (SQLException | IOException | UncheckedIOException | BackupRefused e) {
            return Outcome.refused(BackupRefused.faults(stopped, values, e));
        }
    }
}
