package vn.lienminh.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.kernel.Amount;

class TallyTest {
    private static Amount any(Random random) {
        BigDecimal one = BigDecimal.valueOf(random.nextInt(1, 500));
        return switch (random.nextInt(12)) {
            case 0 -> new Amount.AtLeast(one);
            case 1 -> new Amount.MoreThan(one);
            case 2 -> new Amount.AtMost(one);
            case 3 -> new Amount.LessThan(one);
            case 4 -> new Amount.About(one);
            case 5 -> new Amount.Between(one, one.add(BigDecimal.valueOf(random.nextInt(1, 40))));
            case 6 -> random.nextInt(8) == 0 ? Amount.Missing.WITHHELD : Amount.of(one);
            default -> Amount.of(one);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void endsAddedByCountingAreWhatTheAmountsThemselvesAddUpTo(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Amount> said = new ArrayList<>();
            Rough rough = new Rough();
            BigDecimal exact = BigDecimal.ZERO;
            for (int i = random.nextInt(1, 7); i > 0; i--) {
                Amount amount = any(random);
                said.add(amount);
                if (amount instanceof Amount.Exactly(BigDecimal value)) exact = exact.add(value);
                else rough.add(amount, 1);
            }
            Rough read = Rough.of(rough.numbers());
            for (BigDecimal floor : new BigDecimal[] {null, BigDecimal.ZERO, BigDecimal.ONE}) {
                Amount sum = rough.none() ? Amount.of(exact) : read.amount(exact, floor);
                assertThat(sum).as("seed " + seed + " " + said).isEqualTo(Amount.sum(said, floor));
            }
        }
    }

    @Test
    void whatIsTakenOutAgainLeavesNothing() {
        Random random = new Random(5);
        Rough rough = new Rough();
        List<Amount> said = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Amount amount = any(random);
            if (amount instanceof Amount.Exactly) continue;
            said.add(amount);
            rough.add(amount, 1);
        }
        assertThat(rough.none()).isFalse();
        for (Amount amount : said) rough.add(amount, -1);
        assertThat(rough.none()).isTrue();
        assertThat(rough.same(new Rough())).isTrue();
    }

    @Test
    void aRowOfTheDatabaseIsReadAsItWasWritten() {
        Tally.Row row =
                new Tally.Row(3, "{10,0,2.5}", "{2,0,1}", null, "{1}", "{0,3}", "{\"1\": [7, 9, 0, 0, 0, 0, 1, 0]}");
        Tally tally = Tally.of(row);
        assertThat(tally.reports()).isEqualTo(3);
        assertThat(tally.amount(0, null)).isEqualTo(new Amount.About(new BigDecimal("18")));
        assertThat(tally.amount(1, null)).isEqualTo(Amount.Missing.NOT_APPLICABLE);
        assertThat(tally.amount(2, null)).isEqualTo(Amount.of(new BigDecimal("2.5")));
        assertThat(tally.amount(9, null)).isEqualTo(Amount.Missing.NOT_REPORTED);
        Tally again = Tally.of(tally.row());
        for (int cell = 0; cell < 10; cell++)
            assertThat(again.same(tally, cell)).isTrue();
        Tally twice = new Tally();
        twice.add(tally);
        twice.add(again);
        assertThat(twice.amount(2, null)).isEqualTo(Amount.of(5));
        assertThat(twice.stated(0)).isEqualTo(4);
        assertThat(twice.same(tally, 0)).isFalse();
    }
}
