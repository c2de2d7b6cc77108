package vn.lienminh.commands.bench;

import java.nio.file.Path;

/// Starts the program as a user would: on an empty folder, again, and then looks at the memory of the program and
/// its database together.
public final class StartBench {
    private static final long REST = 20_000;
    private final Stopwatch stopwatch;

    public StartBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    public void measure(Path data) {
        started("start first", data, 15_000).close();
        try (Child program = started("start next", data, 7_000)) {
            program.memory(data, REST, stopwatch, "");
        }
    }

    private Child started(String what, Path data, double most) {
        long start = System.nanoTime();
        Child child = Child.serving("demo", data);
        stopwatch.put(what, (System.nanoTime() - start) / 1_000_000.0, "ms");
        stopwatch.below(what, most);
        return child;
    }
}
