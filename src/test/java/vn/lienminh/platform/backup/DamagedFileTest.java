package vn.lienminh.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.platform.backup.Manifest.Entry;
import vn.lienminh.platform.backup.Manifest.Step;

/// What is not as it was written is refused before folder or database are touched.
class DamagedFileTest {
    private static final long SEED = Long.getLong("seed", 11);
    private static final byte[] WHOLE = whole();

    @TempDir
    Path shelf;

    private static byte[] whole() {
        try {
            return Files.readAllBytes(Place.oldRelease());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whoever would open folder or database fails the test.
    private static Outcome<Manifest> restore(Path file) {
        return new Backups(
                        () -> {
                            throw new AssertionError("the folder was opened");
                        },
                        () -> {
                            throw new AssertionError("the database was opened");
                        })
                .restore(file, Progress.NOBODY);
    }

    private String codeOf(byte[] bytes) throws IOException {
        Outcome<Manifest> outcome = restore(Files.write(shelf.resolve("file.zip"), bytes));
        assertThat(outcome.faults()).hasSize(1);
        return outcome.faults().getFirst().code();
    }

    @Test
    void aFileThatIsCutAnywhereIsRefused() throws IOException {
        List<Integer> cuts = new ArrayList<>(List.of(0, 1, 4, 29, WHOLE.length - 1, WHOLE.length - 64));
        for (int i = 0; i + 4 < WHOLE.length; i++)
            if (WHOLE[i] == 'P' && WHOLE[i + 1] == 'K' && WHOLE[i + 2] < 9) cuts.add(i);
        assertThat(cuts).hasSizeGreaterThan(60);
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) cuts.add(random.nextInt(WHOLE.length));
        for (int cut : cuts)
            assertThat(codeOf(Arrays.copyOf(WHOLE, cut))).as("cut at " + cut).isIn("PL113", "PL114");
    }

    @Test
    void aFileWithOneBitOtherIsRefused() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            byte[] other = WHOLE.clone();
            int at = i < 3 ? other.length - 1 - i : random.nextInt(other.length);
            int bit = 1 << random.nextInt(8);
            other[at] ^= (byte) bit;
            assertThat(codeOf(other))
                    .as("seed %d, byte %d, bit %d", SEED, at, bit)
                    .isIn("PL113", "PL114", "PL115");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "province,period\n37,2017\n", "<html></html>"})
    void whatIsNoBackUpIsCalledSo(String text) throws IOException {
        assertThat(codeOf(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("PL113");
    }

    @Test
    void aFolderOrNothingIsNoBackUp() {
        assertThat(restore(shelf).faults().getFirst().code()).isEqualTo("PL113");
        assertThat(restore(shelf.resolve("none")).faults().getFirst().code()).isEqualTo("PL113");
    }

    @Test
    void anyOtherZipIsNoBackUp() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
        }
        assertThat(codeOf(bytes.toByteArray())).isEqualTo("PL113");
    }

    /// A file that somebody changed with care: sealed again, its entries as given.
    private byte[] forged(UnaryOperator<Manifest> manifest, BiFunction<String, byte[], byte[]> content)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Seal seal = new Seal(bytes);
        ZipOutputStream zip = new ZipOutputStream(seal, StandardCharsets.UTF_8);
        zip.setComment(Seal.PLACE);
        try (ZipFile old = new ZipFile(Place.oldRelease().toFile())) {
            for (ZipEntry entry : Collections.list(old.entries())) {
                byte[] was = old.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(Manifest.NAME))
                    was = manifest.apply(Manifest.parse(was)).json();
                byte[] now = content.apply(entry.getName(), was);
                if (now == null) continue;
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(now);
            }
        }
        zip.finish();
        zip.flush();
        seal.set();
        return bytes.toByteArray();
    }

    private static byte[] same(String name, byte[] content) {
        return content;
    }

    private static Manifest with(Manifest m, int format, int layout, List<Step> steps, List<Entry> files) {
        return new Manifest(
                format,
                m.program(),
                m.at(),
                layout,
                m.server(),
                steps,
                m.tables(),
                m.sequences(),
                files,
                m.rows(),
                m.bytes());
    }

    @Test
    void aForgeryThatChangesNothingWouldBeTaken() throws IOException {
        Path file = Files.write(shelf.resolve("file.zip"), forged(m -> m, DamagedFileTest::same));
        assertThatThrownBy(() -> restore(file)).hasMessageContaining("was opened");
    }

    @Test
    void aNewerFormatOrStepIsRefused() throws IOException {
        assertThat(codeOf(forged(
                        m -> m,
                        (name, was) -> name.equals(Archive.SIGNATURE)
                                ? Manifest.signature(2).getBytes(StandardCharsets.US_ASCII)
                                : was)))
                .isEqualTo("PL115");
        assertThat(codeOf(forged(m -> with(m, 2, 1, m.steps(), m.files()), DamagedFileTest::same)))
                .isEqualTo("PL115");
        assertThat(codeOf(forged(m -> with(m, 1, 2, m.steps(), m.files()), DamagedFileTest::same)))
                .isEqualTo("PL115");
        List<Step> later = List.of(new Step("99991231.2359", "audit/V99991231_2359__later.sql"));
        assertThat(codeOf(forged(
                        m -> with(
                                m,
                                1,
                                1,
                                Stream.concat(m.steps().stream(), later.stream())
                                        .toList(),
                                m.files()),
                        DamagedFileTest::same)))
                .isEqualTo("PL115");
    }

    @Test
    void aBackUpWithoutAStepThatThisProgramTakesBeforeItsLastIsRefused() throws IOException {
        assertThat(codeOf(forged(
                        m -> with(m, 1, 1, m.steps().subList(1, m.steps().size()), m.files()), DamagedFileTest::same)))
                .isEqualTo("PL121");
    }

    static Stream<BiFunction<String, byte[], byte[]>> otherContents() {
        String table = "database/organisations.cluster.copy";
        return Stream.of(
                (name, was) -> name.equals(table) ? "SM\tSao Mai\t2020-01-01\n".getBytes(StandardCharsets.UTF_8) : was,
                (name, was) -> name.equals(table) ? new byte[0] : was,
                (name, was) -> name.equals(table) ? null : was,
                (name, was) -> name.equals(table) ? new byte[50_000_000] : was,
                (name, was) -> name.equals(Manifest.NAME) ? null : was,
                (name, was) -> name.equals(Manifest.NAME) ? "{}".getBytes(StandardCharsets.UTF_8) : was,
                (name, was) -> name.equals(Manifest.NAME) ? new byte[70_000_000] : was,
                (name, was) -> name.equals(Manifest.NAME) ? "[".repeat(5000).getBytes(StandardCharsets.UTF_8) : was);
    }

    @ParameterizedTest
    @MethodSource("otherContents")
    void contentThatIsNotTheManifestsIsRefusedHoweverItIsPacked(BiFunction<String, byte[], byte[]> content)
            throws IOException {
        assertThat(codeOf(forged(m -> m, content))).isEqualTo("PL114");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "folder/../../etc/cron.d/x",
                "folder/files/../../x",
                "folder//etc/x",
                "folder/",
                "/etc/x",
                "x",
                "folder/files/./x",
                "folder/files\\..\\x",
                "folder/pg/password",
                "folder/VERSION",
                "folder/RESTORING",
                "folder/aside/x"
            })
    void aNameThatLeadsOutOfTheFolderIsRefused(String name) throws IOException {
        Entry entry = new Entry(name, 1, "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"); // "x"
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Archive archive = new Archive(bytes, Progress.NOBODY);
        Manifest old;
        try (ZipFile zip = new ZipFile(Place.oldRelease().toFile())) {
            old = Manifest.parse(zip.getInputStream(zip.getEntry(Manifest.NAME)).readAllBytes());
            for (Manifest.Table table : old.tables())
                archive.add(
                        table.entry().name(),
                        out -> zip.getInputStream(zip.getEntry(table.entry().name()))
                                .transferTo(out));
            archive.add(name, out -> out.write('x'));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Manifest manifest = with(old, 1, 1, old.steps(), List.of(entry));
        archive.finish(manifest);
        Outcome<Manifest> outcome = restore(Files.write(shelf.resolve("slip.zip"), bytes.toByteArray()));
        assertThat(outcome.faults().getFirst().values()).containsEntry("what", "not a name inside a data folder");
    }

    @Test
    void theSealIsTheSameHoweverTheBytesCome() throws IOException {
        Random random = new Random(SEED);
        byte[] bytes = new byte[3000];
        random.nextBytes(bytes);
        Map<String, Integer> seals = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Seal seal = new Seal(out);
            for (int at = 0; at < bytes.length; ) {
                int length = Math.min(bytes.length - at, random.nextInt(i * 10 + 2));
                seal.write(bytes, at, length);
                at += length;
            }
            seals.merge(seal.set(), 1, Integer::sum);
            Path file = Files.write(shelf.resolve("sealed"), out.toByteArray());
            assertThat(Files.size(file)).isEqualTo(bytes.length);
            assertThat(seals).containsKey(Seal.check(file));
        }
        assertThat(seals).hasSize(1);
    }

    @Test
    void rowsAreToldInWhateverOrderTheyLie() {
        ContentSum one = new ContentSum();
        ContentSum other = new ContentSum();
        ContentSum less = new ContentSum();
        for (int i = 0; i < 100; i++) one.add(("row " + i).getBytes(StandardCharsets.UTF_8));
        for (int i = 99; i >= 0; i--) other.add(("row " + i).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 100; i++) less.add(("row " + Math.min(i, 98)).getBytes(StandardCharsets.UTF_8));
        String sum = one.hex();
        assertThat(other.hex()).isEqualTo(sum);
        assertThat(less.hex()).isNotEqualTo(sum);
    }
}
