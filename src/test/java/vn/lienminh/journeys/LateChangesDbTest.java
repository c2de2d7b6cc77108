package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.Cooperatives;
import vn.lienminh.cast.House;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.consolidation.View;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Reports;
import vn.lienminh.reporting.Returns;

/// Structure that is learned of after the reports: communes that had merged, a commune handed to another province,
/// a cooperative that had moved, a report that is given back. Totals follow at once; what was known stays known.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LateChangesDbTest {
    @RegisterExtension
    static final House HOUSE = Cooperatives.house("2025-08-01", 4, "09701", "09702", "09703", "09801");

    private static Instant before = Instant.EPOCH;

    @Test
    @Order(1)
    void whatCooperativesReportIsTheFigureOfTheirProvince() {
        HOUSE.load(
                        "thang-7.csv",
                        Cooperatives.WIDE
                                + Cooperatives.row(1, "2025-07", 10, 1, 100)
                                + Cooperatives.row(2, "2025-07", 20, 2, 200)
                                + Cooperatives.row(3, "2025-07", 40, 4, 400)
                                + Cooperatives.row(4, "2025-07", 80, 8, 800))
                .orThrow();
        Figure saoMai = HOUSE.figure("province:97", "2025-07", "C.TV");
        assertThat(saoMai.value()).isEqualTo(Amount.of(110));
        assertThat(saoMai.mark()).isEqualTo(Figure.Mark.FROM_BELOW);
        assertThat(total(98)).isEqualTo(40);
        before = HOUSE.at("2025-08-01T12:00:00").now();
        HOUSE.at("2025-08-02");
    }

    @Test
    @Order(2)
    void communesThatHadMergedBeforeTheirReports() {
        long revisions = HOUSE.snapshots();
        HOUSE.load("nhap.csv", """
                        event,on,decree,from_code,from_name,to_code,to_name,level,share,note,basis,parent_code
                        merge,2025-07-01,NQ 1,09701,Xã Hoa Sen,09709,Xã Hoa Mới,commune,,,,97
                        merge,2025-07-01,NQ 1,09702,Xã Hoa Lan,09709,Xã Hoa Mới,commune,,,,97
                        """).orThrow();
        assertThat(HOUSE.snapshots()).isGreaterThan((int) revisions);
        assertThat(HOUSE.bean(Totals.class).verify().differences()).isEmpty();
        assertThat(total(97) + total(98)).isEqualTo(150);
        assertThat(areas("HTX1")).isEqualTo(areas("HTX4"));
    }

    @Test
    @Order(3)
    void aCooperativeThatHadMovedToAnotherProvince() {
        HOUSE.at("2025-08-03");
        long there = total(98);
        HOUSE.load(
                        "chuyen.csv",
                        "organisation,kind,name_vi,name_en,area,valid_from,valid_until\n"
                                + "HTX2,cooperative,Hợp tác xã 2,Cooperative 2,09801,2025-07-15,\n")
                .orThrow();
        assertThat(total(98)).isEqualTo(there + 20);
        assertThat(total(97) + total(98)).isEqualTo(150);
        assertThat(HOUSE.bean(Totals.class).verify().differences()).isEmpty();
    }

    @Test
    @Order(4)
    void whatWasKnownBeforeIsStillAnswered() {
        View then = new View(null, before);
        long saoMai = number("province:97", then);
        assertThat(saoMai + number("province:98", then)).isEqualTo(150);
        assertThat(saoMai).isNotEqualTo(total(97));
    }

    @Test
    @Order(5)
    void aReportThatIsGivenBackCountsNoLonger() {
        HOUSE.at("2025-08-04");
        var organisation = HOUSE.bean(Organisations.class)
                .find("HTX3", Period.of("2025-07").end(), null)
                .orElseThrow();
        Reports reports = HOUSE.bean(Reports.class);
        Returns returns = HOUSE.bean(Returns.class);
        assertThat(House.codes(returns.takeBack("HTX3", Period.of("2025-07"), " ", Actor.operator())))
                .containsExactly("R136");
        returns.takeBack("HTX3", Period.of("2025-07"), "Nhầm đơn vị", Actor.operator())
                .orThrow();
        assertThat(total(97) + total(98)).isEqualTo(110);
        assertThat(House.codes(returns.takeBack("HTX3", Period.of("2025-07"), "Lần nữa", Actor.operator())))
                .containsExactly("R135");
        assertThat(HOUSE.bean(Totals.class).verify().differences()).isEmpty();
        HOUSE.load("lai.csv", Cooperatives.WIDE + Cooperatives.row(3, "2025-07", 41, 4, 400))
                .orThrow();
        assertThat(total(97) + total(98)).isEqualTo(151);
        assertThat(reports.accepted(organisation.id(), Period.of("2025-07"))
                        .orElseThrow()
                        .snapshot()
                        .revision())
                .isGreaterThan(1);
    }

    private static long total(int province) {
        return number("province:" + province, View.NOW);
    }

    private static long number(String party, View view) {
        Amount value = HOUSE.figure(party, "2025-07", "C.TV", view).value();
        return value.present() ? value.number().longValueExact() : 0;
    }

    private static int areas(String code) {
        OrganisationId id = HOUSE.bean(Organisations.class)
                .find(code, Period.of("2025-07").end(), null)
                .orElseThrow()
                .id();
        return HOUSE.database()
                .jdbc()
                .sql("""
                        select area from reporting.snapshot s join reporting.acceptance a
                         using (province, form, period, organisation, revision)
                         where organisation = ? and ended_at is null
                        """)
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
