package vn.lienminh.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienminh.documents.HandMadeWorkbook.number;
import static vn.lienminh.documents.HandMadeWorkbook.row;
import static vn.lienminh.documents.HandMadeWorkbook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridsTest {
    private static GridBook read(byte[] bytes) {
        return new Grids().read("so.xlsx", bytes).orThrow();
    }

    private static List<String> codes(byte[] bytes) {
        return new Grids()
                .read("so.xlsx", bytes).faults().stream().map(f -> f.code()).toList();
    }

    private static byte[] kept(Workbook book) throws IOException {
        try (book;
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Sổ theo dõi");
            sheet.createRow(0).createCell(0).setCellValue("Sổ theo dõi năm 2018");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            var head = sheet.createRow(2);
            head.createCell(1).setCellValue("Chỉ tiêu");
            head.createCell(2).setCellValue("Số");
            var first = sheet.createRow(3);
            first.createCell(1).setCellValue("Số HTX");
            first.createCell(2).setCellValue(1234.5);
            var percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
            var second = sheet.createRow(4);
            second.createCell(1).setCellValue("Tỷ lệ");
            second.createCell(2).setCellValue(0.25);
            second.getCell(2).setCellStyle(percent);
            var third = sheet.createRow(5);
            third.createCell(1).setCellFormula("\"Cộng \"&\"hai\"");
            third.createCell(2).setCellFormula("C4*2");
            third.createCell(3).setCellFormula("1/0");
            third.createCell(4).setCellValue(true);
            third.setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            var fourth = sheet.createRow(6);
            fourth.createCell(2).setCellValue(java.time.LocalDate.of(2018, 3, 2));
            fourth.getCell(2).setCellStyle(day);
            book.createSheet("Ẩn").createRow(0).createCell(0).setCellValue(7);
            book.setSheetHidden(1, true);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWorkbookIsReadAsItIsWhicheverExcelWroteIt(boolean old) throws IOException {
        GridBook book = read(kept(old ? new HSSFWorkbook() : new XSSFWorkbook()));
        assertThat(book.hash()).hasSize(64);
        Grid sheet = book.sheets().getFirst();
        assertThat(sheet.name()).isEqualTo("Sổ theo dõi");
        assertThat(sheet.merged()).isEqualTo(1);
        assertThat(sheet.hiddenColumns()).containsExactly(3);
        assertThat(sheet.lines().stream().map(Grid.Line::number)).containsExactly(1, 3, 4, 5, 6, 7);
        assertThat(sheet.lines().get(2).at(3)).isEqualTo(new GridCell(GridCell.Kind.NUMBER, "1234.5", ""));
        assertThat(sheet.lines().get(3).at(3).kind()).isEqualTo(GridCell.Kind.PERCENT);
        Grid.Line formulas = sheet.lines().get(4);
        assertThat(formulas.hidden()).isTrue();
        assertThat(formulas.text(2)).isEqualTo("Cộng hai");
        assertThat(formulas.at(3).text()).isEqualTo("2469");
        assertThat(formulas.at(3).computed()).isTrue();
        assertThat(formulas.at(4))
                .extracting(GridCell::kind, GridCell::text)
                .containsExactly(GridCell.Kind.ERROR, "#DIV/0!");
        assertThat(formulas.at(5).kind()).isEqualTo(GridCell.Kind.YES_NO);
        assertThat(sheet.lines().get(5).at(3)).isEqualTo(new GridCell(GridCell.Kind.DATE, "2018-03-02", ""));
        assertThat(book.sheets().get(1).hidden()).isTrue();
    }

    @Test
    void textsOfOldFontsAreConvertedAlsoAmongOthers() {
        byte[] old = new HandMadeWorkbook()
                .sheet("S", row(1, text("A1", "Tæng sè hîp t¸c x·")) + row(2, text("A2", "Sè thµnh viªn")))
                .bytes();
        assertThat(read(old).sheets().getFirst().lines().getFirst().text(1)).isEqualTo("Tổng số hợp tác xã");
        byte[] mixed = new HandMadeWorkbook()
                .sheet(
                        "S",
                        row(1, text("A1", "Tæng sè hîp t¸c x·"))
                                + row(2, text("A2", "Tổ hợp tác thành lập mới"))
                                + row(3, text("A3", "Liªn minh hîp t¸c x·")))
                .bytes();
        assertThat(read(mixed).sheets().getFirst().lines().stream().map(l -> l.text(1)))
                .containsExactly("Tổng số hợp tác xã", "Tổ hợp tác thành lập mới", "Liên minh hợp tác xã");
        byte[] vni = new HandMadeWorkbook()
                .sheet("S", row(1, text("A1", "Toång soá hôïp taùc xaõ")) + row(2, text("A2", "Thaønh vieân môùi")))
                .bytes();
        assertThat(read(vni).sheets().getFirst().lines().getFirst().text(1)).isEqualTo("Tổng số hợp tác xã");
        byte[] csv = "Chỉ tiêu;Số\nSố HTX;1.234,5\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read(csv).sheets().getFirst().lines().get(1).text(2)).isEqualTo("1.234,5");
    }

    @Test
    void whatIsDangerousIsRefused() throws IOException {
        assertThat(codes(new byte[11_000_000])).containsExactly("D101");
        assertThat(codes(new byte[0])).containsExactly("D102");
        assertThat(codes("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).containsExactly("D105");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(codes(new HandMadeWorkbook().rawSheet("S", "visible", entity).bytes()))
                .containsExactly("D108");
        byte[] bomb = new HandMadeWorkbook()
                .sheet("S", "visible", "<sheetData>" + " ".repeat(120_000_000) + "</sheetData>")
                .bytes();
        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertThat(codes(bomb)).hasSize(1).containsAnyOf("D106", "D107");
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 50_002; i++) rows.append(row(i, number("A" + i, 0, "1")));
        assertThat(codes(new HandMadeWorkbook().sheet("S", rows.toString()).bytes()))
                .containsExactly("D124");
        assertThat(codes(new HandMadeWorkbook()
                        .sheet("S", row(1, number("ZZZ1", 0, "1")))
                        .bytes()))
                .containsExactly("D107");
        byte[] broken = kept(new HSSFWorkbook());
        for (int i = 600; i < broken.length; i += 7) broken[i] = 1;
        assertThat(codes(broken)).hasSize(1);
        Biff8EncryptionKey.setCurrentUserPassword("kín");
        try {
            byte[] locked = kept(new HSSFWorkbook());
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(codes(locked)).containsExactly("D104");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }
}
