package vn.lienminh.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.lienminh.kernel.Amount.Missing;

/// Adding amounts: in any order, in any groups, and missing is never zero.
class AmountSumTest {
    private static final long SEED = 4139;
    private final Random random = new Random(SEED);

    private Amount any() {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(0, 1000));
        return switch (random.nextInt(14)) {
            case 0 -> new Amount.AtLeast(value);
            case 1 -> new Amount.MoreThan(value);
            case 2 -> new Amount.AtMost(value);
            case 3 -> new Amount.LessThan(value.add(BigDecimal.ONE));
            case 4 -> new Amount.Between(value, value.add(BigDecimal.valueOf(random.nextInt(0, 9))));
            case 5 -> Missing.NOT_REPORTED;
            case 6 -> Missing.NOT_APPLICABLE;
            default -> new Amount.Exactly(value);
        };
    }

    private List<Amount> several() {
        List<Amount> parts = new ArrayList<>();
        for (int i = random.nextInt(0, 8); i > 0; i--) parts.add(any());
        return parts;
    }

    @Test
    void theOrderDoesNotMatter() {
        for (int i = 0; i < 3000; i++) {
            List<Amount> parts = several();
            Amount sum = Amount.sum(parts, BigDecimal.ZERO);
            Collections.shuffle(parts, random);
            assertThat(Amount.sum(parts, BigDecimal.ZERO))
                    .as("seed " + SEED + " " + parts)
                    .isEqualTo(sum);
        }
    }

    @Test
    void theEndsOfASumAreTheSumsOfTheEnds() {
        for (int i = 0; i < 3000; i++) {
            List<Amount> parts = several();
            List<Ends> ends = parts.stream()
                    .filter(Amount::present)
                    .map(p -> p.ends(BigDecimal.ZERO))
                    .toList();
            Amount sum = Amount.sum(parts, BigDecimal.ZERO);
            if (ends.isEmpty()) {
                assertThat(sum)
                        .isEqualTo(
                                parts.contains(Missing.NOT_APPLICABLE) ? Missing.NOT_APPLICABLE : Missing.NOT_REPORTED);
                continue;
            }
            BigDecimal low = ends.stream().map(Ends::low).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean open = ends.stream().anyMatch(e -> e.high() == null);
            Ends of = sum.ends(BigDecimal.ZERO);
            assertThat(of.low()).as("seed " + SEED + " " + parts).isEqualByComparingTo(low);
            assertThat(of.high() == null).as("seed " + SEED + " " + parts).isEqualTo(open);
            if (!open)
                assertThat(of.high())
                        .isEqualByComparingTo(ends.stream().map(Ends::high).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Test
    void exactPartsAddInAnyGroups() {
        for (int i = 0; i < 2000; i++) {
            List<Amount> parts = several();
            if (parts.stream().anyMatch(p -> p instanceof Amount.LessThan || p instanceof Amount.MoreThan)) continue;
            int cut = random.nextInt(0, parts.size() + 1);
            Amount left = Amount.sum(parts.subList(0, cut), BigDecimal.ZERO);
            Amount right = Amount.sum(parts.subList(cut, parts.size()), BigDecimal.ZERO);
            assertThat(Amount.sum(List.of(left, right), BigDecimal.ZERO))
                    .as("seed " + SEED + " " + parts)
                    .isEqualTo(Amount.sum(parts, BigDecimal.ZERO));
        }
    }

    @Test
    void whatIsNotReportedAddsNothing() {
        for (int i = 0; i < 1000; i++) {
            List<Amount> parts = several();
            Amount sum = Amount.sum(parts, BigDecimal.ZERO);
            parts.add(random.nextInt(parts.size() + 1), Missing.NOT_REPORTED);
            assertThat(Amount.sum(parts, BigDecimal.ZERO)).isEqualTo(sum);
        }
        assertThat(Amount.sum(List.of(), null)).isEqualTo(Missing.NOT_REPORTED);
    }

    @Test
    void whatIsWithheldOrRoughMakesTheSumSo() {
        for (int i = 0; i < 1000; i++) {
            List<Amount> parts = several();
            parts.add(random.nextInt(parts.size() + 1), Missing.WITHHELD);
            assertThat(Amount.sum(parts, BigDecimal.ZERO)).isEqualTo(Missing.WITHHELD);
        }
        assertThat(Amount.sum(List.of(Amount.of(1), new Amount.About(BigDecimal.TEN)), null))
                .isEqualTo(new Amount.About(BigDecimal.valueOf(11)));
    }
}
