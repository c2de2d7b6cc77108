package vn.lienminh.shell.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StepsTest {
    @Test
    void theNewCooperativesOfNineProvincesFallBetweenTheLimitsOfTheLook() {
        Steps steps = Steps.of(numbers("86", "35", "22", "21", "10", "9", "9", "8", "6"));
        assertThat(steps.limits()).containsExactlyElementsOf(numbers("10", "20", "30", "50"));
        assertThat(steps.step(new BigDecimal("6"))).isEqualTo(1);
        assertThat(steps.step(new BigDecimal("22"))).isEqualTo(3);
        assertThat(steps.step(new BigDecimal("86"))).isEqualTo(5);
    }

    @Test
    void aValueEqualToALimitIsInTheClassAbove() {
        Steps steps = Steps.of(numbers("6", "10", "20", "35", "86"));
        assertThat(steps.step(new BigDecimal("10"))).isEqualTo(2);
        assertThat(steps.step(new BigDecimal("9.999"))).isEqualTo(1);
    }

    @Test
    void oneValueForAllHasOneClassInTheMiddleColour() {
        Steps steps = Steps.of(numbers("7", "7", "7.0"));
        assertThat(steps.limits()).isEmpty();
        assertThat(steps.step(new BigDecimal("7"))).isEqualTo(3);
    }

    @Test
    void noValueHasNoLimits() {
        assertThat(Steps.of(List.of()).limits()).isEmpty();
    }

    @Test
    void fewerDistinctValuesAreSpreadOverTheColours() {
        Steps steps = Steps.of(numbers("0", "12"));
        assertThat(steps.limits()).hasSize(1);
        assertThat(steps.step(BigDecimal.ZERO)).isEqualTo(1);
        assertThat(steps.step(new BigDecimal("12"))).isEqualTo(5);
    }

    @Test
    void percentagesCloseTogetherGetEvenLimits() {
        assertThat(Steps.of(numbers("91.2", "93.5", "95", "96.4", "97.9", "98.8"))
                        .limits())
                .containsExactlyElementsOf(numbers("92", "94", "96", "97"));
    }

    @Test
    void changesBelowZeroGetLimitsOfOneRoundStep() {
        List<BigDecimal> values = numbers("-12", "-3", "0", "4", "30");
        Steps steps = Steps.of(values);
        assertThat(steps.limits()).containsExactlyElementsOf(numbers("-10", "0", "10"));
        assertThat(values.stream().map(steps::step)).containsExactly(1, 2, 4, 4, 5);
    }

    @Test
    void whateverTheValuesLimitsRiseAndNoClassIsEmpty() {
        Random random = new Random(20261122);
        for (int round = 0; round < 500; round++) {
            List<BigDecimal> values = some(random);
            Steps steps = Steps.of(values);
            assertThat(steps.limits())
                    .as("values %s", values)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSizeLessThan(5);
            assertThat(values.stream().map(steps::step).distinct())
                    .as("values %s, limits %s", values, steps.limits())
                    .hasSize(steps.limits().size() + 1)
                    .allMatch(step -> step >= 1 && step <= 5);
        }
    }

    private static List<BigDecimal> some(Random random) {
        List<BigDecimal> values = new ArrayList<>();
        int scale = random.nextInt(4) - 2;
        for (int i = 0; i < 1 + random.nextInt(34); i++)
            values.add(BigDecimal.valueOf((long) (Math.exp(random.nextDouble() * 12) - random.nextInt(3)), scale));
        return values;
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }
}
