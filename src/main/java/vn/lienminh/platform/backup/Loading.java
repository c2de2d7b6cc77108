package vn.lienminh.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.lienminh.platform.PlatformRefusal;
import vn.lienminh.platform.backup.Manifest.Column;
import vn.lienminh.platform.backup.Manifest.Sequence;
import vn.lienminh.platform.backup.Manifest.Table;
import vn.lienminh.platform.backup.Structure.TableName;

/// Brings the rows of a back-up into tables that its migrations made, in one transaction: all of them or none.
final class Loading {
    private static final int BLOCK = 1 << 16;
    /// Rows that refer to others are proved once, by a join, when all are there: in whatever order the tables come.
    private static final String REFERENCES = """
            select format('%I.%I', n.nspname, t.relname), format('%I', c.conname), pg_get_constraintdef(c.oid)
              from pg_constraint c
              join pg_class t on t.oid = c.conrelid
              join pg_namespace n on n.oid = t.relnamespace
             where c.contype = 'f' and c.conparentid = 0 and n.nspname = any (?)
             order by 1, 2
            """;

    private final Connection connection;
    private final BackupFile file;
    private final Progress progress;

    Loading(Connection connection, BackupFile file, Progress progress) {
        this.connection = connection;
        this.file = file;
        this.progress = progress;
    }

    private record Reference(String table, String name, String definition) {}

    /// The caller commits.
    void run() throws SQLException, IOException {
        Structure structure = Structure.of(connection);
        checkShape(structure);
        checkSequences(structure);
        List<Reference> references = references(Structure.schemas(structure.steps()));
        for (Reference r : references) execute("alter table " + r.table() + " drop constraint " + r.name());
        // Migrations bring rows of their own.
        execute("truncate "
                + String.join(
                        ", ",
                        structure.tables().keySet().stream()
                                .map(TableName::quoted)
                                .toList()));
        long done = 0;
        for (Table table : file.tables()) {
            copy(table, done);
            done += table.entry().bytes();
        }
        progress.reached(Progress.Stage.INDEXING, 0, 0);
        for (Reference r : references)
            execute("alter table " + r.table() + " add constraint " + r.name() + " " + r.definition());
        for (Sequence sequence : file.manifest().sequences()) set(sequence);
    }

    /// The same tables, with the same columns of the same types; their order is nobody's business.
    private void checkShape(Structure structure) {
        Map<TableName, List<Column>> here = structure.tables();
        List<TableName> there = new ArrayList<>();
        for (Table table : file.tables()) {
            TableName name = new TableName(table.schema(), table.name());
            there.add(name);
            List<Column> columns = here.getOrDefault(name, List.of());
            if (columns.size() != table.columns().size() || !new HashSet<>(columns).containsAll(table.columns()))
                throw differs(name, table.columns(), columns);
        }
        for (TableName name : here.keySet()) if (!there.contains(name)) throw differs(name, List.of(), here.get(name));
    }

    private void checkSequences(Structure structure) throws SQLException {
        List<String> here = names(structure.sequences(connection));
        List<String> there = names(file.manifest().sequences());
        if (!here.equals(there))
            throw new BackupRefused(
                    PlatformRefusal.PL121_TABLES_DIFFER,
                    Map.of("what", "sequences", "found", there.toString(), "expected", here.toString()));
    }

    private static List<String> names(List<Sequence> sequences) {
        return sequences.stream().map(s -> s.schema() + "." + s.name()).sorted().toList();
    }

    private static BackupRefused differs(TableName table, List<Column> found, List<Column> expected) {
        return new BackupRefused(
                PlatformRefusal.PL121_TABLES_DIFFER,
                Map.of(
                        "what",
                        table.toString(),
                        "found",
                        without(found, expected),
                        "expected",
                        without(expected, found)));
    }

    private static String without(List<Column> columns, List<Column> others) {
        List<String> own = columns.stream()
                .filter(c -> !others.contains(c))
                .map(c -> c.name() + " " + c.type())
                .toList();
        return own.isEmpty() ? "-" : String.join(", ", own);
    }

    private List<Reference> references(List<String> schemas) throws SQLException {
        List<Reference> references = new ArrayList<>();
        try (var query = connection.prepareStatement(REFERENCES)) {
            query.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    references.add(new Reference(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return references;
    }

    /// What is generated always is taken as it was: `COPY` overrides it.
    private void copy(Table table, long done) throws SQLException, IOException {
        TableName name = new TableName(table.schema(), table.name());
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin (encoding 'UTF8')"
                        .formatted(name.quoted(), Structure.quoted(table.columns())));
        try (InputStream in = file.read(table.entry(), Progress.Stage.LOADING, progress, done)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) copy.writeToCopy(block, 0, read);
            if (copy.endCopy() != table.rows())
                throw BackupRefused.damaged(table.entry().name(), "" + table.rows());
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private void set(Sequence sequence) throws SQLException {
        try (var query = connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            query.setString(1, new TableName(sequence.schema(), sequence.name()).quoted());
            query.setLong(2, sequence.last());
            query.setBoolean(3, sequence.called());
            query.executeQuery().close();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
