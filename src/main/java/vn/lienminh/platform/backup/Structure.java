package vn.lienminh.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienminh.platform.backup.Manifest.Column;
import vn.lienminh.platform.backup.Manifest.Sequence;
import vn.lienminh.platform.backup.Manifest.Step;

/// Which tables a database has, as the database itself says. Ours are those of the schemas that a migration's
/// folder names; whatever else stands beside them is another's.
record Structure(Map<TableName, List<Column>> tables, List<Step> steps) {
    private static final String HISTORY = "select to_regclass('flyway_schema_history') is not null";
    private static final String STEPS = """
            select version, script from flyway_schema_history where success and version is not null order by installed_rank
            """;
    private static final String TABLES = """
            select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any (?)
             order by n.nspname collate "C", c.relname collate "C", a.attnum
            """;
    private static final String SEQUENCES = """
            select n.nspname, c.relname, format('select last_value, is_called from %I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'S' and n.nspname = any (?)
             order by n.nspname collate "C", c.relname collate "C"
            """;

    record TableName(String schema, String table) {
        @Override
        public String toString() {
            return schema + "." + table;
        }

        String quoted() {
            return Structure.quoted(schema) + "." + Structure.quoted(table);
        }
    }

    static Structure of(Connection connection) throws SQLException {
        List<Step> steps = steps(connection);
        return new Structure(tables(connection, schemas(steps)), steps);
    }

    private static List<Step> steps(Connection connection) throws SQLException {
        List<Step> steps = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            try (var history = statement.executeQuery(HISTORY)) {
                history.next();
                if (!history.getBoolean(1)) return steps;
            }
            try (var rows = statement.executeQuery(STEPS)) {
                while (rows.next()) steps.add(new Step(rows.getString(1), rows.getString(2)));
            }
        }
        return steps;
    }

    static List<String> schemas(List<Step> steps) {
        return steps.stream()
                .map(Step::script)
                .filter(script -> script.contains("/"))
                .map(script -> script.substring(0, script.indexOf('/')))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<TableName, List<Column>> tables(Connection connection, List<String> schemas)
            throws SQLException {
        Map<TableName, List<Column>> tables = new LinkedHashMap<>();
        try (var query = connection.prepareStatement(TABLES)) {
            query.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    tables.computeIfAbsent(
                                    new TableName(rows.getString(1), rows.getString(2)), name -> new ArrayList<>())
                            .add(new Column(rows.getString(3), rows.getString(4)));
            }
        }
        return tables;
    }

    /// Not part of the moment: they only ever grow, and are read after it.
    List<Sequence> sequences(Connection connection) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        try (var query = connection.prepareStatement(SEQUENCES);
                var one = connection.createStatement()) {
            query.setArray(1, connection.createArrayOf("text", schemas(steps).toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    try (var value = one.executeQuery(rows.getString(3))) {
                        value.next();
                        sequences.add(new Sequence(
                                rows.getString(1), rows.getString(2), value.getLong(1), value.getBoolean(2)));
                    }
            }
        }
        return sequences;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<Column> columns) {
        return String.join(", ", columns.stream().map(c -> quoted(c.name())).toList());
    }
}
