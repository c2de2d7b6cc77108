package vn.lienminh.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The run that teaches the start-up cache (`lienminh.training`): reads pages as a visitor would, following links,
/// and leaves.
@Component
@ConditionalOnBooleanProperty("lienminh.training")
class Training {
    private static final int PAGES = 60;
    private static final int PATIENCE = 10_000;
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    private final ObjectProvider<Rehearsal> door;
    private String cookie = "";
    private int port;

    Training(ObjectProvider<Rehearsal> door) {
        this.door = door;
    }

    @EventListener
    void remember(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener
    void visit(ApplicationReadyEvent event) throws IOException {
        read("/sign-in");
        door.ifAvailable(given -> cookie = given.cookie());
        Set<String> seen = new HashSet<>(Set.of("/"));
        Queue<String> ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty() && seen.size() < PAGES) {
            var links = LINK.matcher(read(ahead.remove()));
            while (links.find()) if (seen.add(links.group(1))) ahead.add(links.group(1));
        }
        event.getApplicationContext().close();
    }

    private String read(String page) throws IOException {
        HttpURLConnection visit =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + port + page.replace("&amp;", "&"))
                        .toURL()
                        .openConnection();
        visit.setReadTimeout(PATIENCE);
        visit.setRequestProperty("Cookie", cookie);
        try (var body = visit.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                ? visit.getInputStream()
                : visit.getErrorStream()) {
            return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
