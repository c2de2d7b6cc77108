package vn.lienminh.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.kernel.Language;

class DataFolderTest {
    @TempDir
    Path place;

    @Test
    void aNewFolderGetsItsVersionAndPlacesOnlyItsOwnerCanRead() throws IOException {
        DataFolder folder = DataFolder.open(place.resolve("năm 2017/data"));
        assertThat(Files.readString(folder.root().resolve("VERSION"))).isEqualTo("1\n");
        for (Path inside : new Path[] {folder.pg(), folder.files()})
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)))
                    .isEqualTo("rwx------");
        assertThat(DataFolder.open(folder.root())).isEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "99999999999", "later", ""})
    void aFolderOfANewerVersionIsRefusedAndNotTouched(String version) throws IOException {
        DataFolder.open(place);
        Files.writeString(place.resolve("VERSION"), version);
        assertThatThrownBy(() -> DataFolder.open(place))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.fault().text(Language.VI))
                                .startsWith("PL101 Thư mục dữ liệu " + place));
        assertThat(Files.readString(place.resolve("VERSION"))).isEqualTo(version);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(place.resolve("file"));
        for (Path folder : new Path[] {file, file.resolve("data"), Path.of("/proc/data")})
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOfSatisfying(
                            StartRefused.class,
                            refused -> assertThat(refused.fault().text(Language.EN))
                                    .startsWith("PL102 The data folder " + folder + " cannot be written to."));
    }
}
