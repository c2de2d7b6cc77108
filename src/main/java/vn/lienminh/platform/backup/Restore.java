package vn.lienminh.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import vn.lienminh.kernel.Fault;
import vn.lienminh.platform.DataFolder;
import vn.lienminh.platform.Database;
import vn.lienminh.platform.PlatformRefusal;
import vn.lienminh.platform.RestoreMark;
import vn.lienminh.platform.backup.Manifest.Entry;
import vn.lienminh.platform.backup.Manifest.Table;
import vn.lienminh.platform.backup.Structure.TableName;

/// Brings a proved back-up into an empty folder and an empty database (phục hồi): the tables as they were then,
/// their rows, then the steps that this program has since. Marked from the first thing it makes to the last, so
/// that what a killed restore leaves is not taken for whole, and can be restored into again.
final class Restore {
    private final BackupFile file;
    private final String lastStep;
    private final KnownSteps known;
    private final DataFolder data;
    private final Database database;
    private final Progress progress;

    Restore(BackupFile file, KnownSteps known, DataFolder data, Database database, Progress progress) {
        this.file = file;
        this.known = known;
        this.lastStep = known.last(file.manifest());
        this.data = data;
        this.database = database;
        this.progress = progress;
    }

    /// @param proving reads every table again before anything newer changes it
    /// @return the tables that then differ from the back-up
    List<String> run(boolean proving) throws SQLException, IOException {
        try (Connection keeper = Session.open(database);
                Connection work = Session.open(database)) {
            Ground ground = new Ground(work, known.schemas());
            RestoreMark mark = new RestoreMark(data);
            if (!RestoreMark.takeAlone(keeper) || mark.isWrittenByAnother())
                throw refusal(PlatformRefusal.PL117_PLACE_IN_USE);
            if (!isFree(ground, mark)) throw refusal(PlatformRefusal.PL116_PLACE_NOT_EMPTY);
            String number = mark.write();
            ground.mark();
            try {
                clear(ground);
                List<String> different = bring(work, proving);
                ground.unmark(number);
                mark.remove();
                return different;
            } catch (SQLException | IOException | UncheckedIOException | BackupRefused e) {
                if (leavesNothing(work, ground, mark)) throw e;
                List<Fault> faults =
                        new ArrayList<>(BackupRefused.faults(PlatformRefusal.PL119_RESTORE_STOPPED, Map.of(), e));
                faults.add(RestoreMark.unfinished(data.root()).fault());
                throw new BackupRefused(faults);
            }
        }
    }

    private boolean isFree(Ground ground, RestoreMark mark) throws SQLException, IOException {
        boolean folderFree = Files.exists(mark.file()) || Folder.of(data).kept().isEmpty();
        return folderFree && (ground.isPart() || ground.isEmpty());
    }

    private BackupRefused refusal(PlatformRefusal why) {
        String place = database instanceof Database.External ? " + " + database.shown() : "";
        return new BackupRefused(why, Map.of("folder", data.root() + place));
    }

    private List<String> bring(Connection work, boolean proving) throws SQLException, IOException {
        take(lastStep);
        Folder folder = Folder.of(data);
        for (Entry entry : file.manifest().files())
            try (InputStream in = file.read(entry, Progress.Stage.LOADING, Progress.NOBODY, 0)) {
                folder.put(entry, in);
            }
        new Loading(work, file, progress).run();
        work.commit();
        List<String> different = proving ? different(work) : List.of();
        take("latest");
        analyse(work);
        return different;
    }

    private void take(String target) {
        try {
            KnownSteps.take(database, target);
        } catch (FlywayException e) {
            throw new BackupRefused(PlatformRefusal.PL119_RESTORE_STOPPED, Map.of("why", BackupRefused.why(e)));
        }
    }

    private List<String> different(Connection work) throws SQLException, IOException {
        List<String> different = new ArrayList<>();
        long done = 0;
        for (Table table : file.tables()) {
            TableCopy copy = new TableCopy();
            copy.run(
                    work,
                    new TableName(table.schema(), table.name()),
                    table.columns(),
                    OutputStream.nullOutputStream());
            if (copy.rows() != table.rows() || !copy.content().equals(table.content())) different.add(table.toString());
            done += table.entry().bytes();
            progress.reached(Progress.Stage.PROVING, done, file.manifest().bytes());
        }
        work.commit();
        return different;
    }

    /// Nobody has counted the new tables yet, and the first questions come at once.
    private static void analyse(Connection work) throws SQLException {
        try (var statement = work.createStatement()) {
            for (TableName table : Structure.of(work).tables().keySet()) statement.execute("analyze " + table.quoted());
        }
        work.commit();
    }

    private void clear(Ground ground) throws SQLException, IOException {
        ground.clear();
        Folder.of(data).clear();
    }

    /// Where even that fails, with no room or no database, the mark stays and the next restore does it.
    private boolean leavesNothing(Connection work, Ground ground, RestoreMark mark) {
        try {
            work.rollback();
            clear(ground);
            ground.unmark("");
            mark.remove();
            return true;
        } catch (SQLException | IOException | UncheckedIOException e) {
            return false;
        }
    }
}
