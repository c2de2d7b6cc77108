package vn.lienminh.commands.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The machine that was measured on, in one line.
final class Machine {
    private Machine() {}

    static String line(String postgres) {
        return "%d cores, %d GB, %s; %s %s, PostgreSQL %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Math.round(Long.parseLong(
                                        value("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
                                / 1024.0
                                / 1024.0),
                        value("/proc/cpuinfo", "model name"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        postgres);
    }

    private static String value(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            Optional<String> line = lines.filter(l -> l.startsWith(name)).findFirst();
            return line.map(l -> l.substring(l.indexOf(':') + 1).strip()).orElse("0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
