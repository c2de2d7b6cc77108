package vn.lienminh.documents.papers;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A file that comes with the program.
final class Resource {
    private Resource() {}

    static byte[] bytes(String path) {
        try (var in = Resource.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("not in the program: " + path);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
