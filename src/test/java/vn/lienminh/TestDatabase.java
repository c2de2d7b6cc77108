package vn.lienminh;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienminh.platform.TestServer;

/// A database for one test class: a copy of one that was migrated once for this JVM. With `LIENMINH_CITUS_URL` it
/// is spread over that cluster, so that every test of the suite is one of Citus too.
/// ```java
/// @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();   // dropped after the class
/// ```
/// Where no test class stands around it, close it; what is left is dropped when the JVM ends.
public final class TestDatabase implements AfterAllCallback, AutoCloseable {

    /// Made by the first test that needs it.
    private static final class Shared {
        static final TestServer SERVER = TestServer.start();
        static final String MIGRATED = TestServer.onCitus() ? "" : migrated(SERVER.create("template1"));

        static String migrated(String name) {
            Flyway.configure()
                    .dataSource(SERVER.url(name), SERVER.user(), SERVER.password())
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
            return name;
        }

        /// Shards cannot be copied with their database: each is made anew.
        static String spread() {
            String name = migrated(SERVER.createOnAllNodes());
            SERVER.spread(name);
            return name;
        }
    }

    private final String name;
    private final HikariDataSource source;

    private TestDatabase(String name) {
        this.name = name;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(user());
        config.setPassword(password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setConnectionInitSql("set time zone 'Asia/Ho_Chi_Minh'");
        this.source = new HikariDataSource(config);
    }

    /// With all migrations, and no rows but those they bring; on Citus spread over the workers.
    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.onCitus() ? Shared.spread() : Shared.SERVER.create(Shared.MIGRATED));
    }

    /// With nothing in it, for tests of the migrations themselves.
    public static TestDatabase empty() {
        return new TestDatabase(Shared.SERVER.create("template1"));
    }

    /// On Citus: with all migrations, on the coordinator alone.
    public static TestDatabase notYetSpread() {
        return new TestDatabase(Shared.migrated(Shared.SERVER.createOnAllNodes()));
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    public String url() {
        return Shared.SERVER.url(name);
    }

    public String user() {
        return Shared.SERVER.user();
    }

    public String password() {
        return Shared.SERVER.password();
    }

    /// What the whole application needs to run on this database.
    public Map<String, Object> settings() {
        return Map.of(
                "lienminh.database.url",
                url(),
                "lienminh.database.user",
                user(),
                "lienminh.database.password",
                password());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        source.close();
        Shared.SERVER.drop(name);
    }
}
