package vn.lienminh.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.lienminh.platform.Database;
import vn.lienminh.platform.PlatformRefusal;
import vn.lienminh.platform.backup.Manifest.Step;

/// The migrations that this program has (các bước nâng cấp).
final class KnownSteps {
    static final String PLACE = "classpath:db/migration";

    private static final Pattern FILE = Pattern.compile(".*/(\\w+/V(\\w+?)__.*\\.sql)");

    private final List<Step> steps = new ArrayList<>();

    KnownSteps() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
                Matcher name = FILE.matcher(file.getURL().toString());
                if (name.matches()) steps.add(new Step(name.group(2).replace('_', '.'), name.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The schemas that the program's migrations make.
    List<String> schemas() {
        return Structure.schemas(steps);
    }

    /// @return the step at which the back-up was made
    /// @throws BackupRefused where this program cannot make the tables of that step
    String last(Manifest manifest) {
        NavigableSet<MigrationVersion> known = versions(steps);
        NavigableSet<MigrationVersion> there = versions(manifest.steps());
        for (MigrationVersion version : there)
            if (!known.contains(version)) throw BackupFile.newer(version.getVersion());
        if (there.isEmpty()) throw BackupRefused.damaged(Manifest.NAME, "steps");
        MigrationVersion last = there.last();
        for (MigrationVersion version : known.headSet(last, false))
            if (!there.contains(version))
                throw new BackupRefused(
                        PlatformRefusal.PL121_TABLES_DIFFER,
                        Map.of("what", version.getVersion(), "found", "-", "expected", last.getVersion()));
        return last.getVersion();
    }

    private static NavigableSet<MigrationVersion> versions(List<Step> steps) {
        return steps.stream()
                .map(step -> MigrationVersion.fromVersion(step.version()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// @param target the last step that is taken; `latest` for all
    static void take(Database database, String target) {
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.user().isEmpty() ? null : database.user(),
                        database.password().isEmpty() ? null : database.password())
                .locations(PLACE)
                .validateMigrationNaming(true)
                .target(target)
                .load()
                .migrate();
    }
}
