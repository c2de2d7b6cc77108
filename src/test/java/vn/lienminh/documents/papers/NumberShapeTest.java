package vn.lienminh.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberShapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2.425.931; 2425931; 2425931",
                "1.234,5; 1234.5; 1234.5",
                "1.234,50; 1234.5; 1234.5",
                "69,8; 69.824; 69.824",
                "95%; 95; 0.95",
                "34,2%; 34.2; 0.342",
                "34,2%; 0.342; 0.342",
                "34,2 %; 34.15; 0.3415",
                "−11; -11; -11",
                "+126; 126; 126",
                "(5); -5; -5",
                "3.423,530 tỷ đồng; 3423.53; 3423.53",
                "05; 5; 5",
                "2017; 2017; 2017",
                "0; 0; 0",
                "-; 0; 0",
                "0,3; 0.25; 0.25",
                "1,01; 1.005; 1.01",
                "−0,4%; -0.4; -0.004",
            })
    void theCellShowsTheTextAndHoldsTheNumber(String text, BigDecimal value, double held) {
        NumberShape shape = NumberShape.of(text, value).orElseThrow();
        DataFormatter shown = new DataFormatter(Locale.forLanguageTag("vi-VN"));
        assertThat(shown.formatRawCellContents(shape.number(), -1, shape.format()))
                .isEqualTo(text);
        assertThat(shape.number()).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "trên 20 nghìn; 20431",
                "9/9; 9",
                "7.821; 7811",
                "Hải Dương và Vĩnh Phúc; 2",
                "3 \"mới\"; 3",
                "1.234.567.890.123.456; 1234567890123456",
                "''; 0",
            })
    void otherwiseTheTextStays(String text, BigDecimal value) {
        assertThat(NumberShape.of(text, value)).isEmpty();
    }
}
