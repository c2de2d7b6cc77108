package vn.lienminh.platform;

import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Brings the database to this version of the program, and refuses one that a newer version has changed.
final class Migrations implements FlywayMigrationStrategy {

    private final RestoreMark mark;

    Migrations(RestoreMark mark) {
        this.mark = mark;
    }

    @Override
    public void migrate(Flyway flyway) {
        mark.whileNobodyRestores(flyway.getConfiguration().getDataSource(), () -> toNewest(flyway));
    }

    private static void toNewest(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> !migration.getState().isResolved())
                .findFirst()
                .ifPresent(Migrations::refuse);
        flyway.migrate();
    }

    /// Applied there, unknown here: only a newer program can have done it.
    private static void refuse(MigrationInfo unknown) {
        throw new StartRefused(
                PlatformRefusal.PL109_DATABASE_NEWER,
                Map.of("migration", unknown.getVersion() + " " + unknown.getDescription()));
    }
}
