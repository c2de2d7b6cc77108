package vn.lienminh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.Cooperatives;
import vn.lienminh.cast.House;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.documents.StreamedTable;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;

/// Files of tens of thousands of reports: piece by piece, by several threads, all or nothing.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LongFilesDbTest {
    private static final int COOPERATIVES = 12_000;
    private static final List<String> MONTHS = List.of("2025-01", "2025-02", "2025-03");

    @RegisterExtension
    static final House HOUSE = Cooperatives.house("2025-06-01", COOPERATIVES, "09701", "09702", "09703", "09801");

    @Test
    @Order(1)
    void onePercentOfBadRowsAreAllNamedAndNothingIsKept() throws IOException {
        StringBuilder text = new StringBuilder(Cooperatives.WIDE);
        List<Integer> bad = new ArrayList<>();
        Random chance = new Random(7);
        for (int i = 0; i < COOPERATIVES * 3; i++) {
            boolean spoilt = chance.nextInt(100) == 0;
            if (spoilt) bad.add(i + 2);
            text.append(spoilt ? spoilt(i, chance) : good(i, 0));
        }
        Outcome<Loaded> refused = load("hong.csv", text.toString());
        List<Integer> named = refused.faults().stream()
                .map(f -> f.place().line())
                .distinct()
                .sorted()
                .toList();
        assertThat(named).isEqualTo(bad);
        assertThat(HOUSE.snapshots()).isZero();
        assertThat(HOUSE.count("consolidation.total")).isZero();
    }

    /// Every kind of bad row has a code of its own.
    private static String spoilt(int i, Random chance) {
        int cooperative = i % COOPERATIVES + 1;
        String month = MONTHS.get(i / COOPERATIVES);
        return switch (chance.nextInt(6)) {
            case 0 -> "HTX9%06d,%s,HTX-THANG,1,1,1\n".formatted(i, month);
            case 1 -> "HTX%d,%s-9,HTX-THANG,1,1,1\n".formatted(cooperative, month);
            case 2 -> "HTX%d,%s,HTX-THANG,-5,1,1\n".formatted(cooperative, month);
            case 3 -> "HTX%d,%s,HTX-THANG,1.298.000,1,1\n".formatted(cooperative, month);
            case 4 -> "HTX%d,%s,LM-THANG,1,1,1\n".formatted(cooperative, month);
            default -> "HTX%d,%s,HTX-THANG,1.5,1,1\n".formatted(cooperative, month);
        };
    }

    @Test
    @Order(2)
    void aLongFileComesInWholeAndItsTotalsWithIt() throws IOException {
        assertThat(load("ba-thang.csv", months(0)).orThrow().added()).isEqualTo(COOPERATIVES * 3);
        assertThat(HOUSE.count("reporting.acceptance")).isEqualTo(COOPERATIVES * 3);
        // four communes and two provinces, three months
        assertThat(HOUSE.count("consolidation.total")).isEqualTo(6 * 3);
        assertThat(HOUSE.bean(Totals.class).verify().differences()).isEmpty();
        long members = 0;
        for (int i = 2 * COOPERATIVES; i < 3 * COOPERATIVES; i++) members += members(i, 0);
        assertThat(HOUSE.database()
                        .jdbc()
                        .sql(
                                "select sum(sums[1]) from consolidation.total where period = '2025-03' and unit = province")
                        .query(Long.class)
                        .single())
                .isEqualTo(members);
    }

    @Test
    @Order(3)
    void theSameFileAgainChangesNothing() throws IOException {
        int before = HOUSE.snapshots();
        assertThat(load("ba-thang.csv", months(0)).orThrow().unchanged()).isEqualTo(COOPERATIVES * 3);
        assertThat(HOUSE.snapshots()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void cumulativeCellsThatFallAreFoundAcrossPiecesAndAcrossMonths() throws IOException {
        String falls = months(0)
                .replace(
                        Cooperatives.row(77, "2025-02", members(COOPERATIVES + 76, 0), 1, 2_000),
                        "HTX77,2025-02,HTX-THANG,5,1,1\n");
        Outcome<Loaded> refused = load("giam.csv", falls);
        assertThat(refused.faults()).extracting(Fault::code).contains("K604");
        assertThat(refused.faults()).extracting(f -> f.place().line()).contains(COOPERATIVES + 78);
    }

    @Test
    @Order(5)
    void theLongFormIsAPatchThatMayComeInAnyLength() throws IOException {
        StringBuilder text = new StringBuilder("indicator,organisation,period,value,standing\n");
        for (int i = 0; i < COOPERATIVES * 3; i++)
            text.append(
                    "C.MOI,HTX%d,%s,%d,official\n".formatted(i % COOPERATIVES + 1, MONTHS.get(i / COOPERATIVES), 2));
        Loaded loaded = load("va.csv", text.toString()).orThrow();
        assertThat(loaded.changed()).isEqualTo(COOPERATIVES * 3);
        assertThat(HOUSE.bean(Totals.class).verify().differences()).isEmpty();
        text.append("C.MOI,HTX1,2025-01,3,official\n");
        assertThat(load("xa.csv", text.toString()).faults())
                .extracting(Fault::code)
                .containsExactly("R132");
    }

    @Test
    @Order(6)
    void loadsBesideOneAnotherKeepTheTotalsRight() throws Exception {
        List<Callable<Outcome<Loaded>>> loads = new ArrayList<>();
        loads.add(() -> load("dai.csv", months(3)));
        for (int i = 1; i <= 40; i++) {
            int cooperative = i * 200;
            loads.add(() -> HOUSE.load(
                    "mot-" + cooperative + ".csv",
                    Cooperatives.WIDE + Cooperatives.row(cooperative, "2025-04", cooperative, 1, 9_000)));
            loads.add(() -> HOUSE.load(
                    "sua-" + cooperative + ".csv",
                    Cooperatives.WIDE + Cooperatives.row(cooperative, "2025-01", cooperative, 1, 900)));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var load : threads.invokeAll(loads)) {
                List<String> codes = House.codes(load.get());
                assertThat(codes.stream().filter(c -> !c.equals("R134")).toList())
                        .as("refused only for what another load did meanwhile: %s", codes)
                        .isEmpty();
            }
        }
        assertThat(HOUSE.bean(Totals.class).verify().differences()).isEmpty();
        assertThat(HOUSE.count("(select distinct organisation from reporting.acceptance where period = '2025-04') a"))
                .isEqualTo(40);
    }

    private static String months(int more) {
        StringBuilder text = new StringBuilder(Cooperatives.WIDE);
        for (int i = 0; i < COOPERATIVES * 3; i++) text.append(good(i, more));
        return text.toString();
    }

    private static String good(int i, int more) {
        int month = i / COOPERATIVES;
        return Cooperatives.row(i % COOPERATIVES + 1, MONTHS.get(month), members(i, more), 1, (month + 1) * 1_000L);
    }

    private static long members(int i, int more) {
        return 20 + i % 100 + more;
    }

    private static Outcome<Loaded> load(String name, String text) throws IOException {
        Path path = Files.writeString(HOUSE.folder().resolve(name), text);
        try (StreamedTable table =
                HOUSE.bean(TabularFiles.class).stream(path).orElseThrow(() -> new AssertionError("not a long file"))) {
            return HOUSE.bean(Reports.class).load(table, "", Actor.operator(), false, LoadProgress.SILENT);
        }
    }
}
