package vn.lienminh.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxPaperTest {
    @Test
    void theWordsAreOnTheFirstSheetAndEachTableOnOneOfItsOwn() throws IOException {
        try (XSSFWorkbook book = book(SaoMaiPaper.report())) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).containsExactly("Báo cáo", "Bảng 1", "Phụ lục I", "Phụ lục II", "Phụ lục II (2)");
            assertThat(book.getSheet("Báo cáo").getHyperlinkList().stream().map(h -> h.getLocation()))
                    .containsExactly("'Bảng 1'!A1", "'Phụ lục I'!A1", "'Phụ lục II'!A1", "'Phụ lục II (2)'!A1");
        }
    }

    @Test
    void figuresAreNumbersUnderAFrozenHead() throws IOException {
        try (XSSFWorkbook book = book(SaoMaiPaper.report())) {
            XSSFSheet sheet = book.getSheet("Phụ lục I");
            int head = sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
            assertThat(sheet.getRow(head).getCell(1).getStringCellValue()).isEqualTo("Xã, phường");
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(head);
            var first = sheet.getRow(head + 2);
            assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(7);
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(1011);
            assertThat(first.getCell(4).getNumericCellValue()).isEqualTo(0.015);
            assertThat(first.getCell(5).getNumericCellValue()).isEqualTo(-1);
            assertThat(first.getCell(6).getStringCellValue()).isEqualTo("ghi chú 1");
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(book.getSheet("Phụ lục II").getPrintSetup().getLandscape())
                    .isTrue();
        }
    }

    @Test
    void whatLooksLikeAFormulaIsTextAndStaysItWhenEdited() throws IOException {
        List<String> quoted = new ArrayList<>();
        try (XSSFWorkbook book = book(HostilePaper.paper())) {
            for (var sheet : book)
                for (var row : sheet)
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellStyle().getQuotePrefixed()) quoted.add(cell.getStringCellValue());
                    }
        }
        assertThat(quoted).containsExactly(HostilePaper.FORMULA, "+84 912", "@SUM(A1)", "-1+1");
    }

    @Test
    void aParagraphLongerThanACellGoesOnInTheNextRow() throws IOException {
        String text = "Hợp tác xã ".repeat(6_000);
        assertThat(Extract.xlsx(new Papers().render(SaoMaiPaper.plain(text), PaperFormat.XLSX))
                        .replace("\n", ""))
                .contains(text);
    }

    private static XSSFWorkbook book(Paper paper) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(new Papers().render(paper, PaperFormat.XLSX)));
    }
}
