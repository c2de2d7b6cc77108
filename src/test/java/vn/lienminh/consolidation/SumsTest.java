package vn.lienminh.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumsTest {
    private static final int CELLS = 9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySumIsThatOfExactNumbersWhateverTheirSizeAndDecimals(long seed) {
        Random random = new Random(seed);
        Sums sums = new Sums();
        Sums others = new Sums();
        sums.grow(CELLS);
        others.grow(CELLS);
        BigDecimal[] expected = new BigDecimal[CELLS];
        java.util.Arrays.fill(expected, BigDecimal.ZERO);
        for (int i = 0; i < 3000; i++) {
            int cell = random.nextInt(CELLS);
            int sign = random.nextInt(3) == 0 ? -1 : 1;
            BigDecimal value = any(random);
            (random.nextBoolean() ? sums : others).add(cell, value, sign);
            expected[cell] = expected[cell].add(sign > 0 ? value : value.negate());
        }
        sums.add(others);
        Sums read = Sums.parse(sums.text());
        for (int cell = 0; cell < CELLS; cell++) {
            assertThat(sums.get(cell)).as("seed " + seed).isEqualByComparingTo(expected[cell]);
            assertThat(read.get(cell)).isEqualTo(sums.get(cell));
            assertThat(read.same(sums, cell)).isTrue();
        }
    }

    /// Up to far beyond what a long holds, and as fine as nobody counts.
    private static BigDecimal any(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> BigDecimal.valueOf(random.nextLong());
            case 1 -> new BigDecimal(Long.MAX_VALUE).multiply(BigDecimal.valueOf(random.nextInt(1000)));
            case 2 -> BigDecimal.valueOf(random.nextInt(), random.nextInt(25));
            case 3 -> BigDecimal.valueOf(random.nextInt(1000), -random.nextInt(5));
            case 4 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(19));
            default -> BigDecimal.valueOf(random.nextInt(100_000));
        };
    }

    @Test
    void theLargestNumbersOverflowIntoAsManyDigitsAsTheyNeed() {
        Sums sums = new Sums();
        sums.grow(1);
        BigDecimal half = new BigDecimal("900000000000000000");
        for (int i = 0; i < 20; i++) sums.add(0, half, 1);
        assertThat(sums.get(0)).isEqualTo(new BigDecimal("18000000000000000000"));
        for (int i = 0; i < 20; i++) sums.add(0, half, -1);
        assertThat(sums.get(0)).isEqualByComparingTo("0");
    }

    @Test
    void noCellHasNeedlessZeros() {
        Sums sums = new Sums();
        sums.grow(2);
        sums.add(0, new BigDecimal("1.50"), 1);
        sums.add(0, new BigDecimal("2.50"), 1);
        sums.add(1, new BigDecimal("0.10"), 1);
        assertThat(sums.text()).isEqualTo("{4,0.1}");
        assertThat(sums.get(7)).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void countsAreHeldOnlyWhereThereAreSome() {
        Counts counts = new Counts();
        assertThat(counts.text()).isNull();
        counts.add(2, 3);
        counts.add(0, -1);
        assertThat(counts.text()).isEqualTo("{-1,0,3}");
        Counts read = Counts.parse("{-1,0,3}");
        read.add(counts);
        assertThat(read.text()).isEqualTo("{-2,0,6}");
        counts.add(2, -3);
        counts.add(0, 1);
        assertThat(counts.text()).as("none left").isNull();
    }
}
