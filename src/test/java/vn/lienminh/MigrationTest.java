package vn.lienminh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An empty database becomes one of this version, each module in a schema of its own.
class MigrationTest {
    @RegisterExtension
    static final TestDatabase EMPTY = TestDatabase.empty();

    @Test
    void anEmptyDatabaseBecomesOneOfThisVersion() {
        Flyway flyway = Flyway.configure()
                .dataSource(EMPTY.url(), EMPTY.user(), EMPTY.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load();
        assertThat(flyway.info().applied()).isEmpty();
        int steps = flyway.migrate().migrationsExecuted;
        assertThat(steps).isPositive().isEqualTo(flyway.info().all().length);
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.migrate().migrationsExecuted).as("once is enough").isZero();
        flyway.validate();
    }

    @Test
    void theFolderOfAStepIsTheModuleWhoseSchemaItMakes() {
        Flyway flyway = Flyway.configure()
                .dataSource(EMPTY.url(), EMPTY.user(), EMPTY.password())
                .locations("classpath:db/migration")
                .load();
        flyway.migrate();
        List<String> schemas = EMPTY.jdbc()
                .sql("select nspname from pg_namespace")
                .query(String.class)
                .list();
        assertThat(Arrays.stream(flyway.info().all())
                        .map(MigrationInfo::getScript)
                        .map(s -> s.substring(0, s.indexOf('/'))))
                .isNotEmpty()
                .allMatch(schemas::contains);
        assertThat(EMPTY.jdbc()
                        .sql(
                                "select count(*) from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
