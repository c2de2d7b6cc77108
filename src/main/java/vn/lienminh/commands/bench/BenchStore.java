package vn.lienminh.commands.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database itself, as the measure of what is built on it: an empty question, and the same rows through `COPY`
/// without the program.
class BenchStore {
    private static final String TWIN = "create table public.snapshot_twin (like reporting.snapshot including all)";
    private static final String COPY_OUT =
            "copy (select * from reporting.snapshot where period = '%s' and form = 'HTX-THANG') to stdout";
    private static final String COPY_IN = "copy public.snapshot_twin from stdin";
    private static final String DROP = "drop table if exists public.snapshot_twin";

    private final DataSource source;
    private final JdbcClient jdbc;

    BenchStore(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    void one() {
        jdbc.sql("select 1").query(Integer.class).single();
    }

    String version() {
        return jdbc.sql("show server_version").query(String.class).single();
    }

    void makeTwin() {
        jdbc.sql(DROP).update();
        jdbc.sql(TWIN).update();
    }

    void dropTwin() {
        jdbc.sql(DROP).update();
    }

    /// The snapshots of one month into a file; how many they are.
    long copyOut(String period, Path file) {
        try (Connection connection = source.getConnection();
                OutputStream out = Files.newOutputStream(file)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY_OUT.formatted(period), out);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file into the twin, in one transaction.
    long copyIn(Path file) {
        try (Connection connection = source.getConnection();
                InputStream in = Files.newInputStream(file)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY_IN, in);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
