package vn.lienminh.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file has its name when it is whole, and leaves nothing when it does not become so.
class NewFileTest {
    @TempDir
    Path shelf;

    @Test
    void aWholeFileIsItsOwnersAlone() throws IOException, SQLException {
        Path file = shelf.resolve("a.zip");
        new NewFile(file).write(out -> {
            out.write(7);
            assertThat(file).doesNotExist();
            return 0;
        });
        assertThat(file).hasBinaryContent(new byte[] {7});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(shelf.resolve("a.zip.part")).doesNotExist();
    }

    @Test
    void aFullDiskLeavesNothing() {
        assertThatThrownBy(() -> new NewFile(shelf.resolve("b.zip")).write(out -> {
                    out.write(new byte[1000]);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(shelf).isEmptyDirectory();
    }

    @Test
    void whatAKilledOneLeftIsWrittenOverAndWhatAnotherWritesIsNot() throws IOException, SQLException {
        Path file = shelf.resolve("c.zip");
        Path part = Files.write(shelf.resolve("c.zip.part"), new byte[100]);
        try (FileChannel other = FileChannel.open(part, StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> new NewFile(file).write(out -> 0)).hasMessageStartingWith("PL117 ");
        }
        assertThat(part).hasSize(100);
        new NewFile(file).write(out -> {
            out.write(1);
            return 0;
        });
        assertThat(file).hasSize(1);
        assertThat(part).doesNotExist();
    }
}
