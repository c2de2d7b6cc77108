package vn.lienminh.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienminh.TestDatabase;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;

class StartupDbTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir
    Path folder;

    /// The platform without the modules that stand on it.
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PlatformConfiguration.class, Training.class})
    static class Platform {}

    @Test
    void withAnExternalServerTheFolderHasNoDatabase() {
        try (var context = Startup.work(Platform.class, settings()).orThrow()) {
            JdbcClient jdbc = JdbcClient.create(context.getBean(DataSource.class));
            assertThat(jdbc.sql("select current_database()").query(String.class).single())
                    .isEqualTo(DATABASE.jdbc()
                            .sql("select current_database()")
                            .query(String.class)
                            .single());
            assertThat(jdbc.sql("show time zone").query(String.class).single()).isEqualTo("Asia/Ho_Chi_Minh");
            assertThat(folder.resolve("pg")).isEmptyDirectory();
        }
    }

    @Test
    void theEmbeddedDatabaseKeepsWhatWasWrittenOverARestart() {
        Map<String, Object> settings = Map.of("lienminh.data", folder);
        try (var context = Startup.work(Platform.class, settings).orThrow()) {
            JdbcClient.create(context.getBean(DataSource.class))
                    .sql("create table kept as select 4139 as cooperatives")
                    .update();
        }
        try (var context = Startup.work(Platform.class, settings).orThrow()) {
            assertThat(JdbcClient.create(context.getBean(DataSource.class))
                            .sql("select cooperatives from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(4139);
        }
        await().until(() -> !new PostgresGuard(folder.resolve("pg")).lives());
    }

    @Test
    void aTakenPortIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Map<String, Object> settings = settings();
            settings.put("server.port", taken.getLocalPort());
            assertThat(sentence(Startup.serve(Platform.class, settings)))
                    .startsWith("PL103 Port " + taken.getLocalPort() + " is used by another program.");
        }
    }

    @Test
    void aFolderOfANewerVersionIsOneSentence() throws IOException {
        Files.writeString(folder.resolve("VERSION"), "2");
        assertThat(sentence(Startup.work(Platform.class, settings()))).startsWith("PL101 The data folder " + folder);
    }

    @Test
    void aDatabaseThatANewerVersionChangedIsRefused() {
        try (TestDatabase later = TestDatabase.empty()) {
            Map<String, Object> settings = settings();
            settings.putAll(later.settings());
            Startup.work(Platform.class, settings).orThrow().close();
            later.jdbc().sql(FROM_THE_FUTURE).update();
            assertThat(sentence(Startup.work(Platform.class, settings)))
                    .startsWith("PL109 The database was changed by a newer version (step 99991231.2359 later).");
        }
    }

    private static final String FROM_THE_FUTURE = """
            insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                execution_time, success)
            values (100000, '99991231.2359', 'later', 'SQL', 'later.sql', 1, 'x', 1, true)
            """;

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(DATABASE.settings());
        settings.put("lienminh.data", folder);
        return settings;
    }

    private static String sentence(Outcome<ConfigurableApplicationContext> start) {
        assertThat(start.faults()).hasSize(1);
        return start.faults().getFirst().text(Language.EN);
    }
}
