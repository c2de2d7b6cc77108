package vn.lienminh.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 24", "-HYPERLINK(\"x\")", "@SUM(A1)", " =1+1", "＝1", "-", "+5", "--5", "-1e3"})
    void textThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertThat(CsvText.line(List.of(text)).replace("\"\"", "\"")).contains("'" + text);
    }

    @Test
    void aTabInFrontIsNoWayRound() {
        assertThat(CsvText.line(List.of("\t=1+1"))).isEqualTo("\"'\t=1+1\"");
    }

    @Test
    void numbersStayAsTheyAre() {
        assertThat(CsvText.line(List.of("-5", "-0.25", "1298"))).isEqualTo("-5,-0.25,1298");
    }

    @Test
    void theOperatorOfExactNumbersIsNoFormula() {
        assertThat(CsvText.line(List.of("=", ">=", "<", "~"))).isEqualTo("=,>=,<,~");
    }

    @Test
    void separatorsQuotesAndLineEndsAreQuoted() {
        assertThat(CsvText.line(List.of("a,b", "c;d", "nói \"có\"", "hai\ndòng", "", "thường")))
                .isEqualTo("\"a,b\",\"c;d\",\"nói \"\"có\"\"\",\"hai\ndòng\",,thường");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        List<String> cells = List.of("Hợp tác xã \"Sông Xanh\"", "a,b;c", "-5", "#1", "Đắk Lắk");
        String text = CsvText.line(List.of("a", "b", "c", "d", "e")) + CsvText.END + CsvText.line(cells) + CsvText.END;
        var tables = new TabularFiles(DocumentLimits.USUAL)
                .read("x.csv", text.getBytes(StandardCharsets.UTF_8))
                .orThrow();
        assertThat(tables.getFirst().rows().getFirst().cells().values()).containsExactlyElementsOf(cells);
    }

    @Test
    void aRowOfOneEmptyCellIsNoBlankLine() {
        assertThat(CsvText.line(List.of(""))).isEqualTo("\"\"");
    }
}
