package vn.lienminh.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

class NumberWordsTest {
    private final NumberWords words = new NumberWords(Texts.in(Language.VI));

    @ParameterizedTest
    @CsvSource({
        "20250, trên 20 nghìn",
        "20000, 20 nghìn",
        "19960, gần 20 nghìn",
        "19900, trên 19 nghìn",
        "999960, gần 1 triệu",
        "1000000, 1 triệu",
        "1250000, 'trên 1,2 triệu'",
        "2425931, 'trên 2,4 triệu'",
        "2499999, 'gần 2,5 triệu'",
        "10000, 10 nghìn"
    })
    void largeNumbersAreSaidRoughly(long number, String said) {
        assertThat(words.rough(Amount.of(number)))
                .hasValueSatisfying(r -> assertThat(r.text()).isEqualTo(said));
    }

    @Test
    void smallNumbersAndOtherBoundsAreSaidAsTheyAre() {
        assertThat(words.rough(Amount.of(9999))).isEmpty();
        assertThat(words.rough(new Amount.AtLeast(new BigDecimal("20000")))).isEmpty();
        assertThat(words.rough(new Amount.MoreThan(new BigDecimal("20250")))).isEmpty();
        assertThat(words.rough(Amount.Missing.WITHHELD)).isEmpty();
        assertThat(words.rough(new Amount.MoreThan(new BigDecimal("20000"))))
                .hasValueSatisfying(r -> assertThat(r.text()).isEqualTo("trên 20 nghìn"));
    }

    @Test
    void roughWordsNeverSayMoreThanIsTrue() {
        long seed = 20171215;
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal exact = BigDecimal.valueOf(random.nextLong(10_000, 30_000_000));
            NumberWords.Rough rough = words.rough(Amount.of(exact)).orElseThrow();
            assertThat(rough.holds(exact))
                    .as("seed " + seed + ": " + exact + " " + rough.text())
                    .isTrue();
            BigDecimal off = exact.subtract(rough.named()).abs().divide(exact, java.math.MathContext.DECIMAL32);
            assertThat(off)
                    .as("seed " + seed + ": " + exact + " " + rough.text())
                    .isLessThan(new BigDecimal("0.1"));
        }
    }

    @Test
    void namesAreJoinedAsPeopleDo() {
        assertThat(words.list(List.of())).isEmpty();
        assertThat(words.list(List.of("Sao Mai"))).isEqualTo("Sao Mai");
        assertThat(words.list(List.of("Sao Mai", "Đồi Gió"))).isEqualTo("Sao Mai và Đồi Gió");
        assertThat(words.list(List.of("Sao Mai", "Đồi Gió", "Sông Xanh"))).isEqualTo("Sao Mai, Đồi Gió và Sông Xanh");
    }
}
