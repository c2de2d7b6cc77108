package vn.lienminh.commands.bench;

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

/// The program as a user starts it, in a process of its own with the options of this one.
final class Child implements AutoCloseable {
    private static final int KB_PER_MB = 1024;

    private final Process process;

    private Child(List<String> arguments) {
        try {
            process = new ProcessBuilder(command(arguments))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String path = System.getProperty("java.class.path", "");
        if (path.endsWith(".jar") && !path.contains(File.pathSeparator)) command.addAll(List.of("-jar", path));
        else command.addAll(List.of("-cp", path, "vn.lienminh.Lienminh"));
        command.addAll(arguments);
        return command;
    }

    /// Comes back when it has printed its address.
    static Child serving(String verb, Path data) {
        Child child = new Child(List.of(verb, "--data", data.toString(), "--port", "0"));
        try {
            var out = new BufferedReader(new InputStreamReader(child.process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            while (line != null && !line.contains("http://localhost:")) line = out.readLine();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Comes back when it has ended well.
    static void run(List<String> arguments) {
        try (Child child = new Child(arguments)) {
            child.process.getInputStream().readAllBytes();
            int code = child.process.waitFor();
            if (code != 0) throw new IllegalStateException(arguments + " ended with " + code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// After a rest, what it and its database take: PSS, so that what is shared is counted in parts.
    void memory(Path data, long rest, Stopwatch stopwatch, String suffix) {
        try {
            Thread.sleep(rest);
            double program = pss(process.pid()) / KB_PER_MB;
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("pg/data/postmaster.pid"))
                    .getFirst()
                    .strip());
            double database = pss(postmaster);
            for (ProcessHandle backend : ProcessHandle.of(postmaster).stream()
                    .flatMap(ProcessHandle::descendants)
                    .toList()) database += pss(backend.pid());
            stopwatch.put("memory program" + suffix, program, "MB");
            stopwatch.put("memory database" + suffix, database / KB_PER_MB, "MB");
            stopwatch.put("memory both" + suffix, program + database / KB_PER_MB, "MB");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
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

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}
