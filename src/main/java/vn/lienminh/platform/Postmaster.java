package vn.lienminh.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The running database as its own file `postmaster.pid` tells it.
record Postmaster(long pid, int port, boolean ready) {
    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /// Empty when no database runs on these data. The file outlives a database that was killed, and its number may
    /// belong to another process by then: the true one works in the folder of its data.
    static Optional<Postmaster> of(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data));
            if (lines.size() <= PORT) return Optional.empty();
            long pid = Long.parseLong(lines.get(PID).strip());
            if (ProcessMark.of(pid).isEmpty() || !worksIn(pid, data)) return Optional.empty();
            boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            return Optional.of(
                    new Postmaster(pid, Integer.parseInt(lines.get(PORT).strip()), ready));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // not there, or being written
        }
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /// Where the folder of the process may not be seen (a container without that right), its command line tells.
    private static boolean worksIn(long pid, Path data) throws IOException {
        Path process = Path.of("/proc", "" + pid);
        Path folder = process.resolve("cwd");
        if (Files.exists(folder)) return Files.isSameFile(folder, data);
        return Files.readString(process.resolve("cmdline")).contains("\0-D\0" + data + "\0");
    }

    /// PostgreSQL refuses to start while the number in the file belongs to any process: a stranger's must not stop
    /// it.
    static void forgetStranger(Path data) throws IOException {
        if (of(data).isPresent() || !Files.exists(file(data))) return;
        String first =
                Files.readString(file(data)).lines().findFirst().orElse("").strip();
        boolean strange = !first.matches("\\d{1,10}")
                || ProcessMark.of(Long.parseLong(first)).isPresent();
        if (strange) Files.deleteIfExists(file(data));
    }
}
