package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienminh.Lienminh;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Guests;
import vn.lienminh.platform.Startup;

/// The program and its database are killed while somebody types: whatever had been acknowledged is there afterwards.
class KilledWhileTypingDbTest {
    private static final String REPORT = "/reports/LM37/2018";
    private static final Pattern KEPT = Pattern.compile("\"status\":\"saved\",\"text\":\"([^\"]*)\"");
    private static final int ENOUGH = 25;

    @TempDir
    static Path data;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        String session = officer();
        Map<String, String> kept = new ConcurrentHashMap<>();
        try (Server server = Server.on(data)) {
            Typist typist = new Typist(server.address, session);
            Thread hand = Thread.startVirtualThread(() -> typist.typeUntilNobodyAnswers(kept));
            while (kept.size() < ENOUGH && hand.isAlive()) Thread.sleep(5);
            server.kill();
            hand.join();
        }
        assertThat(kept).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (Server again = Server.on(data)) {
            Document sheet = new Typist(again.address, session).sheet().parse();
            kept.forEach((cell, text) -> assertThat(
                            sheet.select("input[name=c" + cell + "]").attr("value"))
                    .as(cell)
                    .isEqualTo(text));
        }
    }

    /// Somebody who may type, in a folder that a server can open.
    private static String officer() {
        Map<String, Object> settings = Map.of("lienminh.data", data, "server.port", 0);
        try (ConfigurableApplicationContext house =
                Startup.serve(Lienminh.class, settings).orThrow()) {
            return Guests.session(house, Guests.account(house, "can.bo", Role.ALLIANCE_OFFICER, "LM37"));
        }
    }

    /// The program as a user starts it.
    private static final class Server implements AutoCloseable {
        private final Process process;
        private final String address;

        private Server(Process process) throws IOException {
            this.process = process;
            BufferedReader out = process.inputReader();
            String line = out.readLine();
            while (line != null && !line.contains("http://localhost:")) line = out.readLine();
            assertThat(line).isNotNull();
            this.address = line.replaceFirst("^.*(http://localhost:\\d+).*$", "$1");
        }

        static Server on(Path folder) throws IOException {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            List<String> command = List.of(
                    java,
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Lienminh.class.getName(),
                    "serve",
                    "--data",
                    folder.toString(),
                    "--port",
                    "0");
            return new Server(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }

        /// As `kill -9` does it, the database first.
        void kill() throws IOException, InterruptedException {
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("pg/data/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }

    /// Types a number into one cell after the other, as the page does.
    private record Typist(String address, String session) {

        Connection.Response sheet() throws IOException {
            return Jsoup.connect(address + REPORT + "/entry")
                    .cookie("session", session)
                    .timeout(60_000)
                    .execute();
        }

        void typeUntilNobodyAnswers(Map<String, String> kept) {
            try {
                Connection.Response page = sheet();
                Document sheet = page.parse();
                String proof = sheet.select("input[name=_csrf]").attr("value");
                List<String> cells =
                        new ArrayList<>(sheet.select("td[data-cell]").eachAttr("data-cell"));
                for (int i = 0; ; i++) {
                    String cell = cells.get(i % cells.size());
                    if (kept.containsKey(cell)) return;
                    Connection.Response answer = Jsoup.connect(address + REPORT + "/cells?look=own")
                            .cookies(page.cookies())
                            .cookie("session", session)
                            .header("Content-Type", "application/json")
                            .header("X-CSRF-TOKEN", proof)
                            .ignoreContentType(true)
                            .method(Connection.Method.POST)
                            .requestBody("[{\"cell\":%s,\"text\":\"%d\",\"base\":0,\"over\":0,\"key\":\"k-%s\"}]"
                                    .formatted(cell, i % 2, cell))
                            .execute();
                    Matcher one = KEPT.matcher(answer.body());
                    if (one.find()) kept.put(cell, one.group(1));
                }
            } catch (IOException killed) {
                // what was on its way is not acknowledged
            }
        }
    }
}
