package vn.lienminh.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienminh.platform.PlatformRefusal;
import vn.lienminh.platform.RestoreMark;
import vn.lienminh.platform.backup.Manifest.Column;
import vn.lienminh.platform.backup.Manifest.Entry;
import vn.lienminh.platform.backup.Manifest.Sequence;
import vn.lienminh.platform.backup.Manifest.Table;
import vn.lienminh.platform.backup.Structure.TableName;

/// Writes one moment of everything into one file (sao lưu): one transaction that sees the database as it was when
/// it began, however long it takes and whatever others write meanwhile; then the files, which are written once and
/// were there before the rows that name them.
final class Backup {
    private static final String BEGIN = "set transaction isolation level repeatable read, read only";
    private static final String MOMENT = "select now(), current_setting('server_version')";

    private final Connection connection;
    private final Folder folder;
    private final int layout;
    private final String program;
    private final Archive archive;

    Backup(Connection connection, Folder folder, int layout, String program, Archive archive) {
        this.connection = connection;
        this.folder = folder;
        this.layout = layout;
        this.program = program;
        this.archive = archive;
    }

    /// What was written, and the hash of the whole.
    record Sealed(Manifest manifest, String seal) {}

    Sealed write(RestoreMark mark) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(BEGIN);
            Instant at;
            String server;
            try (var moment = statement.executeQuery(MOMENT)) {
                moment.next();
                at = moment.getObject(1, OffsetDateTime.class).toInstant();
                server = moment.getString(2);
            }
            if (mark.isUnfinished(connection)) throw RestoreMark.unfinished(folder.root());
            Structure structure = Structure.of(connection);
            if (structure.steps().isEmpty())
                throw new BackupRefused(
                        PlatformRefusal.PL122_NOTHING_TO_BACK_UP,
                        Map.of("folder", folder.root().toString()));
            keepShape(structure);
            List<Table> tables = tables(structure);
            List<Sequence> sequences = structure.sequences(connection);
            connection.rollback();
            List<Entry> files = files();
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    program,
                    at,
                    layout,
                    server,
                    structure.steps(),
                    tables,
                    sequences,
                    files,
                    tables.stream().mapToLong(Table::rows).sum(),
                    archive.bytes());
            return new Sealed(manifest, archive.finish(manifest));
        }
    }

    /// Nobody changes a table's columns until all are written; rows come and go as ever.
    private void keepShape(Structure structure) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (TableName table : structure.tables().keySet())
                statement.execute("lock table " + table.quoted() + " in access share mode");
        }
    }

    private List<Table> tables(Structure structure) throws SQLException, IOException {
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<TableName, List<Column>> table : structure.tables().entrySet()) {
            TableName name = table.getKey();
            TableCopy copy = new TableCopy();
            Entry entry =
                    archive.add("database/" + name + ".copy", out -> copy.run(connection, name, table.getValue(), out));
            tables.add(new Table(
                    name.schema(), name.table(), List.copyOf(table.getValue()), copy.rows(), copy.content(), entry));
        }
        return tables;
    }

    private List<Entry> files() throws SQLException, IOException {
        List<Entry> files = new ArrayList<>();
        for (Path file : folder.kept())
            try (var in = Files.newInputStream(file)) {
                files.add(archive.add(folder.name(file), in::transferTo));
            } catch (NoSuchFileException e) {
                continue; // a file that was being made when the folder was read, and has its name now
            }
        return files;
    }
}
