package vn.lienminh.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The process beside the database that outlives any of its users and stops it after the last (`guard.sh`).
record PostgresGuard(Path pg) {
    private static final long LOG_LIMIT = 10_000_000;

    boolean lives() {
        return ProcessMark.livesIn(pg.resolve("guard"));
    }

    boolean isStopping() {
        return Files.exists(pg.resolve("stopping"));
    }

    /// @param database a database that runs without its guard, 0 when there is none
    Process start(long database, PostgresPrograms programs, Path data, Unprivileged as) throws IOException {
        Path script = pg.resolve("guard.sh");
        WholeFile.write(script, Resources.text("/platform/guard.sh"));
        turnLog(as.log());
        List<String> command =
                new ArrayList<>(List.of("setsid", "sh", script.toString(), pg.toString(), "" + database));
        command.addAll(as.command(programs.program("postgres"), "-D", data.toString(), "-p", "" + port()));
        return as.start(command, Path.of("/dev/null"));
    }

    private static void turnLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT)
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }

    /// The port of last time if it is free: who was left without database finds it again there.
    private int port() throws IOException {
        Path file = pg.resolve("port");
        String last = Files.exists(file) ? Files.readString(file).strip() : "";
        if (last.matches("\\d{4,5}") && isFree(Integer.parseInt(last))) return Integer.parseInt(last);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            WholeFile.write(file, socket.getLocalPort() + "\n");
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
