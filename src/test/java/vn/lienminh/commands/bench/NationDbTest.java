package vn.lienminh.commands.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.House;
import vn.lienminh.commands.Terminal;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.kernel.Period;

/// The files of the nation go through the door of `load` as any user's: what is right is taken whole, what is wrong
/// is refused whole, and the totals are what the reports add up to.
class NationDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2026-01-15");

    private static final Period MAY = Period.of("2025-05");
    private static final NationScale SMALL = new NationScale(7, 5, 120, 40, 300, MAY, 4);
    private static final Nation NATION = new Nation(SMALL);

    @BeforeAll
    static void loadEverythingInItsOrder() {
        NATION.ground(HOUSE.folder()).forEach(NationDbTest::load);
        for (Period period : SMALL.periods())
            NATION.month(HOUSE.folder(), period).forEach(NationDbTest::load);
        NATION.afterwards(HOUSE.folder(), SMALL.periods().getLast()).forEach(NationDbTest::load);
    }

    private static void load(Path file) {
        Terminal.Answer answer = HOUSE.run("load", file.toString());
        assertThat(answer.code()).as(file.getFileName() + "\n" + answer.err()).isZero();
    }

    private static List<String> differences() {
        return HOUSE.bean(Totals.class).verify().differences().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void aProvinceHasWhatItsCooperativesReported() {
        assertThat(differences()).isEmpty();
        assertThat(HOUSE.snapshots()).isGreaterThan(1_000);
        assertThat(HOUSE.number("province:01", "2025-06", "CS.LN")).isNotNull();
        assertThat(HOUSE.number("province:08", "2025-08", "CS.CDS")).isPositive();
    }

    @Test
    void whatIsRecordedLateMovesTotalsAndChangesNoOther() {
        Map<String, String> before = nation();
        int filed = HOUSE.snapshots();
        NATION.recordedLate(HOUSE.folder()).forEach(NationDbTest::load);
        assertThat(differences()).isEmpty();
        assertThat(nation()).isEqualTo(before);
        assertThat(HOUSE.snapshots()).as("reports filed anew").isGreaterThan(filed);
    }

    private static Map<String, String> nation() {
        Map<String, String> figures = new TreeMap<>();
        for (Period period : SMALL.periods())
            for (String code : List.of("CS.TV.RA", "CS.CP", "CS.NO", "CS.TN.BQ"))
                figures.put(
                        period + " " + code,
                        HOUSE.figure("national", period.toString(), code)
                                .value()
                                .toString());
        return figures;
    }

    @Test
    void theSameFileAgainChangesNothing() {
        int before = HOUSE.snapshots();
        load(NATION.month(HOUSE.folder(), MAY).getLast());
        assertThat(HOUSE.snapshots()).isEqualTo(before);
    }

    @Test
    void everyBadRowIsNamedAndNothingIsStored() {
        int before = HOUSE.snapshots();
        Path file = HOUSE.folder().resolve("spoiled.csv");
        Map<Integer, Spoiler> spoiled = NATION.spoiled(file, Period.of("2025-06"), 240, 10);
        assertThat(spoiled).hasSizeGreaterThan(20);
        assertThat(spoiled.values()).contains(Spoiler.values());
        Terminal.Answer answer = HOUSE.run("load", file.toString());
        assertThat(answer.code()).isOne();
        spoiled.forEach((line, how) -> assertThat(answer.err().lines())
                .as(how + " in line " + line)
                .anyMatch(l -> l.startsWith("spoiled.csv:" + line + ":") && l.contains(" " + how.code() + " ")));
        assertThat(HOUSE.snapshots()).isEqualTo(before);
    }
}
