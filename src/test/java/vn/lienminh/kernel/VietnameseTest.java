package vn.lienminh.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTest {
    @Test
    void whatIsWrittenIsReadBack() {
        long seed = 2425931;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(0, 7));
            assertThat(Vietnamese.parse(Vietnamese.number(number)))
                    .as("seed " + seed + " " + number)
                    .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo(number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2425931, 2.425.931",
        "1234.50, '1.234,5'",
        "0, 0",
        "0.00, 0",
        "1E+3, 1.000",
        "-11, \u221211",
        "999, 999",
        "1000, 1.000",
        "0.05, '0,05'"
    })
    void numbersAreGroupedByDots(BigDecimal number, String written) {
        assertThat(Vietnamese.number(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"126, +126", "-11, \u221211", "0, 0"})
    void aChangeHasItsSign(BigDecimal number, String written) {
        assertThat(Vietnamese.signed(number)).isEqualTo(written);
    }

    @Test
    void whatIsRoundedAwayToNothingHasNoSign() {
        assertThat(Vietnamese.number(new BigDecimal("-0.04"), 1)).isEqualTo("0,0");
        assertThat(Vietnamese.number(new BigDecimal("94.999"), 1)).isEqualTo("95,0");
        assertThat(Vietnamese.number(new BigDecimal("2.25"), 1)).isEqualTo("2,3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.23", "1.2345", "1,2,3", "1 234", ".5", "5,", "1.234.56", "12a", "--1", "1e3"})
    void whatIsNotWrittenSoIsNotGuessed(String text) {
        assertThat(Vietnamese.parse(text)).isEmpty();
    }

    @Test
    void aLongDateFollowsTheDecree() {
        assertThat(Vietnamese.longDay(LocalDate.of(2017, 2, 5))).isEqualTo("ngày 05 tháng 02 năm 2017");
        assertThat(Vietnamese.longDay(LocalDate.of(2017, 12, 15))).isEqualTo("ngày 15 tháng 12 năm 2017");
        assertThat(Vietnamese.longDay(LocalDate.of(2017, 3, 9))).isEqualTo("ngày 09 tháng 3 năm 2017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hoà Bình", "Hòa Bình", "HOÀ BÌNH", "hoa  binh ", "Ho\u0061\u0300 Bi\u0300nh"})
    void namesFoldToOneKey(String name) {
        assertThat(Vietnamese.fold(name)).isEqualTo("hoa binh");
    }
}
