package vn.lienminh.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.kernel.TerritoryId;

/// Provinces and communes through thirty days of random mergers, splits, exchanges, hand-overs, new names and new
/// codes: under any map, by any basis, the nation's sum is what it was, to the last unit.
class NationHistoryTest {
    private static final int DAYS = 30;

    private final Records records = new Records();

    private TerritoryMap play(RandomNation nation, long seed) {
        assertThat(records.load(TerritoryFiles.longRows(nation.begin(6, 5))).faults())
                .as("seed %s", seed)
                .isEmpty();
        for (int day = 1; day <= DAYS; day++)
            assertThat(records.load(TerritoryFiles.longRows(nation.next())).faults())
                    .as("seed %s, day %s", seed, day)
                    .isEmpty();
        return records.map();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void sumsStayWhatTheyWereOnEveryMap(long seed) {
        TerritoryMap map = play(new RandomNation(seed), seed);
        Random random = new Random(seed);
        for (Level level : Level.values())
            for (int from = 0; from <= DAYS; from += 3)
                for (int to = 0; to <= DAYS; to += 5)
                    for (Basis basis : new Basis[] {Basis.POPULATION, Basis.AREA, Basis.COOPERATIVES})
                        sumStays(
                                "seed %s, %s, day %s on %s, %s".formatted(seed, level, from, to, basis),
                                map,
                                map.on(level, RandomNation.START.plusDays(from)),
                                RandomNation.START.plusDays(to),
                                basis,
                                random);
    }

    private static void sumStays(
            String where, TerritoryMap map, List<Territory> units, LocalDate to, Basis basis, Random random) {
        int decimals = random.nextInt(4);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal lost = BigDecimal.ZERO;
        Map<TerritoryId, BigDecimal> held = new HashMap<>();
        for (Territory unit : units) {
            BigDecimal stock = BigDecimal.valueOf(random.nextInt(100_000) - (random.nextInt(3) == 0 ? 50_000 : 0))
                    .movePointLeft(decimals);
            sum = sum.add(stock);
            switch (map.onMap(unit.id(), to, basis)) {
                case Placement.Whole(TerritoryId whole) -> {
                    assertThat(parts(map, unit, to)).as(where).contains(whole);
                    held.merge(whole, stock, BigDecimal::add);
                }
                case Placement.Split split -> {
                    assertThat(split.shares().stream().map(Share::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                            .as(where)
                            .isEqualByComparingTo(BigDecimal.ONE);
                    Map<TerritoryId, BigDecimal> given = split.distribute(stock, decimals);
                    assertThat(parts(map, unit, to)).as(where).containsAll(given.keySet());
                    for (BigDecimal part : given.values()) {
                        assertThat(part.scale()).as(where).isLessThanOrEqualTo(decimals);
                        assertThat(part.signum() * stock.signum()).as(where).isNotNegative();
                    }
                    given.forEach((u, n) -> held.merge(u, n, BigDecimal::add));
                }
                case Placement.NotComparable no -> {
                    assertThat(no.reason()).as(where).isEqualTo(Placement.Reason.MADE_OF_SEVERAL);
                    assertThat(parts(map, unit, to))
                            .as(where)
                            .hasSizeGreaterThan(1)
                            .isEqualTo(Set.copyOf(no.units()));
                    lost = lost.add(stock);
                }
            }
        }
        for (TerritoryId unit : held.keySet())
            assertThat(map.on(unit, to).lives().contains(to)).as(where).isTrue();
        assertThat(held.values().stream().reduce(lost, BigDecimal::add))
                .as(where)
                .isEqualByComparingTo(sum);
    }

    private static Set<TerritoryId> parts(TerritoryMap map, Territory unit, LocalDate to) {
        return map.partsOf(unit.id(), to).stream().map(Territory::id).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 9, 16, 25, 36, 49})
    void everyCommuneIsInTheProvinceThatTheBooksSay(long seed) {
        RandomNation nation = new RandomNation(seed);
        TerritoryMap map = play(nation, seed);
        for (int day = 0; day <= DAYS; day++) {
            String where = "seed %s, day %s".formatted(seed, day);
            LocalDate on = RandomNation.START.plusDays(day);
            RandomNation.Evening books = nation.evenings().get(day);
            assertThat(names(map.provincesOn(on))).as(where).isEqualTo(books.provinces());
            assertThat(names(map.on(Level.COMMUNE, on))).as(where).isEqualTo(books.communes());
            Map<String, String> provinces = new HashMap<>();
            for (Territory commune : map.on(Level.COMMUNE, on)) {
                Territory province = map.provinceOn(commune.id(), on).orElseThrow();
                provinces.put(commune.code(), province.code());
                assertThat(map.parentOn(commune.id(), on)).as(where).contains(province);
                assertThat(map.childrenOn(province.id(), on)).as(where).contains(commune);
            }
            assertThat(provinces).as(where).isEqualTo(books.provinceOf());
            assertThat(map.provincesOn(on).stream()
                            .mapToInt(p -> map.childrenOn(p.id(), on).size())
                            .sum())
                    .as(where)
                    .isEqualTo(provinces.size());
        }
    }

    private static Map<String, String> names(List<Territory> units) {
        return units.stream().collect(Collectors.toMap(Territory::code, Territory::fullName));
    }

    /// There and back: whoever holds a part of a unit is made of it, and a province known to hold a unit of another
    /// time holds each of its parts.
    @ParameterizedTest
    @ValueSource(longs = {6, 28, 496})
    void forwardAndBackwardAgree(long seed) {
        TerritoryMap map = play(new RandomNation(seed), seed);
        for (Level level : Level.values())
            for (int from = 0; from <= DAYS; from += 4)
                for (int to = 0; to <= DAYS; to += 3) {
                    String where = "seed %s, %s, day %s on %s".formatted(seed, level, from, to);
                    LocalDate one = RandomNation.START.plusDays(from);
                    LocalDate other = RandomNation.START.plusDays(to);
                    for (Territory unit : map.on(level, one)) {
                        List<Territory> parts = map.partsOf(unit.id(), other);
                        assertThat(parts).as(where).isNotEmpty();
                        for (Territory part : parts)
                            assertThat(map.partsOf(part.id(), one)).as(where).contains(map.on(unit.id(), one));
                        Set<Territory> provinces = new HashSet<>();
                        for (Territory part : parts)
                            provinces.add(map.provinceOn(part.id(), other).orElseThrow());
                        assertThat(map.provinceOn(unit.id(), other))
                                .as(where)
                                .isEqualTo(
                                        provinces.size() == 1
                                                ? provinces.stream().findFirst()
                                                : Optional.empty());
                    }
                }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 17})
    void theDifferenceOfTwoMapsLeadsFromOneToTheOther(long seed) {
        TerritoryMap map = play(new RandomNation(seed), seed);
        for (int from = 0; from <= DAYS; from += 6)
            for (int to = from; to <= DAYS; to += 4) {
                String where = "seed %s, day %s to %s".formatted(seed, from, to);
                LocalDate one = RandomNation.START.plusDays(from);
                LocalDate other = RandomNation.START.plusDays(to);
                MapDifference difference = map.difference(other, one);
                Map<TerritoryId, String> led = called(map, one);
                for (MapDifference.Ended ended : difference.ended()) {
                    assertThat(led.remove(ended.unit().id())).as(where).isNotNull();
                    assertThat(ended.events()).as(where).isNotEmpty();
                }
                for (MapDifference.Begun begun : difference.begun()) {
                    assertThat(led.put(begun.unit().id(), called(map, begun.unit(), other)))
                            .as(where)
                            .isNull();
                    assertThat(begun.events()).as(where).isNotEmpty();
                }
                for (MapDifference.Kept kept : difference.kept())
                    assertThat(led.put(kept.after().id(), called(map, kept.after(), other)))
                            .as(where)
                            .isNotEqualTo(called(map, kept.after(), other));
                assertThat(led).as(where).isEqualTo(called(map, other));
            }
    }

    private static Map<TerritoryId, String> called(TerritoryMap map, LocalDate day) {
        Map<TerritoryId, String> called = new HashMap<>();
        List<Territory> units = new ArrayList<>(map.provincesOn(day));
        units.addAll(map.on(Level.COMMUNE, day));
        for (Territory unit : units) called.put(unit.id(), called(map, unit, day));
        return called;
    }

    private static String called(TerritoryMap map, Territory unit, LocalDate day) {
        String above =
                map.parentOn(unit.id(), day).map(p -> "" + p.id().value()).orElse("");
        return unit.code() + " " + unit.fullName() + " " + above;
    }
}
