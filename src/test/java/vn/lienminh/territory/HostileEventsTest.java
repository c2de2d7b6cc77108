package vn.lienminh.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;

/// Files that would tear a hole in the map, each refused with its code and place, and nothing of it kept.
class HostileEventsTest {
    private static final LocalDate DAY = LocalDate.parse("2020-01-01");
    private static final String SPLIT = "split,2020-01-01,,00001,Xã A,";

    private final Records records = new Records();

    @BeforeEach
    void communes() {
        assertThat(records.longRefusals(
                        "exists,,,,,01,Tỉnh P,province,,,,",
                        "exists,,,,,02,Tỉnh Q,province,,,,",
                        "exists,,,,,00001,Xã A,commune,,,,01",
                        "exists,,,,,00002,Xã B,commune,,,,01",
                        "exists,,,,,00003,Xã E,commune,,,,02"))
                .isEmpty();
    }

    private void refused(String refusal, String... rows) {
        assertThat(records.longRefusals(rows)).containsExactly(refusal);
        assertThat(records.map().on(Level.COMMUNE, DAY)).hasSize(3);
        assertThat(records.map().provincesOn(DAY)).hasSize(2);
    }

    @Test
    void sharesOfOneBasisThatAreNotOneAreRefusedEvenWhereAllTogetherAre() {
        refused(
                "rows.csv:4:share T114",
                SPLIT + "00011,Xã X,commune,0.5,,population,",
                SPLIT + "00012,Xã Y,commune,0.5,,population,",
                SPLIT + "00011,Xã X,commune,0.5,,area,",
                SPLIT + "00012,Xã Y,commune,0.49,,area,");
        assertThat(records.longRefusals(
                        SPLIT + "00011,Xã X,commune,0.5,,population,", SPLIT + "00012,Xã Y,commune,0.5,,area,"))
                .containsExactly("rows.csv:2:share T114", "rows.csv:3:share T114");
    }

    @Test
    void theSameShareTwiceIsRefusedAndSoIsAnUnknownBasis() {
        refused(
                "rows.csv:4 T109",
                SPLIT + "00011,Xã X,commune,0.5,,area,",
                SPLIT + "00012,Xã Y,commune,0.5,,area,",
                SPLIT + "00012,Xã Y,commune,0.5,,area,");
        refused("rows.csv:2:basis T108", SPLIT + "00011,Xã X,commune,0.5,,weather,");
    }

    @Test
    void aCircleWithinADayAndOneAcrossTimeAreRefused() {
        assertThat(records.longRefusals(
                        "merge,2020-01-01,,00001,Xã A,00011,Xã X,commune,,,,",
                        "merge,2020-01-01,,00011,Xã X,00012,Xã Y,commune,,,,",
                        "merge,2020-01-01,,00012,Xã Y,00001,Xã A,commune,,,,"))
                .containsExactly("rows.csv:3:from_code T124", "rows.csv:4:from_code T124");
        refused(
                "rows.csv:3:from_code T124",
                "merge,2020-01-01,,00001,Xã A,00011,Xã X,commune,,,,",
                "merge,2018-01-01,,00011,Xã X,00001,Xã A,commune,,,,");
    }

    @Test
    void twoChangesOfOneUnitInADayAreRefused() {
        refused(
                "rows.csv:3:from_code T111",
                "merge,2020-01-01,,00001,Xã A,00011,Xã X,commune,,,,",
                "rename,2020-01-01,,00011,Xã X,00011,Xã Y,commune,,,,");
    }

    @Test
    void aGapInTheLifeOfAUnitIsRefusedWithTheDayItEnded() {
        records.load(TerritoryFiles.longRows(
                        "merge,2019-05-01,,00001,Xã A,00002,Xã B,commune,,,,",
                        "merge,2019-05-01,,00002,Xã B,00002,Xã B,commune,,,,"))
                .orThrow();
        List<Fault> faults = records.load(
                        TerritoryFiles.longRows("rename,2020-01-01,,00001,Xã A,00001,Xã AA,commune,,,,"))
                .faults();
        assertThat(faults).extracting(Records::written).containsExactly("rows.csv:2:from_code T119");
        assertThat(faults.getFirst().text(Language.VI)).contains("01/05/2019").contains("Xã A");
    }

    @Test
    void twoUnitsWithOneCodeAtOnceAreRefused() {
        refused("rows.csv:2:to_code T115", "exists,2019-01-01,,,,00001,Xã Z,commune,,,,01");
        refused("rows.csv:2:to_code T115", "recode,2020-01-01,,00001,Xã A,00002,Xã A,commune,,,,");
        refused("rows.csv:2:to_code T115", SPLIT.replace("split", "merge") + "00002,Xã B,commune,,,,");
    }

    @Test
    void aCommuneOfAProvinceThatIsNotThereThatDayIsRefused() {
        refused("rows.csv:2:parent_code T117", "exists,,,,,00009,Xã Z,commune,,,,03");
        refused("rows.csv:2:parent_code T117", "transfer,2020-01-01,,00001,Xã A,00001,Xã A,commune,,,,00002");
        refused(
                "rows.csv:3:parent_code T117",
                "exists,2021-01-01,,,,03,Tỉnh R,province,,,,",
                "exists,2019-01-01,,,,00009,Xã Z,commune,,,,03");
    }

    @Test
    void aCommuneOfWhichNobodySaysTheProvinceIsRefused() {
        refused("rows.csv:2:parent_code T125", "exists,2019-01-01,,,,00009,Xã Z,commune,,,,");
        refused(
                "rows.csv:2:parent_code T125",
                "merge,2020-01-01,,00001,Xã A,00011,Xã X,commune,,,,",
                "merge,2020-01-01,,00003,Xã E,00011,Xã X,commune,,,,");
        refused(
                "rows.csv:3:parent_code T126",
                "merge,2020-01-01,,00001,Xã A,00011,Xã X,commune,,,,01",
                "merge,2020-01-01,,00003,Xã E,00011,Xã X,commune,,,,02");
    }

    @Test
    void aProvinceThatEndsMayNotLeaveCommunesBehind() {
        List<Fault> faults = records.load(TerritoryFiles.longRows(
                        "split,2020-01-01,,01,Tỉnh P,03,Tỉnh R,province,0.5,,,",
                        "split,2020-01-01,,01,Tỉnh P,04,Tỉnh S,province,0.5,,,",
                        "transfer,2020-01-01,,00001,Xã A,00001,Xã A,commune,,,,03"))
                .faults();
        assertThat(faults).extracting(Records::written).containsExactly("rows.csv:2:from_code T123");
        assertThat(faults.getFirst().text(Language.VI)).contains("1 xã, phường").contains("Xã B");
        assertThat(records.longRefusals(
                        "split,2020-01-01,,01,Tỉnh P,03,Tỉnh R,province,0.5,,,",
                        "split,2020-01-01,,01,Tỉnh P,04,Tỉnh S,province,0.5,,,",
                        "transfer,2020-01-01,,00001,Xã A,00001,Xã A,commune,,,,03",
                        "status,2020-01-01,,00002,Xã B,00002,Phường B,commune,,,,04"))
                .isEmpty();
    }

    @Test
    void everyWrongRowIsListedAndTheRefusalOfThousandsIsQuick() {
        List<String> rows = new ArrayList<>();
        IntStream.range(0, 13_000)
                .forEach(i -> rows.add("merge,2020-01-01,,X%05d,Xã %d,X%05d,Xã %d,commune,,,,"
                        .formatted(i, i, (i + 1) % 13_000, (i + 1) % 13_000)));
        long start = System.nanoTime();
        assertThat(records.load(TerritoryFiles.longRows(rows)).faults())
                .hasSize(13_000)
                .allMatch(f -> f.code().equals("T124"));
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}
