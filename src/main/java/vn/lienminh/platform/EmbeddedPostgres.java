package vn.lienminh.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// PostgreSQL inside the data folder (cơ sở dữ liệu kèm theo). Whoever opens it first starts it, under a guard;
/// others join; the guard stops it when the last user has gone, however that one went. A user that is killed harms
/// no other.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int STARTS = 20;
    private static final int PAUSE = 20;
    private static final AtomicInteger OPENED = new AtomicInteger();

    private final Path user;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Path user, int port, String password) {
        this.user = user;
        this.port = port;
        this.password = password;
    }

    /// @param pg the folder of the database alone, made where there is none
    public static EmbeddedPostgres open(Path pg) {
        Path folder = pg.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder.resolve("users"));
            // written before anything is looked at, see guard.sh
            Path user = Files.createFile(
                    folder.resolve("users").resolve(ProcessMark.self() + "." + OPENED.incrementAndGet()));
            try {
                PostgresCluster cluster = new PostgresCluster(folder.toRealPath());
                return new EmbeddedPostgres(user, runningPort(cluster), cluster.password());
            } catch (IOException | InterruptedException | RuntimeException e) {
                Files.deleteIfExists(user);
                throw e;
            }
        } catch (IOException e) {
            throw notStarted(folder, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notStarted(folder, e.toString());
        }
    }

    /// The lock is of this operating system's making and falls with its holder. Within one process it would not
    /// wait but fail, hence the monitor.
    private static synchronized int runningPort(PostgresCluster cluster) throws IOException, InterruptedException {
        try (FileChannel file = FileChannel.open(
                        cluster.pg().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = file.lock()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (int starts = 0; System.nanoTime() < end && starts < STARTS; Thread.sleep(PAUSE)) {
                Optional<Postmaster> running = Postmaster.of(cluster.data());
                PostgresGuard guard = new PostgresGuard(cluster.pg());
                if (!guard.lives()) {
                    start(cluster, guard, running);
                    starts++;
                } else if (!guard.isStopping()
                        && running.isPresent()
                        && running.get().ready()) {
                    return running.get().port();
                }
            }
        }
        throw notStarted(cluster.pg(), "postgres");
    }

    private static void start(PostgresCluster cluster, PostgresGuard guard, Optional<Postmaster> running)
            throws IOException, InterruptedException {
        Unprivileged as = Unprivileged.in(cluster.pg());
        PostgresPrograms programs = PostgresPrograms.unpackedIn(cluster.pg(), as);
        if (running.isEmpty()) {
            programs.removeOthers();
            cluster.makeIfAbsent(programs, as);
            cluster.checkVersion(programs);
            cluster.writeSettings(as);
            Postmaster.forgetStranger(cluster.data());
        }
        Process process = guard.start(running.map(Postmaster::pid).orElse(0L), programs, cluster.data(), as);
        while (process.isAlive() && !guard.lives()) Thread.sleep(PAUSE);
    }

    private static StartRefused notStarted(Path pg, String why) {
        return new StartRefused(
                PlatformRefusal.PL108_DATABASE_NOT_STARTED,
                Map.of("why", why, "log", pg.resolve("postgres.log").toString()));
    }

    public String url() {
        return url(PostgresCluster.DATABASE);
    }

    /// The address of another database on the same server.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return PostgresCluster.USER;
    }

    public String password() {
        return password;
    }

    /// Leaves; the guard stops the database when nobody is left.
    @Override
    public void close() {
        try {
            Files.deleteIfExists(user);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the folder itself has gone
        }
    }
}
