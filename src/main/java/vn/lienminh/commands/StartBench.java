package vn.lienminh.commands;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts the program as a user would, in a process of its own with the options of this one: on an empty folder,
/// again, and then looks at the memory of the program and its database together (PSS: what is shared is counted in
/// parts).
class StartBench {
    private static final long REST = 20_000;
    private final Stopwatch stopwatch;

    StartBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    void measure(Path data) {
        stopwatch.put("first-start", started(data, false), "ms");
        stopwatch.put("next-start", started(data, true), "ms");
    }

    private double started(Path data, boolean rest) {
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command(data))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String line = out.readLine();
                while (line != null && !line.contains("http://localhost:")) line = out.readLine();
                double time = (System.nanoTime() - start) / 1_000_000.0;
                if (rest) memory(process, data);
                return time;
            } finally {
                process.destroy();
                process.waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Path data) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String path = System.getProperty("java.class.path", "");
        if (path.endsWith(".jar") && !path.contains(File.pathSeparator)) command.addAll(List.of("-jar", path));
        else command.addAll(List.of("-cp", path, "vn.lienminh.Lienminh"));
        command.addAll(List.of("demo", "--data", data.toString(), "--port", "0"));
        return command;
    }

    private void memory(Process program, Path data) throws IOException, InterruptedException {
        Thread.sleep(REST);
        stopwatch.put("memory-program", pss(program.pid()) / 1024.0, "MB");
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("pg/data/postmaster.pid"))
                .getFirst()
                .strip());
        double database = pss(postmaster);
        for (ProcessHandle child : ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .toList()) database += pss(child.pid());
        stopwatch.put("memory-database", database / 1024.0, "MB");
    }

    /// In kB; 0 for a process that has gone.
    private static double pss(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            Optional<String> pss = lines.filter(l -> l.startsWith("Pss:")).findFirst();
            return pss.map(l -> Double.parseDouble(l.replaceAll("\\D", ""))).orElse(0.0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
