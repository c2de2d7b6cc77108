package vn.lienminh.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Text files of the program itself.
final class Resources {
    private Resources() {}

    static String text(String path) throws IOException {
        try (var in = Objects.requireNonNull(Resources.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
