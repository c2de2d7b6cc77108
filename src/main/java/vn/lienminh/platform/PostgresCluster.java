package vn.lienminh.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The data of the embedded database, made once, and their password.
record PostgresCluster(Path pg) {
    static final String USER = "lienminh";
    static final String DATABASE = "lienminh";

    Path data() {
        return pg.resolve("data");
    }

    private Path passwordFile() {
        return pg.resolve("password");
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /// Made aside and put in its place when complete and on the disk: a crash leaves all of it or nothing.
    void makeIfAbsent(PostgresPrograms programs, Unprivileged as) throws IOException, InterruptedException {
        if (Files.exists(data())) return;
        Path fresh = pg.resolve("data.new");
        Trees.delete(fresh);
        makePassword(as);
        initialise(programs, as, fresh);
        createDatabase(programs, as, fresh);
        as.run(List.of("sync", "-f", fresh.toString()));
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void makePassword(Unprivileged as) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        WholeFile.write(passwordFile(), HexFormat.of().formatHex(random) + "\n", "rw-------");
        as.give(passwordFile());
    }

    /// The provider `builtin` sorts the same on every machine and for ever; Vietnamese order is asked for by
    /// collation.
    private void initialise(PostgresPrograms programs, Unprivileged as, Path fresh)
            throws IOException, InterruptedException {
        List<String> initdb = as.command(
                programs.program("initdb"),
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile(),
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8",
                "--no-sync",
                "--no-instructions");
        if (as.run(initdb) != 0) throw new IOException("initdb");
    }

    private void createDatabase(PostgresPrograms programs, Unprivileged as, Path fresh)
            throws IOException, InterruptedException {
        Path sql = Files.createTempFile(pg, "create-", ".sql");
        Files.writeString(sql, "create database " + DATABASE + ";\n");
        int result =
                as.run(as.command(programs.program("postgres"), "--single", "-D", fresh.toString(), "postgres"), sql);
        Files.delete(sql);
        if (result != 0) throw new IOException("create database");
    }

    void checkVersion(PostgresPrograms programs) throws IOException {
        String found = Files.readString(data().resolve("PG_VERSION")).strip();
        String ours = programs.majorVersion();
        if (!found.equals(ours))
            throw new StartRefused(
                    PlatformRefusal.PL106_OTHER_POSTGRES,
                    Map.of("folder", data().toString(), "found", found, "ours", ours));
    }

    /// Our settings are written before every start, so that a new version of the program brings its own; what the
    /// operator set with `alter system` comes after them.
    void writeSettings(Unprivileged as) throws IOException {
        Path file = data().resolve("postgresql.conf");
        WholeFile.write(file, Resources.text("/platform/postgresql.conf"), "rw-------");
        as.give(file);
    }
}
