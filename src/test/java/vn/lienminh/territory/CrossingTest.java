package vn.lienminh.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienminh.kernel.TerritoryId;

class CrossingTest {
    private static final LocalDate D0 = LocalDate.parse("2019-01-01");
    private static final LocalDate D1 = LocalDate.parse("2020-01-01");
    private static final LocalDate D2 = LocalDate.parse("2021-01-01");
    private static final LocalDate D3 = LocalDate.parse("2022-01-01");

    private final Records records = new Records();

    private TerritoryMap after(String... rows) {
        String basis = TerritoryFiles.HEADER + ",basis\n";
        var table = TerritoryFiles.table("rows.csv", basis + String.join("\n", rows));
        assertThat(records.load(table).faults()).isEmpty();
        return records.map();
    }

    private static TerritoryId unit(TerritoryMap map, String code, LocalDate day) {
        return map.byCode(code, day).orThrow().id();
    }

    private static String written(TerritoryMap map, Placement placement) {
        return switch (placement) {
            case Placement.Whole(TerritoryId id) -> map.find(id).orElseThrow().name();
            case Placement.Split(List<Share> shares) ->
                String.join(
                        " ",
                        shares.stream()
                                .map(s -> map.find(s.unit()).orElseThrow().name() + ":" + s.share() + ":"
                                        + s.basis().word())
                                .toList());
            case Placement.NotComparable(Placement.Reason reason, List<TerritoryId> units) ->
                reason + " " + units.size();
        };
    }

    @Test
    void aSplitGivesEachPartItsShareAndAPartLiesWhollyInTheOldUnit() {
        TerritoryMap map = after(
                "exists,,,,,01,A,province,,,",
                "split,2020-01-01,,01,A,02,C,province,0.4,,population",
                "split,2020-01-01,,01,A,03,D,province,0.6,,population");
        TerritoryId a = unit(map, "01", D0);
        assertThat(written(map, map.onMap(a, D1))).isEqualTo("C:0.4:population D:0.6:population");
        assertThat(written(map, map.onMap(a, D0))).isEqualTo("A");
        assertThat(written(map, map.onMap(unit(map, "02", D1), D0))).isEqualTo("A");
        assertThat(map.partsOf(unit(map, "02", D1), D0))
                .extracting(Territory::name)
                .containsExactly("A");
        assertThat(map.partsOf(a, D1)).extracting(Territory::name).containsExactly("C", "D");
    }

    @Test
    void sharesOnTheWayAreMultipliedAndPartsThatMeetAgainAreWhole() {
        TerritoryMap map = after(
                "exists,,,,,01,A,province,,,",
                "split,2020-01-01,,01,A,02,C,province,0.4,,population",
                "split,2020-01-01,,01,A,03,D,province,0.6,,population",
                "split,2021-01-01,,02,C,04,E,province,0.25,,area",
                "split,2021-01-01,,02,C,05,F,province,0.75,,area",
                "merge,2022-01-01,,03,D,06,G,province,,,",
                "merge,2022-01-01,,04,E,06,G,province,,,",
                "merge,2022-01-01,,05,F,06,G,province,,,");
        TerritoryId a = unit(map, "01", D0);
        assertThat(written(map, map.onMap(a, D2))).isEqualTo("D:0.6:population E:0.1:mixed F:0.3:mixed");
        assertThat(written(map, map.onMap(a, D3))).isEqualTo("G");
        assertThat(written(map, map.onMap(unit(map, "06", D3), D2))).isEqualTo("MADE_OF_SEVERAL 3");
        assertThat(written(map, map.onMap(unit(map, "06", D3), D0))).isEqualTo("A");
    }

    @Test
    void aTransferOfAPartMakesBothUnitsNew() {
        TerritoryMap map = after(
                "exists,,,,,01,A,province,,,",
                "exists,,,,,02,B,province,,,",
                "transfer,2020-01-01,,01,A,01,A,province,0.9,,",
                "transfer,2020-01-01,,01,A,02,B,province,0.1,,",
                "transfer,2020-01-01,,02,B,02,B,province,1,,");
        assertThat(written(map, map.onMap(unit(map, "01", D0), D1))).isEqualTo("A:0.9:declared B:0.1:declared");
        assertThat(written(map, map.onMap(unit(map, "02", D0), D1))).isEqualTo("B");
        assertThat(written(map, map.onMap(unit(map, "02", D1), D0))).isEqualTo("MADE_OF_SEVERAL 2");
        assertThat(unit(map, "01", D0)).isNotEqualTo(unit(map, "01", D1));
        assertThat(map.eventsOf(unit(map, "01", D1)).getLast().parts()).hasSize(3);
    }

    @Test
    void beforeItsRecordsBeginAUnitIsNotComparable() {
        TerritoryMap map = after("exists,2020-01-01,,,,01,A,province,,,");
        assertThat(written(map, map.onMap(unit(map, "01", D1), D0))).isEqualTo("UNKNOWN_BEFORE 0");
        assertThat(map.provincesOn(D0)).isEmpty();
    }

    @Test
    void aChangeOfNameKeepsThePlace() {
        TerritoryMap map =
                after("exists,,,,,01,Tỉnh A,province,,,", "status,2020-01-01,,01,Tỉnh A,01,Thành phố A,province,,,");
        assertThat(map.onMap(unit(map, "01", D0), D2)).isEqualTo(new Placement.Whole(unit(map, "01", D2)));
        assertThat(map.on(unit(map, "01", D0), D0).fullName()).isEqualTo("Tỉnh A");
        assertThat(map.on(unit(map, "01", D0), D1).fullName()).isEqualTo("Thành phố A");
    }

    @Test
    void wholeNumbersAreDistributedByTheLargestRemainder() {
        Placement.Split split = new Placement.Split(List.of(
                new Share(new TerritoryId(1), new BigDecimal("0.4"), Basis.AREA),
                new Share(new TerritoryId(2), new BigDecimal("0.35"), Basis.AREA),
                new Share(new TerritoryId(3), new BigDecimal("0.25"), Basis.AREA)));
        assertThat(split.distribute(new BigDecimal(7), 0).values())
                .containsExactly(new BigDecimal(3), new BigDecimal(2), new BigDecimal(2));
        assertThat(split.distribute(new BigDecimal("0.1"), 1).values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0.1");
    }
}
