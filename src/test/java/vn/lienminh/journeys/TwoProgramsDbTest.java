package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.House;
import vn.lienminh.cast.SaoMai;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.Territories;

/// Two programs on one database keep nothing to themselves: what is done through one is seen through the other by
/// its next question.
class TwoProgramsDbTest {
    @RegisterExtension
    static final House ONE = SaoMai.in(House.on("2026-01-15"));

    private static final House OTHER = ONE.neighbour();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @AfterAll
    static void close() {
        OTHER.close();
    }

    @Test
    void aFigureIsReadThroughTheOtherAtOnce() {
        assertThat(OTHER.number("cluster:SM", "2021", "HTX.NEW")).isNull();
        ONE.load("a.csv", figure("97", "2021", "40")).orThrow();
        assertThat(OTHER.number("cluster:SM", "2021", "HTX.NEW")).isEqualByComparingTo("40");
        OTHER.load("b.csv", figure("98", "2021", "2")).orThrow();
        assertThat(ONE.number("cluster:SM", "2021", "HTX.NEW")).isEqualByComparingTo("42");
    }

    @Test
    void theSameFileThroughTheOtherChangesNothing() {
        ONE.load("c.csv", figure("97", "2020", "7")).orThrow();
        int before = ONE.snapshots();
        assertThat(OTHER.load("c.csv", figure("97", "2020", "7")).orThrow().unchanged())
                .isPositive();
        assertThat(OTHER.snapshots()).isEqualTo(before);
    }

    @Test
    void aChangeOfTheCatalogueIsSeenThroughTheOther() throws Exception {
        assertThat(name("HTX.NEW")).isEqualTo("HTX thành lập mới trong kỳ");
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/catalogue/indicators.csv"))) {
            String catalogue = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            ONE.load("indicators.csv", catalogue.replace("HTX thành lập mới trong kỳ", "HTX mới thành lập trong kỳ"))
                    .orThrow();
        }
        assertThat(name("HTX.NEW")).isEqualTo("HTX mới thành lập trong kỳ");
    }

    private static String name(String code) {
        return OTHER.bean(Indicators.class).on(TODAY).get(code).nameVi();
    }

    @Test
    void anEventOfTerritoryIsSeenThroughTheOther() {
        Territories theirs = OTHER.bean(Territories.class);
        assertThat(theirs.byCode("99", TODAY).orThrow().name()).isEqualTo("Đồi Gió");
        ONE.load("doi-ten.csv", """
                event,on,decree,from_code,from_name,to_code,to_name,level,share,note
                rename,2026-01-01,NQ 1,99,Tỉnh Đồi Gió,99,Tỉnh Đồi Sim,province,,
                """).orThrow();
        assertThat(theirs.byCode("99", TODAY).orThrow().name()).isEqualTo("Đồi Sim");
    }

    @Test
    void anOrganisationIsSeenThroughTheOther() {
        Organisations theirs = OTHER.bean(Organisations.class);
        assertThat(theirs.find("SM4", TODAY, null).orElseThrow().nameVi()).endsWith("Bãi Vàng");
        ONE.load("to-chuc-moi.csv", """
                organisation,kind,name_vi,name_en,area,valid_from,valid_until
                SM4,provincial-alliance,Liên minh Hợp tác xã tỉnh Bãi Bạc,Cooperative Alliance of Bai Bac,05,,
                """).orThrow();
        assertThat(theirs.find("SM4", TODAY, null).orElseThrow().nameVi()).endsWith("Bãi Bạc");
    }

    @Test
    void bothAcceptTheSameReportAtOnceAndNothingIsLost() throws Exception {
        List<Callable<Outcome<Loaded>>> loads = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            House through = i % 2 == 0 ? ONE : OTHER;
            String text = figure("05", "2022", "" + i);
            loads.add(() -> through.load("luot.csv", text, "sửa"));
        }
        int before = ONE.snapshots();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Outcome<Loaded>> load : threads.invokeAll(loads))
                assertThat(load.get().faults()).isEmpty();
        }
        assertThat(ONE.snapshots() - before).isEqualTo(12);
        assertThat(OTHER.bean(Totals.class).verify().differences()).isEmpty();
    }

    private static String figure(String province, String period, String value) {
        return "indicator,province,period,value,standing\nHTX.NEW,%s,%s,%s,official\n"
                .formatted(province, period, value);
    }
}
