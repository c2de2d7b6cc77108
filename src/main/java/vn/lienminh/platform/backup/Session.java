package vn.lienminh.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import vn.lienminh.platform.Database;

/// A connection on which values are written as on every other machine, and which nobody's patience ends.
final class Session {
    private static final String PLAIN = """
            set datestyle = 'ISO, YMD';
            set intervalstyle = 'postgres';
            set timezone = 'UTC';
            set bytea_output = 'hex';
            set extra_float_digits = 3;
            set xmloption = 'content';
            set synchronize_seqscans = off;
            set statement_timeout = 0;
            set lock_timeout = 0;
            set idle_in_transaction_session_timeout = 0
            """;

    private Session() {}

    static Connection open(Database database) throws SQLException {
        Connection connection = database.connect();
        try (var statement = connection.createStatement()) {
            statement.execute(PLAIN);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
