package vn.lienminh.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "130|≥ 130",
                "≥130|≥ 130",
                "ít nhất 1.298|≥ 1.298",
                "=2|= 2",
                "= 0|= 0",
                "≤ 5|≤ 5",
                "dưới 3|< 3",
                "2-3|2 đến 3",
                "2 đến 3|2 đến 3",
                "85%|≥ 85",
                "87,5 %|≥ 87,5",
                "không|không",
                "Không đăng ký|không",
                "-|không",
                "''|''",
                "'   '|''"
            })
    void whatIsTypedIsReadAndWrittenAndReadAgain(String typed, String written) {
        Wish wish = WishText.read(typed).orElseThrow();
        assertThat(WishText.write(wish)).isEqualTo(written);
        assertThat(WishText.read(written)).contains(wish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12.34.5", "3-2", "= ", "≥", "x", "<script>", "1e9", "…"})
    void whatCannotBeReadIsNotGuessed(String typed) {
        assertThat(WishText.read(typed)).isEmpty();
    }
}
