package vn.lienminh.commands.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One person with a sheet open in a browser, who types as the script of the page sends it.
final class Typist {
    private static final Pattern CELL = Pattern.compile("data-cell=\"(\\d+)\"");
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int SHORTEST_PAUSE = 500;
    private static final int LONGEST_PAUSE = 1_500;

    private final HttpClient client;
    private final URI cells;
    private final String cookies;
    private final String proof;
    private final List<Integer> numbers;
    private final Map<Integer, Long> seen = new HashMap<>();
    private final RandomGenerator chance;

    private Typist(HttpClient client, URI cells, String cookies, String proof, List<Integer> numbers) {
        this.client = client;
        this.cells = cells;
        this.cookies = cookies;
        this.proof = proof;
        this.numbers = numbers;
        this.chance = Chance.of(cells.hashCode());
    }

    /// Opens the sheet, as a browser does first.
    static Typist at(String address, String report, String session) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest open = HttpRequest.newBuilder(URI.create(address + report + "/entry"))
                .header("Cookie", "session=" + session)
                .build();
        HttpResponse<String> page = send(client, open);
        StringBuilder cookies = new StringBuilder("session=" + session);
        page.headers().allValues("Set-Cookie").forEach(c -> cookies.append("; ").append(c.split(";", 2)[0]));
        Matcher proof = PROOF.matcher(page.body());
        if (!proof.find()) throw new IllegalStateException("no sheet at " + report + ": " + page.statusCode());
        List<Integer> numbers = new ArrayList<>();
        Matcher cell = CELL.matcher(page.body());
        while (cell.find()) numbers.add(Integer.valueOf(cell.group(1)));
        return new Typist(client, URI.create(address + report + "/cells"), cookies.toString(), proof.group(1), numbers);
    }

    /// How many nanoseconds each number took until it was kept.
    LongStream typeUntil(long end) throws InterruptedException {
        LongStream.Builder nanos = LongStream.builder();
        while (System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
            int cell = numbers.get(chance.nextInt(numbers.size()));
            long start = System.nanoTime();
            type(cell, 1 + chance.nextInt(900));
            nanos.add(System.nanoTime() - start);
        }
        return nanos.build();
    }

    private void type(int cell, int number) {
        String entry = JsonMapper.shared()
                .writeValueAsString(List.of(Map.of(
                        "cell",
                        cell,
                        "text",
                        "" + number,
                        "base",
                        seen.getOrDefault(cell, 0L),
                        "over",
                        0,
                        "key",
                        UUID.randomUUID().toString())));
        HttpResponse<String> answer = send(
                client,
                HttpRequest.newBuilder(cells)
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", proof)
                        .POST(HttpRequest.BodyPublishers.ofString(entry))
                        .build());
        if (answer.statusCode() != 200) throw new IllegalStateException("not kept: " + answer.statusCode());
        JsonNode one = JsonMapper.shared().readTree(answer.body()).get("cells").get(0);
        if (one.get("status").asString().equals("conflict")) throw new IllegalStateException("not kept: " + one);
        seen.put(cell, one.get("seq").asLong());
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
