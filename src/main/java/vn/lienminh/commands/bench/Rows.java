package vn.lienminh.commands.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// A CSV file being written row by row, in gzip when its name says so.
final class Rows implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Writer out;
    private int count;

    Rows(Path file, String header) {
        try {
            OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
            OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, BUFFER) : bytes;
            out = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(header);
        count = 0;
    }

    /// Without the header.
    int count() {
        return count;
    }

    void add(CharSequence row) {
        try {
            out.append(row).append('\n');
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
