package vn.lienminh.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienminh.Lienminh;
import vn.lienminh.cast.House;
import vn.lienminh.commands.Terminal;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.platform.Startup;

/// A back-up comes into an empty place whole, or not at all.
class RestoreDbTest {
    private static final Path OLD = Place.oldRelease();

    @TempDir
    Path shelf;

    /// The file was made by the release whose last step is 20261122.1000, from the files of the demo.
    @Test
    void aBackUpOfAnOlderReleaseIsRestoredAndBroughtUpToDate() throws IOException {
        try (Place place = new Place()) {
            Manifest manifest = place.backups().restore(OLD, Progress.NOBODY).orThrow();
            assertThat(manifest.steps().getLast().version()).isEqualTo("20261122.1000");
            assertThat(flyway(place, "latest").info().pending()).isEmpty();
            assertThat(place.count("reporting.snapshot")).isEqualTo(18);
            try (var program = Startup.work(Lienminh.class, place.settings()).orThrow()) {
                assertThat(place.count("consolidation.total")).isEqualTo(18);
                assertThat(program.getBean(Totals.class).verify().differences()).isEmpty();
                Terminal.Answer figures = new Terminal(program)
                        .run(
                                "figures",
                                "--of",
                                "cluster:DBSH",
                                "--period",
                                "2017",
                                "--indicator",
                                "TV.HTX.NEW",
                                "--format",
                                "csv");
                assertThat(figures.out()).contains("cluster:DBSH,2017,19800,,,người,estimated,9,9");
            }
        }
    }

    @Test
    void aBackUpMadeAtAnEarlierStepIsRestoredAtThatStepFirst() throws IOException {
        Path file = shelf.resolve("early.zip");
        try (Place early = new Place();
                Place place = new Place()) {
            flyway(early, "20261122.0930").migrate();
            early.database
                    .jdbc()
                    .sql("insert into organisations.cluster values ('SM', 'Sao\tMai\\n', '-infinity')")
                    .update();
            early.database.jdbc().sql("""
                    insert into audit.entry (at, actor, act, subject, detail)
                    select now(), 'x', 'y', 's' || n, '{"n": 1.50}' from generate_series(1, 50) n
                    """).update();
            early.database.jdbc().sql("delete from audit.entry where id < 40").update();
            Manifest manifest =
                    early.backups().make(file, "1", Progress.NOBODY).orThrow().manifest();
            assertThat(manifest.tables()).noneMatch(t -> t.schema().equals("planning"));
            place.backups().restore(file, Progress.NOBODY).orThrow();
            assertThat(place.count("audit.entry where id between 40 and 50")).isEqualTo(11);
            assertThat(place.count(
                            "organisations.cluster where name = E'Sao\\tMai\\\\n' and recorded_at = '-infinity'"))
                    .isEqualTo(1);
            assertThat(place.count("planning.target")).isZero();
            assertThat(flyway(place, "latest").info().pending()).isEmpty();
        }
    }

    @Test
    void aPlaceThatHoldsAnythingIsRefusedAndKeepsIt() throws IOException {
        try (Place place = new Place()) {
            flyway(place, "latest").migrate();
            assertThat(House.codes(place.backups().restore(OLD, Progress.NOBODY)))
                    .containsExactly("PL116");
            assertThat(place.count("organisations.cluster")).isZero();
        }
        try (Place place = new Place()) {
            Path paper = place.folder.resolve("files/paper.txt");
            Files.createDirectories(paper.getParent());
            Files.writeString(paper, "kept");
            assertThat(House.codes(place.backups().restore(OLD, Progress.NOBODY)))
                    .containsExactly("PL116");
            assertThat(paper).hasContent("kept");
            assertThat(place.isUntouched()).isTrue();
        }
    }

    @Test
    void ofTwoRestoresAtOnceTheSecondIsRefusedAndTheFirstGoesOn() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        try (Place place = new Place();
                ExecutorService first = Executors.newSingleThreadExecutor()) {
            Future<Outcome<Manifest>> slow = first.submit(() -> place.backups().restore(OLD, (stage, done, all) -> {
                if (stage != Progress.Stage.LOADING || loading.getCount() == 0) return;
                loading.countDown();
                await(tried);
            }));
            loading.await();
            assertThat(House.codes(place.backups().restore(OLD, Progress.NOBODY)))
                    .containsExactly("PL117");
            assertThat(sentence(Startup.work(Lienminh.class, place.settings()))).startsWith("PL118 A restore into ");
            tried.countDown();
            slow.get().orThrow();
            assertThat(place.count("reporting.snapshot")).isEqualTo(18);
        }
    }

    /// An error is not caught on its way, as a kill is not.
    @Test
    void whatAKilledRestoreLeavesSaysSoAndIsRestoredIntoAgain() throws IOException {
        try (Place place = new Place()) {
            for (Progress.Stage stage : new Progress.Stage[] {Progress.Stage.LOADING, Progress.Stage.INDEXING}) {
                assertThatThrownBy(() -> place.backups().restore(OLD, (now, done, all) -> {
                            if (now == stage) throw new AssertionError("killed");
                        }))
                        .hasMessage("killed");
                assertThat(sentence(Startup.work(Lienminh.class, place.settings())))
                        .startsWith("PL118 A restore into " + place.folder);
                assertThatThrownBy(() -> place.backups().make(shelf.resolve("x.zip"), "1", Progress.NOBODY))
                        .hasMessageStartingWith("PL118 ");
                assertThat(shelf).isEmptyDirectory();
            }
            place.backups().restore(OLD, Progress.NOBODY).orThrow();
            assertThat(place.count("reporting.snapshot")).isEqualTo(18);
            Startup.work(Lienminh.class, place.settings()).orThrow().close();
        }
    }

    @Test
    void aRestoreThatFailsLeavesThePlaceAsItWas() throws IOException {
        try (Place place = new Place()) {
            Outcome<Manifest> stopped = place.backups().restore(OLD, (stage, done, all) -> {
                if (stage == Progress.Stage.INDEXING)
                    throw new UncheckedIOException(new IOException("No space left on device"));
            });
            assertThat(sentence(stopped))
                    .contains("PL119 The restore was not done: ")
                    .contains("No space left on device");
            assertThat(place.isUntouched()).isTrue();
            place.backups().restore(OLD, Progress.NOBODY).orThrow();
        }
    }

    /// The folder's mark outlived the last moment of a restore whose rows had all come.
    @Test
    void aMarkLeftBehindACompleteRestoreIsRemoved() throws IOException {
        try (Place place = new Place()) {
            place.backups().restore(OLD, Progress.NOBODY).orThrow();
            String number = place.database
                    .jdbc()
                    .sql("select split_part(obj_description('flyway_schema_history'::regclass), ' ', 2)")
                    .query(String.class)
                    .single();
            Path mark = Files.writeString(place.folder.resolve("RESTORING"), number + " 1-1\n");
            Startup.work(Lienminh.class, place.settings()).orThrow().close();
            assertThat(mark).doesNotExist();
            Files.writeString(mark, "another 1-1\n");
            assertThat(sentence(Startup.work(Lienminh.class, place.settings()))).startsWith("PL118 ");
        }
    }

    private static Flyway flyway(Place place, String target) {
        return Flyway.configure()
                .dataSource(place.database.url(), place.database.user(), place.database.password())
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static String sentence(Outcome<?> outcome) {
        assertThat(outcome.faults()).hasSize(1);
        return outcome.faults().getFirst().text(Language.EN);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
