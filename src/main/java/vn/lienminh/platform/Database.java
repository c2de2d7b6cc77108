package vn.lienminh.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// The database in use (cơ sở dữ liệu): the embedded one of the data folder, or an external server.
public sealed interface Database extends AutoCloseable {
    String url();

    String user();

    String password();

    @Override
    void close();

    /// A connection of its own, outside of any pool: for work that takes minutes.
    default Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (!user().isEmpty()) properties.setProperty("user", user());
        if (!password().isEmpty()) properties.setProperty("password", password());
        return DriverManager.getConnection(url(), properties);
    }

    /// The address without what may be secret: host, port and database only.
    default String shown() {
        return url().replaceFirst("^jdbc:postgresql:(//)?", "")
                .replaceFirst("^.*@", "")
                .replaceFirst("\\?.*$", "");
    }

    /// Another database of the same server.
    default Database named(String name) {
        return new External(
                url().replaceFirst("^(jdbc:postgresql:(?://[^/?]*/?)?)[^?]*", "$1" + name), user(), password());
    }

    record Embedded(EmbeddedPostgres server) implements Database {
        @Override
        public String url() {
            return server.url();
        }

        @Override
        public String user() {
            return server.user();
        }

        @Override
        public String password() {
            return server.password();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    record External(String url, String user, String password) implements Database {
        @Override
        public void close() {} // not ours
    }
}
