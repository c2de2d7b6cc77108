package vn.lienminh.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.kernel.TerritoryId;

/// Twelve provinces and forty random days of merging, splitting, exchanging, renaming and recoding.
class RandomHistoryTest {
    private static final LocalDate START = LocalDate.parse("2000-01-01");
    private static final int DAYS = 40;

    private final Records records = new Records();
    private final TreeMap<String, String> now = new TreeMap<>();
    private int names;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void nothingIsLostAndNothingOverlaps(long seed) {
        play(RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed));
        TerritoryMap map = records.map();
        for (int from = 0; from < DAYS; from += 9)
            for (int to = from; to <= DAYS; to += 7) check(seed, map, START.plusDays(from), START.plusDays(to));
    }

    private void check(long seed, TerritoryMap map, LocalDate from, LocalDate to) {
        Set<String> codes = new HashSet<>();
        for (Territory t : map.provincesOn(to))
            assertThat(codes.add(t.code())).as("seed %s", seed).isTrue();
        BigDecimal stock = new BigDecimal(1009);
        Map<TerritoryId, BigDecimal> held = new HashMap<>();
        List<Territory> units = map.provincesOn(from);
        for (Territory unit : units) {
            BigDecimal given = BigDecimal.ZERO;
            for (Share share : shares(map.onMap(unit.id(), to))) {
                given = given.add(share.share());
                assertThat(map.on(share.unit(), to).lives().contains(to))
                        .as("seed %s", seed)
                        .isTrue();
                assertThat(map.partsOf(share.unit(), from))
                        .extracting(Territory::id)
                        .contains(unit.id());
            }
            assertThat(given)
                    .as("seed %s, unit %s, %s to %s", seed, unit, from, to)
                    .isEqualByComparingTo(BigDecimal.ONE);
            distribute(map.onMap(unit.id(), to), stock).forEach((u, n) -> held.merge(u, n, BigDecimal::add));
        }
        assertThat(held.values()).allMatch(n -> n.stripTrailingZeros().scale() <= 0);
        assertThat(held.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("seed %s, %s to %s", seed, from, to)
                .isEqualByComparingTo(stock.multiply(new BigDecimal(units.size())));
    }

    private static List<Share> shares(Placement placement) {
        return switch (placement) {
            case Placement.Whole(TerritoryId unit) -> List.of(Share.whole(unit));
            case Placement.Split(List<Share> shares) -> shares;
            case Placement.NotComparable no -> throw new AssertionError(no);
        };
    }

    private static Map<TerritoryId, BigDecimal> distribute(Placement placement, BigDecimal stock) {
        return placement instanceof Placement.Split split
                ? split.distribute(stock, 0)
                : Map.of(shares(placement).getFirst().unit(), stock);
    }

    private void play(RandomGenerator random) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String code = "%02d".formatted(i);
            now.put(code, name());
            rows.add("exists,,,,," + code + "," + now.get(code) + ",province,,");
        }
        records.load(rows.toArray(String[]::new)).orThrow();
        for (int day = 1; day <= DAYS; day++)
            records.load(event(random, START.plusDays(day)).toArray(String[]::new))
                    .orThrow();
    }

    private List<String> event(RandomGenerator random, LocalDate day) {
        List<String> codes = new ArrayList<>(now.keySet());
        String one = codes.remove(random.nextInt(codes.size()));
        String other = codes.isEmpty() ? one : codes.get(random.nextInt(codes.size()));
        return switch (random.nextInt(codes.size() < 3 ? 2 : codes.size() > 30 ? 5 : 6)) {
            case 0 -> change("rename", day, one, one);
            case 1, 5 -> split(random, day, one);
            case 2 -> change("recode", day, one, free());
            case 3 -> exchange(random, day, one, other);
            default -> merge(day, one, other);
        };
    }

    private List<String> change(String kind, LocalDate day, String code, String to) {
        String before = take(code);
        String after = kind.equals("rename") ? name() : before;
        now.put(to, after);
        return List.of(row(kind, day, code, before, to, after, ""));
    }

    private List<String> merge(LocalDate day, String one, String other) {
        String first = take(one);
        String second = take(other);
        now.put(one, second);
        return List.of(
                row("merge", day, one, first, one, second, ""), row("merge", day, other, second, one, second, ""));
    }

    private List<String> split(RandomGenerator random, LocalDate day, String one) {
        String rest = free();
        String before = take(one);
        String share = share(random);
        now.put(one, before);
        now.put(rest, name());
        return List.of(
                row("split", day, one, before, one, before, share),
                row("split", day, one, before, rest, now.get(rest), left(share)));
    }

    private List<String> exchange(RandomGenerator random, LocalDate day, String one, String other) {
        String share = share(random);
        String a = take(one);
        String b = take(other);
        now.put(one, a);
        now.put(other, b);
        return List.of(
                row("transfer", day, one, a, one, a, share),
                row("transfer", day, one, a, other, b, left(share)),
                row("transfer", day, other, b, other, b, "1"));
    }

    private static String row(
            String kind, LocalDate day, String from, String name, String to, String toName, String share) {
        return String.join(",", kind, day.toString(), "", from, name, to, toName, "province", share, "");
    }

    private String take(String code) {
        String name = now.remove(code);
        if (name == null) throw new AssertionError(code);
        return name;
    }

    private static String share(RandomGenerator random) {
        return "0.%03d".formatted(random.nextInt(1, 1000));
    }

    private static String left(String share) {
        return BigDecimal.ONE.subtract(new BigDecimal(share)).toPlainString();
    }

    private String free() {
        int code = 0;
        while (now.containsKey("%02d".formatted(code))) code++;
        return "%02d".formatted(code);
    }

    private String name() {
        return "N" + ++names;
    }
}
