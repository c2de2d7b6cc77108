package vn.lienminh.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.lienminh.Lienminh;
import vn.lienminh.TestDatabase;
import vn.lienminh.cast.House;
import vn.lienminh.cast.SaoMai;
import vn.lienminh.commands.Terminal;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.platform.DataFolder;
import vn.lienminh.platform.Database;
import vn.lienminh.platform.Startup;

/// A back-up shows one moment of everything, however busy the program is.
class BackupDbTest {
    @RegisterExtension
    static final House HOUSE = SaoMai.in(House.on("2026-01-15"));

    private static final String PATCH = """
            indicator,province,period,value,standing
            HTX.NEW,97,2024,%d,estimated
            HTX.NEW,98,2024,%d,estimated
            """;

    @TempDir
    Path shelf;

    private static Backups backups() {
        return new Backups(() -> HOUSE.bean(DataFolder.class), () -> HOUSE.bean(Database.class));
    }

    @Test
    void whatIsBackedUpWhileOthersAcceptIsOneMomentAndItsTotalsAreRight() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Callable<Integer> accepting = () -> {
                int round = 0;
                for (; !done.get(); round++)
                    HOUSE.load("w" + round + ".csv", PATCH.formatted(round, 2 * round), "lần " + round)
                            .orThrow();
                return round;
            };
            Future<Integer> rounds = writer.submit(accepting);
            try {
                for (int i = 0; i < 3; i++) {
                    int before = HOUSE.snapshots();
                    while (HOUSE.snapshots() < before + 4) Thread.sleep(5);
                    Path file = shelf.resolve(i + ".zip");
                    backups().make(file, "1", Progress.NOBODY).orThrow();
                    int atMost = HOUSE.snapshots();
                    try (Place place = new Place()) {
                        place.backups().restore(file, Progress.NOBODY).orThrow();
                        assertThat(place.count("reporting.snapshot")).isBetween(before + 4, atMost);
                        try (var program =
                                Startup.work(Lienminh.class, place.settings()).orThrow()) {
                            assertThat(place.count("consolidation.total")).isPositive();
                            assertThat(program.getBean(Totals.class).verify().differences())
                                    .isEmpty();
                        }
                    }
                }
            } finally {
                done.set(true);
            }
            assertThat(rounds.get()).isGreaterThan(6);
        }
    }

    @Test
    void filesNumbersAndSequencesComeBackAsTheyWere() throws IOException {
        Path paper = HOUSE.folder().resolve("files/2026/quyết định số 1.pdf");
        Files.createDirectories(paper.getParent());
        byte[] bytes = new byte[200_000];
        new Random(5).nextBytes(bytes);
        Files.write(paper, bytes);
        Path file = shelf.resolve("a.zip");
        Manifest made = backups().make(file, "1", Progress.NOBODY).orThrow().manifest();
        try (Place place = new Place()) {
            Manifest manifest = place.backups().restore(file, Progress.NOBODY).orThrow();
            assertThat(manifest).isEqualTo(made);
            assertThat(place.folder.resolve("files/2026/quyết định số 1.pdf")).hasBinaryContent(bytes);
            String next = "select nextval(pg_get_serial_sequence('audit.entry', 'id'))";
            assertThat(place.database.jdbc().sql(next).query(Long.class).single())
                    .isEqualTo(
                            HOUSE.database().jdbc().sql(next).query(Long.class).single());
            Path again = shelf.resolve("b.zip");
            Manifest second =
                    place.backups().make(again, "1", Progress.NOBODY).orThrow().manifest();
            assertThat(second.tables())
                    .usingRecursiveComparison()
                    .ignoringFields("entry.sha256")
                    .isEqualTo(made.tables());
            assertThat(second.files()).isEqualTo(made.files());
        }
        Files.delete(paper);
    }

    @Test
    void anOldFileIsLeftAloneAndSoIsAFolderThatCannotBeWritten() throws IOException {
        Path there = Files.writeString(shelf.resolve("old.zip"), "old");
        assertThat(House.codes(backups().make(there, "1", Progress.NOBODY))).containsExactly("PL111");
        assertThat(there).hasContent("old");
        assertThat(House.codes(backups().make(shelf.resolve("no/such.zip"), "1", Progress.NOBODY)))
                .containsExactly("PL112");
        assertThat(House.codes(backups().make(HOUSE.folder().resolve("in.zip"), "1", Progress.NOBODY)))
                .containsExactly("PL120");
        assertThat(shelf).isDirectoryContaining("glob:**/old.zip").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anEmptyDatabaseIsNothingToBackUp() throws IOException {
        try (Place place = new Place()) {
            Path file = shelf.resolve("none.zip");
            assertThat(House.codes(place.backups().make(file, "1", Progress.NOBODY)))
                    .containsExactly("PL122");
            assertThat(shelf).isEmptyDirectory();
        }
    }

    @Test
    void theVerbsMakeRestoreAndProveABackUp() throws IOException {
        HOUSE.load("so.csv", PATCH.formatted(1000, 2000), "đủ số").orThrow();
        String file = shelf.resolve("verbs.zip").toString();
        assertThat(HOUSE.run("backup", file).out())
                .startsWith("Đã sao lưu vào " + file)
                .contains("SHA-256: ");
        assertThat(HOUSE.run("backup", file)).satisfies(second -> {
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err()).startsWith("PL111 ");
        });
        try (Place place = new Place()) {
            Terminal.Answer restored = Startup.ground(
                            place.settings(), ground -> Outcome.done(new Terminal(ground).run("restore", file)))
                    .orThrow();
            assertThat(restored.err()).isEmpty();
            assertThat(restored.out()).startsWith("Đã phục hồi số liệu như lúc ");
            Terminal.Answer proved = Startup.ground(
                            place.settings(),
                            ground -> Outcome.done(new Terminal(ground).run("verify", "backup", file)))
                    .orThrow();
            assertThat(proved.code()).isZero();
            assertThat(proved.out()).contains("không có chênh lệch").contains("đúng như đã lưu");
            assertThat(place.folder.resolve("aside")).doesNotExist();
            assertThat(place.count("pg_database where datname like 'lienminh\\_aside%'"))
                    .isZero();
        }
    }

    @Test
    void aDatabaseLeftByAKilledTrialIsRemovedByTheNext() throws IOException {
        Path file = shelf.resolve("c.zip");
        backups().make(file, "1", Progress.NOBODY).orThrow();
        try (Place place = new Place();
                TestDatabase server = TestDatabase.empty()) {
            server.jdbc().sql("create database lienminh_aside_killed").update();
            Path left = place.folder.resolve("aside/lienminh_aside_killed/files");
            Files.createDirectories(left);
            int rows = place.backups()
                    .aside(file, Progress.NOBODY, settings -> 7)
                    .orThrow()
                    .result();
            assertThat(rows).isEqualTo(7);
            assertThat(left).doesNotExist();
            assertThat(place.count("pg_database where datname = 'lienminh_aside_killed'"))
                    .isZero();
        }
    }
}
