package vn.lienminh.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.TerritoryId;

class LoadTerritoryTest {
    private static final LocalDate DAY = LocalDate.parse("2020-06-15");

    private final Records records = new Records();

    private static Loaded loaded(String file, int added, int changed, int unchanged) {
        return new Loaded(file, "loaded.territory", added, changed, unchanged, List.of());
    }

    /// Two provinces, A 01 and B 02.
    private Records two() {
        assertThat(records.refusals("exists,,,,,01,Tỉnh A,province,,", "exists,,,,,02,Tỉnh B,province,,"))
                .isEmpty();
        return records;
    }

    @Test
    void theCatalogueMakesEightySixUnitsOutOf117Rows() {
        assertThat(records.load(TerritoryFiles.catalogue()))
                .isEqualTo(Outcome.done(loaded("territory.csv", 117, 0, 0)));
        assertThat(records.map().find(new TerritoryId(86))).isPresent();
        assertThat(records.map().find(new TerritoryId(87))).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        records.load(TerritoryFiles.catalogue());
        assertThat(records.load(TerritoryFiles.catalogue()))
                .isEqualTo(Outcome.done(loaded("territory.csv", 0, 0, 117)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vanish,2020-01-01,,01,Tỉnh A,01,Tỉnh A,province,,          | rows.csv:2:event T103",
                "rename,1/1/2020,,01,Tỉnh A,01,Tỉnh AA,province,,           | rows.csv:2:on T104",
                "rename,2020-02-30,,01,Tỉnh A,01,Tỉnh AA,province,,         | rows.csv:2:on T104",
                "rename,,,01,Tỉnh A,01,Tỉnh AA,province,,                   | rows.csv:2:on T104",
                "rename,2020-01-01,,01,Tỉnh A,01,Tỉnh AA,quận,,             | rows.csv:2:level T105",
                "rename,2020-01-01,,01,Tỉnh A,01,,province,,                | rows.csv:2:to_name T106",
                "rename,2020-01-01,,,,01,Tỉnh AA,province,,                 | rows.csv:2:from_code T106",
                "split,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,half,       | rows.csv:2:share T107",
                "split,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,0,          | rows.csv:2:share T107",
                "split,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,1.2,        | rows.csv:2:share T107",
                "rename,2020-01-01,,77,Tỉnh X,77,Tỉnh Y,province,,          | rows.csv:2:from_code T110",
                "rename,2020-01-01,,01,Tỉnh B,01,Tỉnh C,province,,          | rows.csv:2:from_name T112",
                "split,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,0.4,        | rows.csv:2:share T114",
                "recode,2020-01-01,,01,Tỉnh A,02,Tỉnh A,province,,          | rows.csv:2:to_code T115",
                "merge,2020-01-01,,01,Tỉnh A,02,Tỉnh A,province,,           | rows.csv:2:to_code T115"
            })
    void aWrongRowIsRefusedWithItsPlaceAndCode(String row, String refusal) {
        assertThat(two().refusals(row)).contains(refusal);
        assertThat(records.map().provincesOn(DAY)).hasSize(2);
    }

    @Test
    void aFileWithoutTheHeaderIsNotOfThisForm() {
        var other = TerritoryFiles.table("other.csv", "code,name\n01,A");
        assertThat(Territories.reads(other)).isFalse();
        assertThat(Territories.reads(TerritoryFiles.catalogue())).isTrue();
        assertThat(records.load(other).faults()).extracting(Fault::code).containsExactly("T102");
    }

    @Test
    void aUnitThatHasEndedOrIsMadeOnlyThatDayCannotChange() {
        assertThat(two().refusals(
                                "merge,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,,",
                                "merge,2020-01-01,,02,Tỉnh B,03,Tỉnh C,province,,"))
                .isEmpty();
        assertThat(records.refusals("rename,2021-01-01,,01,Tỉnh A,01,Tỉnh AA,province,,"))
                .containsExactly("rows.csv:2:from_code T119");
        assertThat(records.refusals("rename,2020-01-01,,03,Tỉnh C,03,Tỉnh D,province,,"))
                .containsExactly("rows.csv:2:from_code T111");
        assertThat(records.refusals("rename,2019-01-01,,03,Tỉnh C,03,Tỉnh D,province,,"))
                .containsExactly("rows.csv:2:from_code T111");
    }

    @Test
    void aChainWithinOneDayIsRefused() {
        assertThat(two().refusals(
                                "merge,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,,",
                                "merge,2020-01-01,,03,Tỉnh C,01,Tỉnh A,province,,"))
                .contains("rows.csv:3:from_code T124");
    }

    @Test
    void sharesThatAddUpToMoreThanOneAreRefused() {
        assertThat(two().refusals(
                                "split,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,0.7,",
                                "split,2020-01-01,,01,Tỉnh A,04,Tỉnh D,province,0.4,"))
                .containsExactly("rows.csv:2:share T114");
    }

    @Test
    void aRowTwiceOrAChangeOfNameBesideAMergerIsRefused() {
        String rename = "rename,2020-01-01,,01,Tỉnh A,01,Tỉnh AA,province,,";
        assertThat(two().refusals(rename, rename)).containsExactly("rows.csv:3 T109");
        assertThat(records.refusals(rename, "merge,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,,"))
                .containsExactly("rows.csv:3 T109");
        assertThat(records.refusals(rename, "recode,2020-01-01,,01,Tỉnh A,09,Tỉnh A,province,,"))
                .containsExactly("rows.csv:3 T109");
    }

    @Test
    void oneNewCodeHasOneName() {
        assertThat(two().refusals(
                                "merge,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,,",
                                "merge,2020-01-01,,02,Tỉnh B,03,Tỉnh D,province,,"))
                .containsExactly("rows.csv:3:to_name T116");
    }

    @Test
    void theSameNameUnderAnotherRankIsLoadedWithAWarning() {
        Outcome<Loaded> done = two().load("rename,2020-01-01,,01,Thành phố A,01,Thành phố C,province,,");
        assertThat(done.orThrow().warnings()).singleElement().satisfies(w -> {
            assertThat(w.isError()).isFalse();
            assertThat(Records.written(w)).isEqualTo("rows.csv:2:from_name T113");
        });
    }

    @Test
    void twoUnitsMayChangeTheirCodesWithOneAnotherInOneDay() {
        assertThat(two().refusals(
                                "recode,2020-01-01,,01,Tỉnh A,02,Tỉnh A,province,,",
                                "recode,2020-01-01,,02,Tỉnh B,01,Tỉnh B,province,,"))
                .isEmpty();
        assertThat(records.map().provincesOn(DAY)).extracting(Territory::name).containsExactly("B", "A");
        assertThat(records.map().provincesOn(LocalDate.parse("2019-12-31")))
                .extracting(Territory::name)
                .containsExactly("A", "B");
    }

    @Test
    void aFateStatedAnewReplacesTheOldOneAndUnitsKeepTheirIdentity() {
        two().load(
                        "split,2020-01-01,NQ 1,01,Tỉnh A,03,Tỉnh C,province,0.4,",
                        "split,2020-01-01,NQ 1,01,Tỉnh A,04,Tỉnh D,province,0.6,");
        Territory c = records.map().byCode("03", DAY).orThrow();
        Outcome<Loaded> corrected = records.load(
                "split,2020-01-01,NQ 1,01,Tỉnh A,05,Tỉnh C,province,0.5,",
                "split,2020-01-01,NQ 1,01,Tỉnh A,04,Tỉnh D,province,0.5,");
        assertThat(corrected).isEqualTo(Outcome.done(loaded("rows.csv", 0, 2, 0)));
        assertThat(records.map().byCode("05", DAY).orThrow().id()).isEqualTo(c.id());
        assertThat(records.map().byCode("03", DAY).faults()).isNotEmpty();
    }

    @Test
    void aCorrectionUnderWhichALaterEventWouldHangInTheAirIsRefused() {
        two().load(
                        "merge,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,,",
                        "merge,2020-01-01,,02,Tỉnh B,03,Tỉnh C,province,,");
        records.load("recode,2021-01-01,,03,Tỉnh C,04,Tỉnh C,province,,");
        assertThat(records.refusals(
                        "merge,2020-01-01,,01,Tỉnh A,09,Tỉnh C,province,,",
                        "merge,2020-01-01,,02,Tỉnh B,09,Tỉnh C,province,,"))
                .contains("rows.csv:from_code T110");
    }

    @Test
    void aCorrectionThatWouldLoseAUnitIsRefused() {
        two().load(
                        "split,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,0.4,",
                        "split,2020-01-01,,01,Tỉnh A,04,Tỉnh D,province,0.6,");
        assertThat(records.refusals("merge,2020-01-01,,01,Tỉnh A,03,Tỉnh C,province,1,"))
                .containsExactly("rows.csv T118");
    }

    @Test
    void anEventOfThePastIsLoadedAfterLaterOnes() {
        two().load("rename,2021-01-01,,01,Tỉnh AA,01,Tỉnh AAA,province,,").faults();
        assertThat(records.refusals(
                        "rename,2019-01-01,,01,Tỉnh A,01,Tỉnh AA,province,,",
                        "rename,2021-01-01,,01,Tỉnh AA,01,Tỉnh AAA,province,,"))
                .isEmpty();
        assertThat(records.map().byCode("01", DAY).orThrow().fullName()).isEqualTo("Tỉnh AA");
        assertThat(records.map()
                        .namesOf(records.map().byCode("01", DAY).orThrow().id()))
                .extracting(Territory::name)
                .containsExactly("A", "AA", "AAA");
    }

    @Test
    void aCommuneFollowsItsProvinceThroughAMerger() {
        String header = TerritoryFiles.HEADER + ",parent_code\n";
        two();
        assertThat(records.load(TerritoryFiles.table(
                                "communes.csv",
                                header + "exists,,,,,00001,Xã X,commune,,,01\nexists,,,,,00002,Phường 1,commune,,,02"))
                        .faults())
                .isEmpty();
        records.load(
                "merge,2020-01-01,,01,Tỉnh A,01,Tỉnh B,province,,", "merge,2020-01-01,,02,Tỉnh B,01,Tỉnh B,province,,");
        TerritoryMap map = records.map();
        LocalDate before = LocalDate.parse("2019-12-31");
        Territory x = map.byCode("00001", DAY).orThrow();
        assertThat(map.parentOn(x.id(), before)).map(Territory::name).contains("A");
        assertThat(map.parentOn(x.id(), DAY)).map(Territory::name).contains("B");
        assertThat(map.childrenOn(map.byCode("01", DAY).orThrow().id(), DAY))
                .extracting(Territory::name)
                .containsExactly("X", "Phường 1");
        assertThat(map.provincesOn(DAY)).hasSize(1);
        assertThat(records.load(TerritoryFiles.table("communes.csv", header + "exists,,,,,00003,Xã Z,commune,,,88"))
                        .faults())
                .extracting(Records::written)
                .containsExactly("communes.csv:2:parent_code T117");
    }
}
