package vn.lienminh.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienminh.kernel.Language;

class EmbeddedPostgresDbTest {
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private static final Path FOLDER =
            Path.of("target", "test-FOLDERs", "pg-" + ProcessMark.self()).toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");

    /// The data stay, each test has its own table: making them costs seconds.
    @AfterEach
    void nobodyIsLeft() throws IOException {
        Trees.delete(FOLDER.resolve("users"));
        await().atMost(SECONDS)
                .until(() -> !new PostgresGuard(FOLDER).lives()
                        && Postmaster.of(DATA).isEmpty());
    }

    @AfterAll
    static void noFolder() throws IOException {
        Trees.delete(FOLDER);
    }

    @Test
    void processesThatComeAtOnceMakeAndShareOneDatabase() throws Exception {
        Trees.delete(DATA);
        List<OtherProcess> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) all.add(OtherProcess.on(FOLDER));
        String postmaster = all.getFirst().ask("select pg_postmaster_start_time()");
        assertThat(postmaster).startsWith("20");
        for (OtherProcess one : all)
            assertThat(one.ask("select pg_postmaster_start_time()")).isEqualTo(postmaster);
        for (OtherProcess one : all) one.close();
    }

    @Test
    void killingTheProcessThatStartedItHarmsNoOther() throws Exception {
        OtherProcess first = OtherProcess.on(FOLDER);
        assertThat(first.ask("create table starter as select 1 as x")).isEqualTo("done");
        try (OtherProcess second = OtherProcess.on(FOLDER)) {
            assertThat(second.ask("select count(*) from starter")).isEqualTo("1");
            String before = second.ask("select pg_postmaster_start_time()");
            first.kill();
            Thread.sleep(2500);
            assertThat(second.ask("select pg_postmaster_start_time()")).isEqualTo(before);
            assertThat(second.ask("insert into starter values (2)")).isEqualTo("done");
        }
    }

    @Test
    void afterTheLastUserItStopsWithinSeconds() throws Exception {
        OtherProcess left = OtherProcess.on(FOLDER);
        OtherProcess killed = OtherProcess.on(FOLDER);
        assertThat(left.ask("select 1")).isEqualTo("1");
        assertThat(killed.ask("select 1")).isEqualTo("1");
        left.close();
        killed.kill();
        await().atMost(Duration.ofSeconds(5)).until(() -> Postmaster.of(DATA).isEmpty());
        await().atMost(Duration.ofSeconds(5)).until(() -> !new PostgresGuard(FOLDER).lives());
        assertThat(Files.readString(FOLDER.resolve("postgres.log"))).contains("database system is shut down");
    }

    @Test
    void aKilledDatabaseComesBackToItsUsersWithAllThatWasCommitted() throws Exception {
        try (var here = EmbeddedPostgres.open(FOLDER)) {
            assertThat(OtherProcess.answer(here, "create table killed as select 7 as x"))
                    .isEqualTo("done");
            kill(Postmaster.of(DATA).orElseThrow().pid());
            await().atMost(SECONDS)
                    .until(() ->
                            OtherProcess.answer(here, "select x from killed").equals("7"));
        }
    }

    @Test
    void databaseAndGuardKilledTogetherTheNextUserStartsThemAtTheSamePort() throws Exception {
        try (var here = EmbeddedPostgres.open(FOLDER)) {
            assertThat(OtherProcess.answer(here, "create table killed_both as select 7 as x"))
                    .isEqualTo("done");
            kill(guard());
            kill(Postmaster.of(DATA).orElseThrow().pid());
            await().until(() ->
                    !OtherProcess.answer(here, "select x from killed_both").equals("7"));
            try (var next = EmbeddedPostgres.open(FOLDER)) {
                assertThat(OtherProcess.answer(next, "select x from killed_both"))
                        .isEqualTo("7");
                assertThat(OtherProcess.answer(here, "select x from killed_both"))
                        .isEqualTo("7");
            }
        }
    }

    @Test
    void aDatabaseWhoseGuardWasKilledGetsANewOneAndGoesOn() throws Exception {
        try (var here = EmbeddedPostgres.open(FOLDER)) {
            String before = OtherProcess.answer(here, "select pg_postmaster_start_time()");
            kill(guard());
            try (var next = EmbeddedPostgres.open(FOLDER)) {
                assertThat(OtherProcess.answer(next, "select pg_postmaster_start_time()"))
                        .isEqualTo(before);
            }
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> Postmaster.of(DATA).isEmpty());
    }

    @Test
    void whoComesWhileItStopsWaitsAndStartsItAnew() {
        for (int i = 0; i < 4; i++) {
            try (var here = EmbeddedPostgres.open(FOLDER)) {
                assertThat(OtherProcess.answer(here, "create table again%d as select 1".formatted(i)))
                        .isEqualTo("done");
                assertThat(OtherProcess.answer(here, "select count(*) from pg_tables where tablename like 'again%'"))
                        .isEqualTo("" + (i + 1));
            }
            await().pollDelay(Duration.ZERO)
                    .until(() -> Files.exists(FOLDER.resolve("stopping"))
                            || Postmaster.of(DATA).isEmpty());
        }
    }

    @Test
    void aProcessThatGotTheNumberOfADeadDatabaseDoesNotStopTheStart() throws Exception {
        try (var here = EmbeddedPostgres.open(FOLDER)) {
            assertThat(OtherProcess.answer(here, "create table stranger as select 7 as x"))
                    .isEqualTo("done");
        }
        await().atMost(SECONDS).until(() -> !new PostgresGuard(FOLDER).lives());
        Files.writeString(
                Postmaster.file(DATA),
                ProcessHandle.current().pid() + "\n" + DATA + "\n1\n5432\n\n127.0.0.1\n1 1\nready\n");
        try (var here = EmbeddedPostgres.open(FOLDER)) {
            assertThat(OtherProcess.answer(here, "select x from stranger")).isEqualTo("7");
        }
    }

    @Test
    void dataOfAnotherPostgresAreRefusedAndLeftAlone() throws Exception {
        EmbeddedPostgres.open(FOLDER).close();
        await().atMost(SECONDS).until(() -> !new PostgresGuard(FOLDER).lives());
        Files.writeString(DATA.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.open(FOLDER))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.fault().text(Language.EN))
                                .startsWith("PL106")
                                .contains("PostgreSQL 17", "PostgreSQL 18"));
        assertThat(FOLDER.resolve("users")).isEmptyDirectory();
        Files.writeString(DATA.resolve("PG_VERSION"), "18\n");
    }

    @Test
    void itKeepsTheSettingsThatWereDecided() {
        try (var here = EmbeddedPostgres.open(FOLDER)) {
            assertThat(OtherProcess.answer(here, "show timezone")).isNotEmpty();
            assertThat(
                            OtherProcess.answer(
                                    here,
                                    "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings"
                                            + " where name in ('jit', 'max_connections', 'wal_compression', 'shared_buffers', 'log_timezone', 'fsync')"))
                    .isEqualTo(
                            "fsync=on jit=off log_timezone=Asia/Ho_Chi_Minh max_connections=60 shared_buffers=16384 wal_compression=pglz");
            assertThat(
                            OtherProcess.answer(
                                    here,
                                    "select datlocprovider::text || datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("bC.UTF-8");
            assertThat(OtherProcess.answer(here, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
        assertThat(FOLDER.resolve("password"))
                .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    private long guard() throws IOException {
        return Long.parseLong(Files.readString(FOLDER.resolve("guard")).split("-")[0]);
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(SECONDS).until(() -> ProcessMark.of(pid).isEmpty());
    }
}
