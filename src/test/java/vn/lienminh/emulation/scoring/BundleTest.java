package vn.lienminh.emulation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Operator;

/// A bundle says everything: written and read again it is the same, and an implementation that knows nothing of ours
/// finds the same points in it.
class BundleTest {
    private static final List<String> INDICATORS = List.of("A", "B", "C");
    private static final List<String> FORMULAS = List.of(
            "proportional cap=1.2",
            "proportional cap=1;without_target=zero",
            "proportional cap=1.5;without_target=best_of_group",
            "bands bands=1>1|0.9>0.8|0.7>0.5",
            "stepped step=0.1;plus=0.5;cap=2",
            "leader excess=percent",
            "leader excess=absolute",
            "growth cap=1.2",
            "place step=1.5",
            "per_occurrence points=-0.5;of=late",
            "per_occurrence points=2",
            "lateness each=-1;day=-0.1",
            "met ",
            "expert ",
            "bonus cap=5",
            "penalty floor=-10");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSecondCountFindsTheSamePointsInRandomBundles(long seed) throws Exception {
        for (int round = 0; round < 50; round++) {
            Bundle bundle = random(new Random(seed * 1000 + round));
            String json = BundleWriter.write(bundle);
            Map<String, Map<String, BigDecimal>> second = new SecondCount(json).points();
            for (Bundle.Outcome outcome : bundle.outcomes())
                for (Criterion criterion : bundle.set().leaves())
                    assertThat(second.get(outcome.unit()).get(criterion.code()))
                            .as(
                                    "seed %d, round %d, %s, %s in %s",
                                    seed, round, outcome.unit(), criterion, bundle.grounds())
                            .isEqualTo(outcome.points().get(criterion.code()));
        }
    }

    @Test
    void writtenAndReadAgainNothingDiffers() throws Exception {
        for (int seed = 0; seed < 50; seed++) {
            Bundle bundle = random(new Random(seed));
            String json = BundleWriter.write(bundle);
            Bundle again = BundleReader.read(json).orElseThrow();
            assertThat(again.differences()).isEmpty();
            assertThat(BundleWriter.write(again)).isEqualTo(json);
        }
    }

    @Test
    void whatWasAlteredIsNamed() throws Exception {
        Bundle bundle = random(new Random(7));
        Bundle.Outcome first = bundle.outcomes().getFirst();
        Map<String, BigDecimal> points = new LinkedHashMap<>(first.points());
        points.merge("X0", BigDecimal.ONE, BigDecimal::add);
        List<Bundle.Outcome> altered = new ArrayList<>(bundle.outcomes());
        altered.set(0, new Bundle.Outcome(first.unit(), first.rank(), first.total(), first.assigned(), points));
        Bundle other = new Bundle(bundle.set(), bundle.grounds(), bundle.opinions(), bundle.evidence(), altered);
        assertThat(other.differences()).singleElement().asString().startsWith(first.unit() + " X0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"format\":\"lienminh-scores/1\"}",
                "{\"format\":\"lienminh-scores/2\",\"criteria\":[]}",
                "{\"format\":\"lienminh-scores/1\",\"cluster\":\"A\",\"year\":1,\"decimals\":2,\"ties\":[],\"criteria\":[{\"code\":\"1\",\"parent\":\"\",\"name\":\"\",\"max\":\"1e999999999\",\"formula\":\"met\",\"params\":\"\"}]}",
                "{\"format\":\"lienminh-scores/1\",\"cluster\":\"A\",\"year\":1,\"decimals\":2,\"ties\":[\"luck\"]}",
                "not json at all"
            })
    void whatIsNoBundleIsRefusedAndNotGuessedAt(String text) {
        assertThat(BundleReader.read(text)).isEmpty();
    }

    private static Bundle random(Random random) throws Exception {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < FORMULAS.size(); i++) {
            String[] formula = FORMULAS.get(i).split(" ", 2);
            BigDecimal max =
                    formula[0].equals("penalty") ? BigDecimal.valueOf(-10) : BigDecimal.valueOf(1 + random.nextInt(20));
            criteria.add(new Criterion(
                    "X" + i,
                    "",
                    "X" + i,
                    max,
                    FormulaText.read(formula[0], formula[1], max),
                    indicators(formula[0], formula[1], random),
                    random.nextInt(12) == 0 ? Set.of(2017) : Set.of()));
        }
        CriteriaSet set = new CriteriaSet("SM", 2017, 2, criteria, List.of(new TieBreak.EarlierReport()));
        Map<String, Grounds.Unit> units = new LinkedHashMap<>();
        for (int i = 0; i < 2 + random.nextInt(8); i++) units.put("U" + i, unit(random));
        Grounds grounds = new Grounds(List.copyOf(units.keySet()), units);
        List<Opinion> opinions = new ArrayList<>();
        if (random.nextBoolean()) opinions.add(opinion(Stage.CROSS, "3.5"));
        if (random.nextBoolean()) opinions.add(opinion(Stage.FINAL, "2.25"));
        Bundle empty = new Bundle(set, grounds, opinions, Map.of(), List.of());
        List<Bundle.Outcome> outcomes = new ArrayList<>();
        for (Ranked ranked : empty.recomputed()) {
            Map<String, BigDecimal> points = new LinkedHashMap<>();
            for (Line line : ranked.sheet().lines()) points.put(line.criterion().code(), line.points());
            outcomes.add(new Bundle.Outcome(
                    ranked.sheet().unit(),
                    ranked.rank(),
                    ranked.sheet().total(),
                    ranked.sheet().assigned(),
                    points));
        }
        return new Bundle(set, grounds, opinions, Map.of(), outcomes);
    }

    private static Opinion opinion(Stage stage, String value) {
        return new Opinion("U0", "X0", stage, new BigDecimal(value), "vì", "U1", Instant.EPOCH, "");
    }

    private static List<String> indicators(String word, String params, Random random) {
        return switch (word) {
            case "expert", "bonus", "penalty", "lateness", "met" -> List.of();
            case "place" -> List.of("A");
            case "per_occurrence" -> params.contains("late") ? List.of("A", "B") : List.of("C");
            default -> random.nextBoolean() ? List.of("A") : INDICATORS;
        };
    }

    private static Grounds.Unit unit(Random random) {
        Map<String, Result> results = new LinkedHashMap<>();
        Map<String, Result> before = new LinkedHashMap<>();
        Map<String, Amount> targets = new LinkedHashMap<>();
        for (String indicator : INDICATORS) {
            if (random.nextInt(10) > 0) results.put(indicator, result(random));
            if (random.nextInt(4) > 0) before.put(indicator, Result.of(Amount.of(random.nextInt(30))));
            if (random.nextInt(4) > 0) targets.put(indicator, target(random));
        }
        Map<String, BigDecimal> judged = new LinkedHashMap<>();
        for (int i = 12; i < FORMULAS.size(); i++)
            if (random.nextInt(5) > 0) judged.put("X" + i, BigDecimal.valueOf(random.nextInt(31) - 15));
        return new Grounds.Unit(
                results,
                before,
                targets,
                judged,
                Set.of(),
                new Grounds.Late(random.nextInt(4), random.nextInt(20)),
                null);
    }

    private static Result result(Random random) {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(40) - 3);
        return switch (random.nextInt(8)) {
            case 0 -> Result.of(Amount.Missing.NOT_APPLICABLE);
            case 1 -> Result.of(Amount.of(Operator.MORE_THAN, value, null));
            case 2 -> Result.of(Amount.of(Operator.AT_MOST, value, null));
            case 3 -> Result.of(Amount.of(Operator.BETWEEN, value, value.add(BigDecimal.TEN)));
            case 4 ->
                new Result(
                        Amount.of(BigDecimal.valueOf(random.nextInt(100))),
                        Amount.of(random.nextInt(100)),
                        Amount.of(1 + random.nextInt(100)),
                        random.nextBoolean());
            default -> Result.of(Amount.of(value));
        };
    }

    private static Amount target(Random random) {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(25));
        return switch (random.nextInt(6)) {
            case 0 -> Amount.of(Operator.AT_MOST, value, null);
            case 1 -> Amount.of(Operator.BETWEEN, value, value.add(BigDecimal.ONE));
            case 2 -> Amount.of(Operator.EXACTLY, value, null);
            default -> Amount.of(Operator.AT_LEAST, value, null);
        };
    }
}
