package vn.lienminh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiblingsTest {
    private static List<BigDecimal> numbers(String text) {
        return Stream.of(text.split(" ")).map(BigDecimal::new).toList();
    }

    @ParameterizedTest
    @CsvSource({"1 2 3, 2", "1 2 3 10, 2.5", "7 7 7, 7", "1 4, 2.5"})
    void theMiddle(String others, BigDecimal middle) {
        assertThat(Siblings.middle(numbers(others))).isEqualByComparingTo(middle);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 10 11 12 13 14, true",
        "14, 10 11 12 13 14, false",
        "15, 10 11 12 13 14, false",
        "16.5, 10 11 12 13 14, true",
        "6, 10 11 12 13 14, true",
        "7, 7 7 7, false",
        "8, 7 7 7, true"
    })
    void farFromTheOthers(BigDecimal ours, String others, boolean unusual) {
        assertThat(Siblings.unusual(ours, numbers(others))).isEqualTo(unusual);
    }
}
