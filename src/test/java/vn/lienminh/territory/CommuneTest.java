package vn.lienminh.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.TerritoryId;

/// Two provinces, P 01 and Q 02; communes A 00001, B 00002 and E 00003 of P, F 00004 of Q.
class CommuneTest {
    private static final LocalDate EVE = LocalDate.parse("2019-12-31");
    private static final LocalDate DAY = LocalDate.parse("2020-01-01");

    private final Records records = new Records();

    @BeforeEach
    void communes() {
        load(
                "exists,,,,,01,Tỉnh P,province,,,,",
                "exists,,,,,02,Tỉnh Q,province,,,,",
                "exists,,,,,00001,Xã A,commune,,,,01",
                "exists,,,,,00002,Xã B,commune,,,,01",
                "exists,,,,,00003,Xã E,commune,,,,01",
                "exists,,,,,00004,Xã F,commune,,,,02");
    }

    private TerritoryMap load(String... rows) {
        assertThat(records.longRefusals(rows)).isEmpty();
        return records.map();
    }

    private static TerritoryId unit(TerritoryMap map, String code, LocalDate day) {
        return map.byCode(code, day).orThrow().id();
    }

    private static String province(TerritoryMap map, TerritoryId unit, LocalDate day) {
        return map.provinceOn(unit, day).map(Territory::name).orElse("–");
    }

    private static String written(TerritoryMap map, Placement placement) {
        return switch (placement) {
            case Placement.Whole(TerritoryId id) -> map.find(id).orElseThrow().name();
            case Placement.Split(List<Share> shares) ->
                String.join(
                        " ",
                        shares.stream()
                                .map(s -> map.find(s.unit()).orElseThrow().name() + ":" + s.share())
                                .toList());
            case Placement.NotComparable(Placement.Reason reason, List<TerritoryId> units) ->
                reason + " " + units.size();
        };
    }

    @Test
    void aChainIsFollowedThroughMergerPartNameAndCode() {
        TerritoryMap map = load(
                "merge,2020-01-01,,00001,Xã A,00001,Xã C,commune,,,,",
                "merge,2020-01-01,,00002,Xã B,00001,Xã C,commune,,,,",
                "transfer,2021-01-01,,00001,Xã C,00001,Xã C,commune,0.75,,area,",
                "transfer,2021-01-01,,00001,Xã C,00003,Xã E,commune,0.25,,area,",
                "transfer,2021-01-01,,00003,Xã E,00003,Xã E,commune,,,,",
                "recode,2022-01-01,,00001,Xã C,00002,Phường D,commune,,,,",
                "recode,2023-01-01,,00003,Xã E,00001,Xã E,commune,,,,");
        TerritoryId a = unit(map, "00001", EVE);
        assertThat(written(map, map.onMap(a, DAY))).isEqualTo("C");
        assertThat(written(map, map.onMap(a, LocalDate.parse("2021-06-01")))).isEqualTo("D:0.75 E:0.25");
        assertThat(map.onMap(a, LocalDate.parse("2023-06-01"))).isEqualTo(map.onMap(a, LocalDate.parse("2021-06-01")));
        assertThat(map.on(unit(map, "00002", LocalDate.parse("2022-06-01")), LocalDate.parse("2021-06-01"))
                        .fullName())
                .isEqualTo("Xã C");
        assertThat(map.bearersOf("00001")).extracting(Territory::name).containsExactly("A", "C", "C", "E");
        assertThat(written(map, map.onMap(unit(map, "00001", LocalDate.parse("2023-06-01")), EVE)))
                .isEqualTo("MADE_OF_SEVERAL 3");
    }

    @Test
    void eachFigureTakesTheSharesOfItsBasisAndFallsBackWhereItWasNotMeasured() {
        TerritoryMap map = load(
                "split,2020-01-01,,00001,Xã A,00011,Xã X,commune,0.9,,population,",
                "split,2020-01-01,,00001,Xã A,00012,Xã Y,commune,0.1,,population,",
                "split,2020-01-01,,00001,Xã A,00011,Xã X,commune,0.4,,area,",
                "split,2020-01-01,,00001,Xã A,00012,Xã Y,commune,0.35,,area,",
                "split,2020-01-01,,00001,Xã A,00013,Xã Z,commune,0.25,,area,",
                "split,2020-01-01,,00002,Xã B,00021,Xã V,commune,0.5,,,",
                "split,2020-01-01,,00002,Xã B,00022,Xã W,commune,0.5,,,");
        TerritoryId a = unit(map, "00001", EVE);
        assertThat(written(map, map.onMap(a, DAY, Basis.POPULATION))).isEqualTo("X:0.9 Y:0.1");
        assertThat(written(map, map.onMap(a, DAY, Basis.AREA))).isEqualTo("X:0.4 Y:0.35 Z:0.25");
        assertThat(map.onMap(a, DAY, Basis.COOPERATIVES)).isEqualTo(map.onMap(a, DAY));
        assertThat(map.partsOf(a, DAY)).extracting(Territory::name).containsExactly("X", "Y", "Z");
        assertThat(written(map, map.onMap(unit(map, "00002", EVE), DAY, Basis.AREA)))
                .isEqualTo("V:0.5 W:0.5");
        assertThat(written(map, map.onMap(unit(map, "00013", DAY), EVE))).isEqualTo("A");
    }

    @Test
    void ofLandWhereNobodyLivesThePeopleAreWholeAndTheAreaIsSplit() {
        TerritoryMap map = load(
                "transfer,2020-01-01,,00001,Xã A,00001,Xã A,commune,1,,population,",
                "transfer,2020-01-01,,00001,Xã A,00001,Xã A,commune,0.8,,area,",
                "transfer,2020-01-01,,00001,Xã A,00003,Xã E,commune,0.2,,area,",
                "transfer,2020-01-01,,00003,Xã E,00003,Xã E,commune,,,,");
        TerritoryId a = unit(map, "00001", EVE);
        assertThat(map.onMap(a, DAY)).isEqualTo(new Placement.Whole(unit(map, "00001", DAY)));
        assertThat(written(map, map.onMap(a, DAY, Basis.AREA))).isEqualTo("A:0.8 E:0.2");
    }

    @Test
    void aCommuneHandedOverWholeStaysTheUnitItIs() {
        TerritoryMap map = load(
                "transfer,2020-01-01,NQ 1,00003,Xã E,00003,Xã E,commune,,,,02",
                "recode,2020-01-01,NQ 1,00002,Xã B,00102,Phường B,commune,,,,02");
        TerritoryId e = unit(map, "00003", EVE);
        assertThat(unit(map, "00003", DAY)).isEqualTo(e);
        assertThat(unit(map, "00102", DAY)).isEqualTo(unit(map, "00002", EVE));
        assertThat(province(map, e, EVE)).isEqualTo("P");
        assertThat(province(map, e, DAY)).isEqualTo("Q");
        assertThat(map.childrenOn(unit(map, "02", DAY), DAY))
                .extracting(Territory::name)
                .containsExactly("E", "F", "B");
        assertThat(map.onMap(e, DAY)).isEqualTo(new Placement.Whole(e));
    }

    @Test
    void aCommuneThatTakesSomethingInWhileItIsHandedOverIsNew() {
        TerritoryMap map = load(
                "transfer,2020-01-01,,00003,Xã E,00003,Xã E,commune,,,,02",
                "transfer,2020-01-01,,00002,Xã B,00003,Xã E,commune,0.5,,,02",
                "transfer,2020-01-01,,00002,Xã B,00002,Xã B,commune,0.5,,,01");
        assertThat(unit(map, "00003", DAY)).isNotEqualTo(unit(map, "00003", EVE));
        assertThat(province(map, unit(map, "00003", DAY), DAY)).isEqualTo("Q");
        assertThat(province(map, unit(map, "00002", EVE), DAY)).isEqualTo("–");
        assertThat(province(map, unit(map, "00003", EVE), DAY)).isEqualTo("Q");
    }

    @Test
    void communesOfADividedProvinceStayWithTheOneThatKeepsItsCodeAndName() {
        TerritoryMap map = load(
                "transfer,2020-01-01,,01,Tỉnh P,01,Tỉnh P,province,0.9,,,",
                "transfer,2020-01-01,,01,Tỉnh P,02,Tỉnh Q,province,0.1,,,",
                "transfer,2020-01-01,,02,Tỉnh Q,02,Tỉnh Q,province,,,,",
                "transfer,2020-01-01,,00003,Xã E,00003,Xã E,commune,,,,02");
        TerritoryId p = unit(map, "01", DAY);
        assertThat(map.childrenOn(p, DAY)).extracting(Territory::name).containsExactly("A", "B");
        assertThat(province(map, unit(map, "00003", EVE), DAY)).isEqualTo("Q");
        assertThat(map.provinceOn(unit(map, "01", EVE), DAY)).isEmpty();
        assertThat(map.provinceOn(p, DAY)).map(Territory::id).contains(p);
    }

    @Test
    void anEndedCommuneIsInTheProvinceThatHoldsAllItsParts() {
        TerritoryMap map = load(
                "split,2020-01-01,,00001,Xã A,00011,Xã X,commune,0.5,,,01",
                "split,2020-01-01,,00001,Xã A,00012,Xã Y,commune,0.5,,,01",
                "split,2020-01-01,,00002,Xã B,00021,Xã V,commune,0.5,,,01",
                "split,2020-01-01,,00002,Xã B,00022,Xã W,commune,0.5,,,02");
        assertThat(province(map, unit(map, "00001", EVE), DAY)).isEqualTo("P");
        assertThat(province(map, unit(map, "00002", EVE), DAY)).isEqualTo("–");
        assertThat(province(map, unit(map, "00022", DAY), EVE)).isEqualTo("P");
    }

    @Test
    void theDifferenceOfTwoMapsNamesWhatEndedBeganAndChanged() {
        TerritoryMap map = load(
                "merge,2020-01-01,NQ 1,00001,Xã A,00001,Xã C,commune,,,,",
                "merge,2020-01-01,NQ 1,00002,Xã B,00001,Xã C,commune,,,,",
                "transfer,2020-03-01,NQ 2,00003,Xã E,00003,Xã E,commune,,,,02",
                "status,2020-04-01,NQ 3,00004,Xã F,00004,Phường F,commune,,,,");
        MapDifference difference = map.difference(LocalDate.parse("2020-12-31"), EVE);
        assertThat(difference.from()).isEqualTo(EVE);
        assertThat(difference.ended()).extracting(e -> e.unit().name()).containsExactly("A", "B");
        assertThat(difference.begun()).singleElement().satisfies(begun -> {
            assertThat(begun.unit().name()).isEqualTo("C");
            assertThat(begun.madeOf()).extracting(Territory::name).containsExactly("A", "B");
            assertThat(begun.events()).extracting(Event::decree).containsExactly("NQ 1");
        });
        assertThat(difference.kept()).hasSize(2);
        MapDifference.Kept e = difference.kept().getFirst();
        assertThat(e.anotherUnitAbove()).isTrue();
        assertThat(e.anotherName() || e.anotherCode() || e.anotherRank()).isFalse();
        assertThat(difference.kept().getLast().anotherRank()).isTrue();
        assertThat(map.difference(EVE, EVE)).isEqualTo(new MapDifference(EVE, EVE, List.of(), List.of(), List.of()));
    }

    @Test
    void namesakesAreToldApartWithinAProvinceOnly() {
        TerritoryMap map = load(
                "rename,2020-01-01,,00004,Xã F,00004,Xã A,commune,,,,",
                "merge,2020-01-01,,00002,Xã B,00003,Xã E,commune,,,,",
                "merge,2020-01-01,,00003,Xã E,00003,Xã E,commune,,,,");
        assertThat(map.label(map.byCode("00004", DAY).orThrow(), Language.VI)).isEqualTo("A");
        assertThat(map.label(map.byCode("00003", EVE).orThrow(), Language.VI)).isEqualTo("E (cũ)");
    }

    @Test
    void partsHaveTheSignOfTheWholeAndKeepEveryDecimal() {
        Placement.Split half = new Placement.Split(List.of(
                new Share(new TerritoryId(1), new BigDecimal("0.5"), Basis.AREA),
                new Share(new TerritoryId(2), new BigDecimal("0.5"), Basis.AREA)));
        assertThat(half.distribute(new BigDecimal(-3), 0).values())
                .containsExactly(new BigDecimal(-2), new BigDecimal(-1));
        assertThat(half.distribute(new BigDecimal(3), 0).values())
                .containsExactly(new BigDecimal(2), new BigDecimal(1));
        assertThat(half.distribute(new BigDecimal("3.001"), 0).values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("3.001");
        assertThat(half.distribute(BigDecimal.ZERO, 0).values()).allMatch(n -> n.signum() == 0);
    }
}
