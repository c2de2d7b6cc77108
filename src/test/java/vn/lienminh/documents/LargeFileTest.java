package vn.lienminh.documents;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienminh.kernel.Fault;

class LargeFileTest {
    private static final int LIMIT = Math.toIntExact(DocumentLimits.USUAL.file().toBytes());
    private final TabularFiles files = new TabularFiles(DocumentLimits.USUAL);

    @TempDir
    Path folder;

    @Test
    void aFileOf200MegabytesInOneLineIsLeftAfterTheLimit() {
        Endless line = new Endless(200L << 20);
        assertThat(files.read("x.csv", line).faults()).extracting(Fault::code).containsExactly("D101");
        assertThat(line.taken).isLessThanOrEqualTo(LIMIT + 1);
    }

    @Test
    void whatIsNoReadableFileIsRefused() {
        assertThat(files.read(folder).faults()).extracting(Fault::code).containsExactly("D109");
        assertThat(files.read(folder.resolve("none.csv")).faults())
                .extracting(Fault::code)
                .containsExactly("D109");
    }

    static List<Arguments> rows() {
        return List.of(
                Arguments.of("a wide file", "1" + ",2".repeat(1_999) + "\n", "rows"),
                Arguments.of("as many rows as may be", "123456789,123456789,123456789,123456789,123456789,ư\n", "rows"),
                Arguments.of("quotes alone", "\"", "D115"));
    }

    /// In a process of its own, the table still held at the end. The row with ư keeps its text in two bytes a
    /// letter.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theLargestFileIsReadIn256MegabytesOfHeap(String name, String row, String expected)
            throws IOException, InterruptedException {
        Path file = folder.resolve("large.csv");
        fill(file, row);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-Xmx256m", "-cp", classPath(), Reader.class.getName(), file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).startsWith("read ").contains(expected);
    }

    private static void fill(Path file, String row) throws IOException {
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        String header = "a"
                + IntStream.range(0, row.split(",").length - 1)
                        .mapToObj(i -> ",b" + i)
                        .collect(joining());
        try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
            to.write((header + "\n").getBytes(StandardCharsets.UTF_8));
            for (int size = header.length() + 1; size + bytes.length <= LIMIT; size += bytes.length) to.write(bytes);
        }
    }

    private static String classPath() {
        if (!(TabularFiles.class.getClassLoader() instanceof URLClassLoader loader))
            return System.getProperty("java.class.path");
        return Arrays.stream(loader.getURLs())
                .map(u -> Path.of(URI.create(u.toString())).toString())
                .collect(joining(File.pathSeparator));
    }

    /// Says what came of it, and how many megabytes it holds.
    static final class Reader {
        public static void main(String[] arguments) {
            long start = System.nanoTime();
            var outcome = new TabularFiles(DocumentLimits.USUAL).read(Path.of(arguments[0]));
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            System.gc();
            long held =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            String result = outcome.faults().isEmpty()
                    ? outcome.orThrow().getFirst().rows().size() + " rows"
                    : outcome.faults().toString();
            System.out.println("read " + result + ", " + (held >> 20) + " MB held, " + milliseconds + " ms");
        }
    }

    private static final class Endless extends InputStream {
        private final long size;
        private long taken;

        Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return taken++ < size ? 'x' : -1;
        }
    }
}
