package vn.lienminh.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.lienminh.platform.RestoreMark;

/// The database that is restored into: empty of everything of ours, or holding only what an interrupted restore
/// left. What others keep beside it in the same database is neither looked at nor touched.
final class Ground {
    private static final String OURS = """
            select to_regclass('flyway_schema_history') is not null
                or exists (select from pg_namespace where nspname = any (?))
            """;

    private final Connection connection;
    private final List<String> schemas;

    Ground(Connection connection, List<String> schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    boolean isEmpty() throws SQLException {
        try (var query = connection.prepareStatement(OURS)) {
            query.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = query.executeQuery()) {
                rows.next();
                return !rows.getBoolean(1);
            }
        }
    }

    boolean isPart() throws SQLException {
        return RestoreMark.isIn(connection);
    }

    void mark() throws SQLException {
        execute("create schema if not exists restoring");
    }

    /// @param number of the restore that has brought everything; empty when everything is gone again
    void unmark(String number) throws SQLException {
        if (number.isEmpty()) execute("drop schema if exists restoring");
        else
            execute("drop schema if exists restoring; comment on table flyway_schema_history is 'restored: "
                    + number
                    + "'");
    }

    /// One schema at a time: each holds many locks.
    void clear() throws SQLException {
        for (String schema : schemas) execute("drop schema if exists " + Structure.quoted(schema) + " cascade");
        execute("drop table if exists flyway_schema_history");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }
}
