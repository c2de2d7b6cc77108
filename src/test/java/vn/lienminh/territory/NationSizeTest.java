package vn.lienminh.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.TerritoryId;

/// The communes of the whole nation. The bounds are far above what an idle machine takes: they catch a step that
/// goes over all units for each of them.
class NationSizeTest {
    private static final LocalDate EVE = CatalogueMapTest.EVE;
    private static final LocalDate NEW = CatalogueMapTest.NEW;

    private static final Duration BOUND = Duration.ofSeconds(60);

    private static <T> T within(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T done = work.get();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(taken).as(what).isLessThan(BOUND);
        System.getLogger("territory").log(System.Logger.Level.INFO, what + ": " + taken.toMillis() + " ms");
        return done;
    }

    @Test
    void theNationIsLoadedReadAndAskedQuickly() {
        Records records = Records.ofTheCatalogue();
        Table file = NationFiles.communes(records.map());
        within("check " + file.rows().size() + " rows", () -> records.load(file).orThrow());
        assertThat(within("the same again", () -> records.load(file).orThrow()).nothing())
                .isTrue();
        TerritoryMap map = within("build the map", records::map);
        List<Territory> old = map.on(Level.COMMUNE, EVE);
        List<Territory> now = map.on(Level.COMMUNE, NEW);
        assertThat(old).hasSize(NationFiles.BEFORE);
        assertThat(now).hasSize(NationFiles.AFTER);
        within("children of each province", () -> count(map));
        within("a million provinces", () -> ask(map, old));
        within("a hundred searches", () -> search(map));
        MapDifference difference = within("difference", () -> map.difference(EVE, NEW));
        assertThat(difference.ended()).hasSize(NationFiles.BEFORE + 52);
        assertThat(difference.begun()).hasSize(NationFiles.AFTER + 23);
        within(
                "labels",
                () -> old.stream()
                        .mapToInt(t -> map.label(t, Language.VI).length())
                        .sum());
        sums(map, old);
    }

    private static int count(TerritoryMap map) {
        int communes = 0;
        for (LocalDate day : List.of(EVE, NEW))
            for (Territory province : map.provincesOn(day))
                communes += map.childrenOn(province.id(), day).size();
        assertThat(communes).isEqualTo(NationFiles.BEFORE + NationFiles.AFTER);
        return communes;
    }

    private static int ask(TerritoryMap map, List<Territory> communes) {
        int found = 0;
        for (int i = 0; i < 100; i++)
            for (Territory commune : communes)
                if (map.provinceOn(commune.id(), i % 2 == 0 ? EVE : NEW).isPresent()) found++;
        assertThat(found).isEqualTo(1_000_000);
        return found;
    }

    private static int search(TerritoryMap map) {
        int found = 0;
        for (int i = 0; i < 100; i++) found += map.search("xa moi " + i, null).size();
        assertThat(found).isGreaterThan(100);
        return found;
    }

    private static void sums(TerritoryMap map, List<Territory> old) {
        for (Basis basis : new Basis[] {Basis.POPULATION, Basis.AREA, Basis.COOPERATIVES}) {
            Map<TerritoryId, BigDecimal> held = new HashMap<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (Territory commune : old) {
                BigDecimal stock = BigDecimal.valueOf(commune.id().value() % 97);
                sum = sum.add(stock);
                switch (map.onMap(commune.id(), NEW, basis)) {
                    case Placement.Whole(TerritoryId unit) -> held.merge(unit, stock, BigDecimal::add);
                    case Placement.Split split ->
                        split.distribute(stock, 0).forEach((u, n) -> held.merge(u, n, BigDecimal::add));
                    case Placement.NotComparable no -> throw new AssertionError(no);
                }
            }
            assertThat(held).hasSize(NationFiles.AFTER);
            assertThat(held.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(sum);
        }
    }
}
