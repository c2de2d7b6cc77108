package vn.lienminh.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Table;

class StreamedTableTest {
    private static final int ROWS = 60_000;
    private final TabularFiles files = new TabularFiles(DocumentLimits.USUAL);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLongFileIsReadInPiecesAndSaysWhatAShortOneWould(boolean packed) throws IOException {
        byte[] bytes = text(ROWS).getBytes(StandardCharsets.UTF_8);
        Path path = write(packed ? gzip(bytes) : bytes);
        Table whole = files.read("dai.csv", bytes).orThrow().getFirst();
        List<Table.Row> rows = new ArrayList<>();
        try (StreamedTable stream = stream(path)) {
            assertThat(stream.columns()).isEqualTo(whole.columns());
            for (Table piece = stream.next(999); piece != null; piece = stream.next(999)) {
                assertThat(piece.rows()).hasSizeLessThanOrEqualTo(999);
                rows.addAll(piece.rows());
            }
            assertThat(stream.faults()).isEmpty();
            assertThat(stream.done()).isGreaterThan(0.99);
            if (!packed) assertThat(stream.hash()).isEqualTo(whole.hash());
        }
        assertThat(rows).hasSize(ROWS);
        for (int i = 0; i < ROWS; i += 997) {
            assertThat(rows.get(i).cells()).isEqualTo(whole.rows().get(i).cells());
            assertThat(rows.get(i).place().line())
                    .isEqualTo(whole.rows().get(i).place().line());
        }
    }

    @Test
    void aShortFileAndAnOldEncodingAreLeftToTheReaderOfWholeFiles() throws IOException {
        assertThat(files.stream(write(text(10).getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(files.stream(write(text(ROWS).getBytes(StandardCharsets.UTF_16))))
                .isEmpty();
        assertThat(files.stream(folder.resolve("khong-co.csv"))).isEmpty();
        byte[] tcvn3 = "ten,ghi chu\nHîp t¸c x·,LiÖn hiÖp\n".repeat(60_000).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(files.stream(write(tcvn3))).isEmpty();
    }

    @Test
    void twoHundredMegabytesOfOneLineAreRefusedInLittleMemory() throws IOException {
        Path path = folder.resolve("mot-dong.csv");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) '1');
        try (var out = Files.newOutputStream(path)) {
            out.write("organisation,period,form,X\nA,2025,LM-NAM,".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) out.write(block);
        }
        try (StreamedTable stream = stream(path)) {
            assertThat(stream.next(10)).isNull();
            assertThat(stream.faults()).extracting(Fault::code).containsExactly("D115");
        }
    }

    @Test
    void whatIsDamagedInTheMiddleIsFoundThere() throws IOException {
        byte[] bytes = text(ROWS).getBytes(StandardCharsets.UTF_8);
        byte[] packed = gzip(bytes);
        assertThat(faults(Arrays.copyOf(packed, packed.length * 2 / 3))).containsExactly("D107");
        byte[] malformed = bytes.clone();
        malformed[bytes.length / 2] = (byte) 0xC3;
        assertThat(faults(malformed)).containsExactly("D111");
        byte[] quote = bytes.clone();
        quote[indexOf(bytes, '\n', bytes.length / 2) + 1] = '"';
        assertThat(faults(quote)).containsAnyOf("D113", "D114", "D115");
    }

    private List<String> faults(byte[] bytes) throws IOException {
        try (StreamedTable stream = stream(write(bytes))) {
            while (stream.next(5_000) != null) assertThat(stream.done()).isBetween(0.0, 1.0);
            return stream.faults().stream().map(Fault::code).toList();
        }
    }

    private StreamedTable stream(Path path) {
        Optional<StreamedTable> stream = files.stream(path);
        assertThat(stream).isPresent();
        return stream.orElseThrow();
    }

    private static int indexOf(byte[] bytes, char c, int from) {
        int i = from;
        while (bytes[i] != c) i++;
        return i;
    }

    private static String text(int rows) {
        StringBuilder text = new StringBuilder("organisation,period,form,C.TV,ghi chú\n");
        for (int i = 0; i < rows; i++)
            text.append("HTX")
                    .append(i)
                    .append(",2025-06,HTX-THANG,")
                    .append(i * 7919L % 10_007)
                    .append(",xã Hòa Bình\n");
        return text.toString();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("dai.csv"), bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
