package vn.lienminh.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once into the data folder from the archive on the class path.
record PostgresPrograms(Path folder) {

    /// The folder's name has the archive's checksum, which the jar keeps in its directory: nothing is read to see
    /// that the right programs are there.
    static PostgresPrograms unpackedIn(Path pg, Unprivileged as) throws IOException, InterruptedException {
        URL archive = archive();
        Path folder = pg.resolve("bin-" + stamp(archive));
        if (Files.isDirectory(folder)) return new PostgresPrograms(folder);
        Path fresh = Files.createTempDirectory(pg, "unpack-");
        unpack(archive, fresh);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        as.run(List.of(
                "sync", "-f", fresh.toString())); // a power cut must not leave half a program under the final name
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        return new PostgresPrograms(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// `18` of `postgres (PostgreSQL) 18.6`
    String majorVersion() throws IOException {
        Process version = new ProcessBuilder(program("postgres").toString(), "--version").start();
        try (var out = version.inputReader()) {
            String line = String.valueOf(out.readLine());
            return line.replaceFirst("^.*\\) *(\\d+).*$", "$1");
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        String build = machine.equals("amd64") ? "x86_64" : machine.equals("aarch64") ? "arm_64" : machine;
        URL archive = PostgresPrograms.class.getResource("/postgres-" + system + "-" + build + ".txz");
        if (archive == null)
            throw new StartRefused(PlatformRefusal.PL107_NO_BINARIES, Map.of("machine", system + " " + machine));
        return archive;
    }

    private static String stamp(URL archive) throws IOException {
        var connection = archive.openConnection();
        long stamp = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(stamp);
    }

    /// Removes the programs of earlier versions, and what a crash left half unpacked; only while no database runs.
    void removeOthers() throws IOException {
        try (Stream<Path> beside = Files.list(folder.getParent())) {
            for (Path path : beside.filter(this::isOther).toList()) Trees.delete(path);
        }
    }

    private boolean isOther(Path path) {
        String name = path.getFileName().toString();
        return (name.startsWith("bin-") || name.startsWith("unpack-")) && !path.equals(folder);
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (var in = new BufferedInputStream(archive.openStream());
                var tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
                unpack(tar, entry, folder);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) throw new IOException("outside the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        else if (entry.isLink()) Files.copy(folder.resolve(entry.getLinkName()), path);
        else copy(tar, path, (entry.getMode() & 0100) != 0);
    }

    private static void copy(InputStream bytes, Path path, boolean executable) throws IOException {
        Files.copy(bytes, path);
        String permissions = executable ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
