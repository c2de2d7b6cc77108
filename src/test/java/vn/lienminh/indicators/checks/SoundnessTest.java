package vn.lienminh.indicators.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.indicators.checks.Check.Truth;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Place;

/// Random conditions over random amounts, against a second arithmetic that knows exact whole quotients only. An
/// operand may stand in a condition more than once.
class SoundnessTest {
    private static final List<String> CODES = List.of("A", "B", "C");
    private static final int CONDITIONS = 4_000;
    private static final int SAMPLES = 30;

    /// A second way to write a condition and to reckon it, sharing nothing with the product but the text.
    private record Written(String text, Reckoning reckoning) {}

    private interface Reckoning {
        /// Null where it divides by zero.
        @Nullable
        Quotient of(Map<String, BigDecimal> values);
    }

    private record Quotient(BigInteger over, BigInteger under) {
        static Quotient of(BigDecimal value) {
            BigInteger power = BigInteger.TEN.pow(Math.max(0, value.scale()));
            return new Quotient(value.multiply(new BigDecimal(power)).toBigIntegerExact(), power);
        }

        int compare(Quotient other) {
            int signs = under.signum() * other.under.signum();
            return signs * over.multiply(other.under).compareTo(other.over.multiply(under));
        }
    }

    private static final class Stated extends Nothing {
        private final Map<String, Amount> amounts;

        Stated(Map<String, Amount> amounts) {
            this.amounts = amounts;
        }

        @Override
        public Amount value(String indicator) {
            return amounts.getOrDefault(indicator, Amount.Missing.NOT_REPORTED);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20171215, 42})
    void aCheckFailsOnlyWhenNoValuesCouldPassAndPassesOnlyWhenNoneCouldFail(long seed) {
        RandomGenerator random = random(seed);
        Map<Truth, Integer> seen = new HashMap<>();
        for (int i = 0; i < CONDITIONS; i++) {
            Map<String, Amount> amounts = new HashMap<>();
            for (String code : CODES) amounts.put(code, amount(random));
            Written left = expression(random, 3);
            Written right = expression(random, 2);
            String sign = List.of("=", "!=", "<=", ">=", "<", ">").get(random.nextInt(6));
            String text = left.text + " " + sign + " " + right.text;
            Truth truth = judge(text, amounts);
            seen.merge(truth, 1, Integer::sum);
            for (int s = 0; s < SAMPLES; s++) {
                Map<String, BigDecimal> values = sample(amounts, random);
                Boolean holds = holds(left, sign, right, values);
                boolean wrong = holds == null ? truth != Truth.OPEN : truth == (holds ? Truth.NO : Truth.YES);
                if (wrong)
                    fail("seed %d: %s over %s is %s, but at %s it is %s", seed, text, amounts, truth, values, holds);
            }
        }
        for (Truth truth : Truth.values())
            assertThat(seen.getOrDefault(truth, 0))
                    .as("seed " + seed + " " + truth)
                    .isGreaterThan(CONDITIONS / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 4139, 2425931})
    void exactAmountsAreDecidedAsPlainArithmeticDecides(long seed) {
        RandomGenerator random = random(seed);
        int decided = 0;
        for (int i = 0; i < CONDITIONS; i++) {
            Map<String, Amount> amounts = new HashMap<>();
            for (String code : CODES) amounts.put(code, Amount.of(number(random)));
            Written left = expression(random, 4);
            Written right = random.nextInt(4) == 0 ? left : expression(random, 3);
            String sign = List.of("=", "!=", "<=", ">=", "<", ">").get(random.nextInt(6));
            String text = left.text + " " + sign + " " + right.text;
            Boolean holds = holds(left, sign, right, sample(amounts, random));
            Truth expected = holds == null ? Truth.OPEN : holds ? Truth.YES : Truth.NO;
            if (holds != null) decided++;
            assertThat(judge(text, amounts))
                    .as("seed %d: %s over %s", seed, text, amounts)
                    .isEqualTo(expected);
        }
        assertThat(decided).isGreaterThan(CONDITIONS / 2);
    }

    @Test
    void anEqualityIsNotDecidedByRounding() {
        Map<String, Amount> tenAndThree = Map.of("A", Amount.of(10), "B", Amount.of(3));
        assertThat(judge("A / B * B = A", tenAndThree)).isEqualTo(Truth.YES);
        assertThat(judge("A / B = 3.3333333333333333333333333333", tenAndThree)).isEqualTo(Truth.NO);
        assertThat(judge("A / B > 3.3333333333333333333333333333", tenAndThree)).isEqualTo(Truth.YES);
    }

    @Test
    void alternativesAreWeighedTogether() {
        Map<String, Amount> known = Map.of("A", Amount.of(10));
        assertThat(judge("A = 1 or A = 10", known)).isEqualTo(Truth.YES);
        assertThat(judge("A = 1 or A = 2", known)).isEqualTo(Truth.NO);
        assertThat(judge("A = 1 or B = 2", known)).isEqualTo(Truth.OPEN);
        assertThat(judge("B = 1 or A = 10", known)).isEqualTo(Truth.YES);
    }

    @Test
    void aNumberTooLargeToReckonWithIsNotDecidedAndCostsNothing() {
        Amount huge = Amount.of(new BigDecimal("1E+2000000000"));
        assertThat(judge("A + 1 > 0", Map.of("A", huge))).isEqualTo(Truth.OPEN);
        assertThat(judge("A + 1 > 0", Map.of("A", new Amount.AtLeast(new BigDecimal("1E-2000000000")))))
                .isEqualTo(Truth.OPEN);
    }

    @Test
    void aRangeTheWrongWayRoundIsNotDecided() {
        assertThat(judge("A > 0", Map.of("A", new Amount.Between(BigDecimal.TEN, BigDecimal.ONE))))
                .isEqualTo(Truth.OPEN);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static Truth judge(String text, Map<String, Amount> amounts) {
        Check check = ExpressionParser.parse(text, Place.NOWHERE).orThrow();
        return new Prepared(List.of(new Prepared.Subject(check, Scope.NONE))).judge(new Stated(amounts))[0];
    }

    private static BigDecimal number(RandomGenerator random) {
        BigDecimal whole = BigDecimal.valueOf(random.nextInt(-6, 7));
        return random.nextInt(4) == 0 ? whole.add(new BigDecimal("0.5")) : whole;
    }

    private static Amount amount(RandomGenerator random) {
        BigDecimal value = number(random);
        return switch (random.nextInt(10)) {
            case 0 -> new Amount.AtLeast(value);
            case 1 -> new Amount.MoreThan(value);
            case 2 -> new Amount.AtMost(value);
            case 3 -> new Amount.LessThan(value);
            case 4, 5 -> new Amount.Between(value, value.add(BigDecimal.valueOf(random.nextInt(4))));
            case 6 -> random.nextInt(4) == 0 ? new Amount.About(value) : Amount.of(value);
            default -> Amount.of(value);
        };
    }

    private static Written expression(RandomGenerator random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) return leaf(random);
        Written a = expression(random, depth - 1);
        Written b = expression(random, depth - 1);
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Written("(" + a.text + " + " + b.text + ")", v -> both(a, b, v, '+'));
            case 2 -> new Written("(" + a.text + " - " + b.text + ")", v -> both(a, b, v, '-'));
            case 3 -> new Written("(" + a.text + " * " + b.text + ")", v -> both(a, b, v, '*'));
            case 4 -> new Written("(" + a.text + " / " + b.text + ")", v -> both(a, b, v, '/'));
            case 5 -> new Written("abs(" + a.text + ")", v -> absolute(a.reckoning.of(v)));
            default -> new Written("max(" + a.text + ", " + b.text + ")", v -> both(a, b, v, 'm'));
        };
    }

    private static Written leaf(RandomGenerator random) {
        if (random.nextInt(3) == 0) {
            BigDecimal number = number(random).abs();
            return new Written(number.toPlainString(), v -> Quotient.of(number));
        }
        String code = CODES.get(random.nextInt(CODES.size()));
        return new Written(code, v -> Quotient.of(v.getOrDefault(code, BigDecimal.ZERO)));
    }

    private static @Nullable Quotient absolute(@Nullable Quotient q) {
        return q == null ? null : new Quotient(q.over.abs(), q.under.abs());
    }

    private static @Nullable Quotient both(Written a, Written b, Map<String, BigDecimal> values, char sign) {
        Quotient x = a.reckoning.of(values);
        Quotient y = b.reckoning.of(values);
        if (x == null || y == null) return null;
        return switch (sign) {
            case '+' -> new Quotient(x.over.multiply(y.under).add(y.over.multiply(x.under)), x.under.multiply(y.under));
            case '-' ->
                new Quotient(x.over.multiply(y.under).subtract(y.over.multiply(x.under)), x.under.multiply(y.under));
            case '*' -> new Quotient(x.over.multiply(y.over), x.under.multiply(y.under));
            case '/' -> y.over.signum() == 0 ? null : new Quotient(x.over.multiply(y.under), x.under.multiply(y.over));
            default -> x.compare(y) >= 0 ? x : y;
        };
    }

    private static @Nullable Boolean holds(Written left, String sign, Written right, Map<String, BigDecimal> values) {
        Quotient l = left.reckoning.of(values);
        Quotient r = right.reckoning.of(values);
        if (l == null || r == null) return null;
        int order = l.compare(r);
        return switch (sign) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            default -> order > 0;
        };
    }

    /// Values that the amounts may stand for, their very ends among them.
    private static Map<String, BigDecimal> sample(Map<String, Amount> amounts, RandomGenerator random) {
        Map<String, BigDecimal> values = new HashMap<>();
        amounts.forEach((code, amount) -> values.put(code, sample(amount, random)));
        return values;
    }

    private static BigDecimal sample(Amount amount, RandomGenerator random) {
        List<BigDecimal> steps = new ArrayList<>();
        for (String step : new String[] {"0", "0.000001", "0.5", "1", "3", "1000"}) steps.add(new BigDecimal(step));
        BigDecimal step = steps.get(random.nextInt(steps.size()));
        BigDecimal strict = step.signum() == 0 ? new BigDecimal("0.25") : step;
        return switch (amount) {
            case Amount.Exactly(BigDecimal value) -> value;
            case Amount.AtLeast(BigDecimal low) -> low.add(step);
            case Amount.MoreThan(BigDecimal low) -> low.add(strict);
            case Amount.AtMost(BigDecimal high) -> high.subtract(step);
            case Amount.LessThan(BigDecimal high) -> high.subtract(strict);
            case Amount.About(BigDecimal value) -> random.nextBoolean() ? value.add(step) : value.subtract(step);
            case Amount.Between(BigDecimal low, BigDecimal high) ->
                low.add(step).compareTo(high) <= 0 ? low.add(step) : high;
            case Amount.Missing ignored -> throw new IllegalArgumentException();
        };
    }
}
