package vn.lienminh.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;

class CsvFileTest {
    private static final DocumentLimits SMALL =
            new DocumentLimits(DataSize.ofKilobytes(64), 10, 5, 20, 1_000, DataSize.ofMegabytes(1));
    private final TabularFiles files = new TabularFiles(DocumentLimits.USUAL);

    @Test
    void aFileIsReadByItsHeader() {
        Table table = table("Indicator, province ,HTX.AGRI[crop],value\nHTX.TOTAL,37,5,330\n");
        assertThat(table.columns()).containsExactly("indicator", "province", "HTX.AGRI[crop]", "value");
        assertThat(table.rows().getFirst().cells())
                .isEqualTo(Map.of("indicator", "HTX.TOTAL", "province", "37", "HTX.AGRI[crop]", "5", "value", "330"));
        assertThat(table.file()).isEqualTo("figures.csv");
        assertThat(table.sheet()).isEmpty();
    }

    @Test
    void theHashIsThatOfTheFileAsSent() {
        // printf 'a,b\n1,2\n' | sha256sum
        assertThat(table("a,b\n1,2\n").hash())
                .isEqualTo("492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b,c;d\n1;2;3\n",
                "sep=;\na;b,c;d\n1;2;3\n",
                "a\tb,c\td\n1\t2\t3\n",
                "\"a;;;\",\"b,c\",d\n1,2,3"
            })
    void theSeparatorIsToldFromTheHeader(String text) {
        Table table = table(text);
        assertThat(table.columns()).hasSize(3).endsWith("d");
        assertThat(table.rows().getFirst().get("d")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void everyMarkedUnicodeIsRead(String charset) {
        byte[] bytes = ("\uFEFFtên\nĐắk Lắk\n").getBytes(Charset.forName(charset));
        assertThat(single(files.read("x.csv", bytes)).rows().getFirst().get("tên"))
                .isEqualTo("Đắk Lắk");
    }

    @Test
    void decomposedTextIsComposed() {
        Table table = table(Normalizer.normalize("tên\nHợp tác xã\n", Normalizer.Form.NFD));
        assertThat(table.columns()).containsExactly("tên");
        assertThat(table.rows().getFirst().get("tên")).isEqualTo("Hợp tác xã");
    }

    @Test
    void blanksAndSignsWithoutMeaningAreTidied() {
        assertThat(table("a\n \u00A0HTX\u200B.TOTAL\u3000x  y \n")
                        .rows()
                        .getFirst()
                        .get("a"))
                .isEqualTo("HTX.TOTAL x y");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252,'tªn,m·\nLiªn minh,Hîp t¸c x·'",
        "windows-1252,'teân,maõ\nLieân minh,Hôïp taùc xaõ'",
        "windows-1258,'tên,ma\u0303\nLiên minh,Hơ\u0323p ta\u0301c xa\u0303'"
    })
    void oldVietnameseEncodingsAreToldAndConverted(String charset, String text) {
        Table table = single(files.read("cu.csv", text.getBytes(Charset.forName(charset))));
        assertThat(table.columns()).containsExactly("tên", "mã");
        assertThat(table.rows().getFirst().cells().values()).containsExactly("Liên minh", "Hợp tác xã");
    }

    @Test
    void textOfAnOldFontSavedAsUnicodeIsConverted() {
        Table table = table("code,name\n1,Liªn minh\n2,Hîp t¸c x·\n");
        assertThat(table.rows()).extracting(r -> r.get("name")).containsExactly("Liên minh", "Hợp tác xã");
    }

    @Test
    void oldAndNewTextInOneFileIsRefused() {
        Fault fault = fault("code,name\n1,Liªn minh\n2,Hîp t¸c x·\n3,Hợp tác xã\n");
        assertThat(fault.code()).isEqualTo("D116");
        assertThat(fault.text(Language.VI)).contains("“Liªn” có thể là “Liên”");
    }

    @Test
    void anUnknownEncodingIsRefusedAtItsLine() {
        Fault fault =
                single(files.read("x.csv", "a,b\n1,2\nCaf\u00E9,M\u00FCller\n".getBytes(StandardCharsets.ISO_8859_1))
                        .faults());
        assertThat(fault.text(Language.VI)).startsWith("x.csv:3: D111 Byte thứ 11 (0xE9)");
    }

    @Test
    void blankLinesAndCommentsAreSkippedAndLinesAreThoseOfTheFile() {
        Table table = table("# ghi chú, có \"ngoặc\n\na,b\n\n1,2\n   \n,\n# hết\n3,4\n");
        assertThat(table.rows()).extracting(r -> r.place().line()).containsExactly(5, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void quotedLineEndsAreCounted(String end) {
        Table table = table(String.join(end, "a,b", "\"hai", "dòng\",\"ba", "dòng", "đó\"", "1,2", ""));
        assertThat(table.rows()).extracting(r -> r.place().line()).containsExactly(2, 6);
        assertThat(table.rows().getFirst().get("b")).isEqualTo("ba dòng đó");
        assertThat(table.rows().get(1).at("b").toString()).isEqualTo("figures.csv:6:b");
    }

    @Test
    void missingCellsAreEmptyAndSurplusOnesRefused() {
        assertThat(table("a,b,c\n1\n").rows().getFirst().get("c")).isEmpty();
        assertThat(table("a,b,,\n1,2,,\n").columns()).containsExactly("a", "b");
        Fault fault = fault("a,b\n1,2\n1,2,3\n");
        assertThat(fault.text(Language.VI)).startsWith("figures.csv:3:3: D123 “3” nằm ngoài các cột");
    }

    @ParameterizedTest
    @CsvSource({
        "'a,,b\n1,2,3\n',D121,figures.csv:1:2",
        "'a,b,A\n1,2,3\n',D122,figures.csv:1:3",
        "' ,\n\n,,\n',D102,figures.csv"
    })
    void aPoorHeaderIsRefused(String text, String code, String place) {
        Fault fault = fault(text);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.place()).hasToString(place);
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b\n1,2\n\n# x\n1,\"2\n3,4\n',D113,5",
        "'a,b\n1,\"2\"x\n',D114,2",
        "'a,b\n1,2\u0000\n',D112,2",
        "'a,b\n1,2\n3,\u001B[31m\n',D112,3",
        "'a,b\n1,abc\u202Etxt\n',D112,2",
        "'a,b\n1,\uFFFDng\n',D112,2"
    })
    void brokenTextIsRefusedAtItsLine(String text, String code, int line) {
        Fault fault = fault(text);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.place().line()).isEqualTo(line);
    }

    @Test
    void theFileIsHeldToItsLimits() {
        assertThat(codes("a\n" + "x\n".repeat(11))).containsExactly("D124");
        assertThat(codes("a,b,c,d,e,f\n")).containsExactly("D125");
        assertThat(codes("a\n" + "x".repeat(21) + "\n")).containsExactly("D126");
        assertThat(codes("a\n" + "x,".repeat(1_000) + "\n")).containsExactly("D115");
        assertThat(codes("a\n\"" + "x\n".repeat(5_000) + "\n")).containsExactly("D115");
        assertThat(codes("x".repeat(64 * 1024 + 1))).containsExactly("D101");
    }

    @Test
    void manyFaultsAreTwentyAtMost() {
        assertThat(files.read("x.csv", ("a\n" + "1,2\n".repeat(1_000)).getBytes(StandardCharsets.UTF_8))
                        .faults())
                .hasSize(20);
    }

    @Test
    void aGzipFileIsReadAndABombIsNot() throws IOException {
        assertThat(single(files.read("x.csv.gz", gzip("a\n1\n".getBytes(StandardCharsets.UTF_8))))
                        .rows())
                .hasSize(1);
        byte[] bomb = gzip(new byte[60 << 20]);
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(files.read("x.csv.gz", bomb).faults())
                .extracting(Fault::code)
                .containsExactly("D106");
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7,D105", "'<html><table>',D105", "{\"a\":1},D105", "Rar!x,D105", "'',D102"})
    void otherKindsAreKnownByTheirContent(String text, String code) {
        assertThat(fault(text).code()).isEqualTo(code);
    }

    @Test
    void oldWorkbooksAndLockedOnesAreToldApart() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertThat(files.read("x.xls", old).faults()).extracting(Fault::code).containsExactly("D103");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] locked = Arrays.copyOf(old, old.length + name.length);
        System.arraycopy(name, 0, locked, old.length, name.length);
        assertThat(files.read("x.xlsx", locked).faults())
                .extracting(Fault::code)
                .containsExactly("D104");
    }

    private Table table(String text) {
        return single(files.read("figures.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private Fault fault(String text) {
        return single(
                files.read("figures.csv", text.getBytes(StandardCharsets.UTF_8)).faults());
    }

    private static List<String> codes(String text) {
        return new TabularFiles(SMALL)
                .read("x.csv", text.getBytes(StandardCharsets.UTF_8)).faults().stream()
                        .map(Fault::code)
                        .toList();
    }

    private static Table single(Outcome<List<Table>> outcome) {
        return single(outcome.orThrow());
    }

    private static <T> T single(List<T> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(to)) {
            zip.write(bytes);
        }
        return to.toByteArray();
    }
}
