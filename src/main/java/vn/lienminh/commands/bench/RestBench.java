package vn.lienminh.commands.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A server that stands on the folder while others load it, and its memory after a rest.
public final class RestBench implements AutoCloseable {
    private static final int MOST = 600;

    private final @Nullable Child server;
    private final Path data;
    private final int minutes;
    private final Stopwatch stopwatch;

    private RestBench(@Nullable Child server, Path data, int minutes, Stopwatch stopwatch) {
        this.server = server;
        this.data = data;
        this.minutes = minutes;
        this.stopwatch = stopwatch;
    }

    /// @param minutes of rest before the memory is looked at; 0: no server is started
    public static RestBench of(Path data, int minutes, Stopwatch stopwatch) {
        return new RestBench(minutes > 0 ? Child.serving("serve", data) : null, data, minutes, stopwatch);
    }

    public void measure() {
        if (server == null) return;
        server.memory(data, TimeUnit.MINUTES.toMillis(minutes), stopwatch, " at rest");
        stopwatch.below("memory both at rest", MOST);
    }

    @Override
    public void close() {
        if (server != null) server.close();
    }
}
