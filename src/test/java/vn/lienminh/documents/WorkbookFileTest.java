package vn.lienminh.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienminh.documents.HandMadeWorkbook.number;
import static vn.lienminh.documents.HandMadeWorkbook.row;
import static vn.lienminh.documents.HandMadeWorkbook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Table;

class WorkbookFileTest {
    private static final String HEADER = row(1, text("A1", "Indicator"), text("B1", "value"));
    private final TabularFiles files = new TabularFiles(DocumentLimits.USUAL);

    @Test
    void aWorkbookOfExcelIsReadSheetBySheet() throws IOException {
        Table table = read(workbookOfTheLibrary()).getFirst();
        assertThat(table.sheet()).isEqualTo("Biểu 01");
        assertThat(table.columns()).containsExactly("indicator", "value", "ngày", "đúng");
        assertThat(table.rows().getFirst().cells())
                .isEqualTo(Map.of("indicator", "HTX.TOTAL", "value", "0.1", "ngày", "2017-12-31", "đúng", "TRUE"));
        assertThat(table.hash()).hasSize(64);
    }

    @Test
    void aPlaceIsTheAddressOfTheCell() {
        byte[] bytes = new HandMadeWorkbook()
                .sheet("Biểu 01", row(3, text("B3", "a"), text("C3", "b")) + row(14, number("C14", 0, "5")))
                .bytes();
        Table.Row row = read(bytes).getFirst().rows().getFirst();
        assertThat(row.at("b")).hasToString("bieu.xlsx!Biểu 01:14:C14");
        assertThat(row.get("a")).isEmpty();
        assertThat(row.get("b")).isEqualTo("5");
    }

    @Test
    void textsAreReadWithTheirRunsAndWithoutReadingAids() {
        byte[] bytes = new HandMadeWorkbook()
                .texts(
                        "tên",
                        "<r><t>Liên </t></r><r><t>minh</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>",
                        "hai_x000A_dòng",
                        "1.298.000")
                .sheet(
                        "S",
                        "<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row><row><c t=\"s\"><v>2</v></c></row>"
                                + "<row><c t=\"s\"><v>3</v></c></row>")
                .bytes();
        assertThat(read(bytes).getFirst().rows())
                .extracting(r -> r.get("tên"))
                .containsExactly("Liên minh", "hai dòng", "1.298.000");
    }

    @Test
    void textOfAnOldFontIsConverted() {
        byte[] bytes = new HandMadeWorkbook()
                .texts("name", "Liªn minh", "Hîp t¸c x·")
                .sheet(
                        "S",
                        row(1, "<c t=\"s\"><v>0</v></c>")
                                + row(2, "<c t=\"s\"><v>1</v></c>")
                                + row(3, "<c t=\"s\"><v>2</v></c>"))
                .bytes();
        assertThat(read(bytes).getFirst().rows())
                .extracting(r -> r.get("name"))
                .containsExactly("Liên minh", "Hợp tác xã");
    }

    @ParameterizedTest
    @CsvSource({
        "0.10000000000000001,0.1",
        "0.30000000000000004,0.3",
        "12345678901234,12345678901234",
        "1.2345678901234E+13,12345678901234",
        "1E-3,0.001",
        "1.5E+20,150000000000000000000",
        "2.425931E6,2425931",
        "-0,0",
        "-5.50,-5.5",
        "123456789012345,123456789012345",
        "1234567890123456,D140",
        "1E999999999,D107",
        "abc,D107",
        "NaN,D107",
        "0x10,D107"
    })
    void numbersAreTheDecimalsThatWereMeant(String stored, String expected) {
        assertThat(cell(new HandMadeWorkbook(), number("B2", 0, stored))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/mm/yyyy,43100,2017-12-31",
        "yyyy\\-mm\\-dd,43100,2017-12-31",
        "mmm-yy,43070,2017-12-01",
        "[$-42A]dd mmmm yyyy,43100,2017-12-31",
        "dd/mm/yyyy hh:mm,43100.354166666664,2017-12-31T08:30",
        "&quot;Ngày&quot; dd/mm/yyyy,43100,2017-12-31",
        "dd/mm/yyyy,1,1900-01-01",
        "dd/mm/yyyy,59,1900-02-28",
        "dd/mm/yyyy,60,D138",
        "dd/mm/yyyy,61,1900-03-01",
        "dd/mm/yyyy,-3,D138",
        "dd/mm/yyyy,2958466,D138",
        "hh:mm,0.5,D138",
        "[h]:mm,0.5,D138"
    })
    void dateCellsAreIsoDays(String format, String stored, String expected) {
        assertThat(cell(new HandMadeWorkbook().formats(format), number("B2", 1, stored)))
                .isEqualTo(expected);
    }

    @Test
    void theOtherCalendarOfExcelIsKnown() {
        assertThat(cell(new HandMadeWorkbook().formats("dd/mm/yyyy").from1904(), number("B2", 1, "41638")))
                .isEqualTo("2017-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0%|0.85|D136",
                "0.00%|0.85|D136",
                "0 &quot;%&quot;|85|85",
                "#,##0|2425931|2425931",
                "#,##0.00|1.5|1.5",
                "#,##0,|4139|D139",
                "0.0,,|2425931|D139",
                "#,##0 &quot;đ&quot;|5|5",
                "_(* #,##0_);_(* (#,##0)|-5|-5",
                "[Red]#,##0;[Blue]-#,##0|7|7",
                "@|7|7"
            })
    void aFormatThatShowsAnotherNumberIsRefused(String format, String stored, String expected) {
        assertThat(cell(new HandMadeWorkbook().formats(format), number("B2", 1, stored)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B2'><f>SUM(B3:B9)</f><v>12</v></c>|D131|=SUM(B3:B9)",
                "<c r='B2'><f t='shared' si='0'/><v>12</v></c>|D131|=",
                "<c r='B2'><f>[1]Sheet1!$A$1</f></c>|D131|=[1]Sheet1!$A$1",
                "<c r='B2' t='e'><v>#N/A</v></c>|D137|#N/A",
                "<c r='B2' t='d'><v>2017-13-01</v></c>|D138|2017-13-01",
                "<c r='C2'><v>5</v></c>|D123|5"
            })
    void aCellThatHoldsNoPlainValueIsRefusedAtItsAddress(String xml, String code, String found) {
        Fault fault = fault(new HandMadeWorkbook().sheet("S", HEADER + row(2, text("A2", "x"), xml)));
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.place().column()).isIn("B2", "C2");
        assertThat(fault.text(Language.VI)).contains(found).contains("bieu.xlsx!S:2:");
    }

    @Test
    void booleansAndIsoDaysAreText() {
        assertThat(cell(new HandMadeWorkbook(), "<c r='B2' t='b'><v>0</v></c>")).isEqualTo("FALSE");
        assertThat(cell(new HandMadeWorkbook(), "<c r='B2' t='d'><v>2017-12-31T00:00:00</v></c>"))
                .isEqualTo("2017-12-31");
    }

    @Test
    void cellsMergedAmongTheFiguresAreRefused() {
        String rows = "<sheetData>" + HEADER + row(2, text("A2", "x"), number("B2", 0, "1")) + "</sheetData>";
        assertThat(codes(sheet(rows + "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")))
                .containsExactly("D132");
        assertThat(codes(sheet(rows + "<mergeCells><mergeCell ref=\"A3:B4\"/><mergeCell ref=\"C1:D2\"/></mergeCells>")))
                .isEmpty();
    }

    @Test
    void hiddenFiguresAreNeitherReadNorPassedOver() {
        String data = row(2, text("A2", "x"), number("B2", 0, "1"));
        String rows = "<sheetData>" + HEADER + data + "</sheetData>";
        assertThat(codes(sheet("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>" + rows)))
                .containsExactly("D135");
        assertThat(codes(sheet("<cols><col min=\"2\" max=\"2\" width=\"0\"/></cols>" + rows)))
                .containsExactly("D135");
        assertThat(codes(sheet("<cols><col min=\"3\" max=\"16384\" hidden=\"1\"/></cols>" + rows)))
                .isEmpty();
        assertThat(codes(sheet(rows.replace("<row r=\"2\"", "<row r=\"2\" hidden=\"1\""))))
                .containsExactly("D134");
        assertThat(codes(sheet(
                        rows.replace("</sheetData>", "<row r=\"3\" hidden=\"1\"><c r=\"A3\"/></row></sheetData>"))))
                .isEmpty();
        var twoSheets = new HandMadeWorkbook().sheet("Hiện", HEADER + data);
        assertThat(codes(twoSheets.sheet("Nháp", "hidden", rows))).containsExactly("D133");
    }

    @Test
    void hiddenSheetsWithoutTextAndOurOwnKeyAreNoFault() {
        byte[] bytes = new HandMadeWorkbook()
                .sheet("Biểu", HEADER)
                .sheet("Trống", "hidden", "<sheetData/>")
                .sheet(
                        "_lienminh",
                        "veryHidden",
                        "<sheetData>" + row(1, text("A1", "form")) + row(2, text("A2", "LM-01")) + "</sheetData>")
                .bytes();
        assertThat(read(bytes)).extracting(Table::sheet).containsExactly("Biểu", "_lienminh");
    }

    @Test
    void whatASheetSaysOfItsSizeIsNotBelieved() {
        String huge = "<dimension ref=\"A1:XFD1048576\"/><sheetData>" + HEADER + row(1_048_576, text("A1048576", "x"))
                + "</sheetData>";
        assertThat(read(sheet(huge).bytes()).getFirst().rows()).hasSize(1);
        assertThat(codes(sheet("<sheetData>" + HEADER + row(2, number("XFD2", 0, "1")) + "</sheetData>")))
                .containsExactly("D125");
        assertThat(codes(sheet("<sheetData><row r=\"1048577\"/></sheetData>"))).containsExactly("D107");
        assertThat(codes(sheet("<sheetData>" + row(2, text("A2", "x"), text("A2", "y")) + "</sheetData>")))
                .containsExactly("D107");
    }

    @Test
    void entitiesAreRefusedBeforeTheyAreRead() {
        String external =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t>"
                        + "</is></c></row></sheetData></worksheet>";
        String bomb =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>"
                        + "<worksheet>&c;</worksheet>";
        assertThat(codes(new HandMadeWorkbook().rawSheet("S", "visible", external)))
                .containsExactly("D108");
        assertThat(codes(new HandMadeWorkbook().rawSheet("S", "visible", bomb))).containsExactly("D108");
        assertThat(codes(new HandMadeWorkbook()
                        .texts("x")
                        .part("xl/sharedStrings.xml", external)
                        .sheet("S", HEADER)))
                .containsExactly("D108");
    }

    @Test
    void xmlThatWouldFillTheParserIsRefused() {
        assertThat(codes(new HandMadeWorkbook().rawSheet("S", "visible", "<a>".repeat(100_000))))
                .containsExactly("D107");
        assertThat(codes(sheet("<!--" + "x".repeat(2_000_000) + "--><sheetData/>")))
                .containsExactly("D107");
        assertThat(codes(sheet("<cols a=\"" + "x".repeat(2_000_000) + "\"/><sheetData/>")))
                .containsExactly("D107");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 3_000; i++) names.append("<n").append(i).append("/>");
        assertThat(codes(sheet(names + "<sheetData/>"))).containsExactly("D107");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"})
    void aPartThatUnpacksTooFarIsRefusedOnTheWay(String part) {
        byte[] bomb = new HandMadeWorkbook()
                .sheet("S", HEADER)
                .part(part, "<x>" + " ".repeat(30 << 20) + "</x>")
                .bytes();
        assertThat(bomb).hasSizeLessThan(100_000);
        var tenMegabytes = new DocumentLimits(DataSize.ofMegabytes(1), 10, 10, 10, 1_000, DataSize.ofMegabytes(10));
        assertThat(new TabularFiles(tenMegabytes).read("bomb.xlsx", bomb).faults())
                .extracting(Fault::code)
                .containsExactly("D106");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"})
    void aTableOfThePackageThatUnpacksTooFarIsRefused(String part) {
        byte[] bomb = new HandMadeWorkbook()
                .sheet("S", HEADER)
                .part(part, "<x>" + " ".repeat(30 << 20) + "</x>")
                .bytes();
        assertThat(files.read("bomb.xlsx", bomb).faults())
                .extracting(Fault::code)
                .containsExactly("D106");
    }

    @Test
    void moreRowsThanASheetCanHaveAreRefused() {
        assertThat(codes(sheet("<sheetData>" + "<row/>".repeat(1_048_577) + "</sheetData>")))
                .containsExactly("D107");
    }

    @Test
    void oneLongTextInManyCellsIsHeldToALimit() {
        StringBuilder rows = new StringBuilder("<row><c t=\"s\"><v>0</v></c></row>");
        for (int i = 0; i < 2_000; i++) rows.append("<row><c t=\"s\"><v>1</v></c></row>");
        HandMadeWorkbook workbook =
                new HandMadeWorkbook().texts("a", "x".repeat(31_000)).sheet("S", rows.toString());
        assertThat(codes(workbook)).containsExactly("D127");
    }

    @Test
    void aTextLongerThanACellIsRefused() {
        assertThat(codes(new HandMadeWorkbook().sheet("S", HEADER + row(2, text("A2", "x".repeat(32_001))))))
                .containsExactly("D126");
        assertThat(codes(new HandMadeWorkbook().sheet("S", HEADER + row(2, text("A2", "x_x0007_")))))
                .containsExactly("D112");
    }

    @Test
    void aHeaderMustNameItsColumnsOnce() {
        assertThat(codes(new HandMadeWorkbook().sheet("S", row(1, text("A1", "a"), text("C1", "b")))))
                .containsExactly("D121");
        assertThat(fault(new HandMadeWorkbook().sheet("S", row(1, text("A1", "a"), text("B1", "A"))))
                        .place())
                .hasToString("bieu.xlsx!S:1:B1");
    }

    @Test
    void otherAndDamagedArchivesAreRefused() {
        assertThat(files.read("x.ods", HandMadeWorkbook.zip(Map.of("content.xml", new byte[0])))
                        .faults()
                        .getFirst()
                        .values())
                .containsEntry("found", "ODS");
        assertThat(files.read("x.zip", HandMadeWorkbook.zip(Map.of("a.txt", new byte[0])))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("D105");
        byte[] whole = new HandMadeWorkbook().sheet("S", HEADER).bytes();
        assertThat(files.read("x.xlsx", Arrays.copyOf(whole, whole.length / 2)).faults())
                .extracting(Fault::code)
                .containsExactly("D107");
        assertThat(codes(new HandMadeWorkbook().sheet("S", HEADER).part("xl/workbook.xml", "<workbook>")))
                .containsExactly("D107");
        assertThat(codes(new HandMadeWorkbook().sheet("S", "<row><c t=\"s\"><v>7</v></c></row>")))
                .containsExactly("D107");
        assertThat(codes(new HandMadeWorkbook())).containsExactly("D102");
    }

    private static byte[] workbookOfTheLibrary() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Biểu 01");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var names = sheet.createRow(0);
            for (String name : List.of("Indicator", "Value", "Ngày", "Đúng"))
                names.createCell(Math.max(0, names.getLastCellNum())).setCellValue(name);
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("HTX.TOTAL");
            row.createCell(1).setCellValue(0.1);
            row.createCell(2).setCellValue(LocalDate.of(2017, 12, 31));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellValue(true);
            workbook.createSheet("Trống");
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            workbook.write(to);
            return to.toByteArray();
        }
    }

    private static HandMadeWorkbook sheet(String inside) {
        return new HandMadeWorkbook().sheet("S", "visible", inside);
    }

    /// The text of the one cell B2, or the code of its refusal.
    private String cell(HandMadeWorkbook workbook, String xml) {
        var outcome = files.read(
                "bieu.xlsx",
                workbook.sheet("S", HEADER + row(2, text("A2", "x"), xml)).bytes());
        if (!outcome.faults().isEmpty()) return outcome.faults().getFirst().code();
        return outcome.orThrow().getFirst().rows().getFirst().get("value");
    }

    private List<Table> read(byte[] bytes) {
        return files.read("bieu.xlsx", bytes).orThrow();
    }

    private List<String> codes(HandMadeWorkbook workbook) {
        return files.read("bieu.xlsx", workbook.bytes()).faults().stream()
                .map(Fault::code)
                .toList();
    }

    private Fault fault(HandMadeWorkbook workbook) {
        var faults = files.read("bieu.xlsx", workbook.bytes()).faults();
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }
}
