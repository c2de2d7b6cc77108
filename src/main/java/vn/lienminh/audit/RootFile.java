package vn.lienminh.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.platform.DataFolder;
import vn.lienminh.platform.WholeFile;

/// The newest root, beside the database and not in it (mốc ngoài cơ sở dữ liệu): whoever changes the database alone
/// cannot make the chain agree with it. No part of a back-up, which may be older than it.
@Component
class RootFile {
    private final Path file;

    RootFile(DataFolder folder) {
        this.file = folder.root().resolve(DataFolder.HISTORY);
    }

    /// Empty where there is none yet, or somebody wrote something else there.
    Optional<Root> read() {
        try {
            return Files.exists(file) ? Root.parse(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Root root) {
        try {
            WholeFile.write(file, root + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
