package vn.lienminh.emulation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.campaigns.Campaigns;
import vn.lienminh.campaigns.NewCampaign;
import vn.lienminh.cast.House;
import vn.lienminh.cast.SaoMai;
import vn.lienminh.consolidation.View;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;

/// Reports that were due and did not come in time cost points by the house's own record, not by what anybody says.
class LatenessDbTest {
    @RegisterExtension
    static final House HOUSE = SaoMai.in(House.on("2023-11-01"));

    @Test
    void lateAndMissingReportsAreTakenOff() {
        HOUSE.load("tieu-chi.csv", """
                cluster,year,code,parent,name,max,formula,params,indicators
                SM,2023,1,,Báo cáo đúng hạn,10,lateness,each=-1;day=-0.1,
                """).orThrow();
        HOUSE.bean(Campaigns.class)
                .open(
                        new NewCampaign(
                                new Party.Cluster("SM"),
                                Period.year(2023),
                                false,
                                null,
                                LocalDate.of(2024, 1, 10),
                                List.of()),
                        Actor.operator())
                .orThrow();
        report("2024-01-08", "97");
        report("2024-01-15", "98");
        HOUSE.at("2024-01-20");
        ScoreTable table =
                HOUSE.bean(Scoring.class).scores("SM", 2023, View.NOW).orThrow();
        assertThat(table.of("SM1").orElseThrow().sheet().total()).isEqualByComparingTo("10");
        assertThat(table.of("SM2").orElseThrow().sheet().total()).isEqualByComparingTo("8.5");
        assertThat(table.of("SM3").orElseThrow().sheet().total()).isEqualByComparingTo("8");
        assertThat(table.of("SM2").orElseThrow().sheet().lines().getFirst().working())
                .isEqualTo(new Working.Lateness(1, 5));
    }

    private static void report(String day, String province) {
        HOUSE.at(day)
                .load("%s.csv".formatted(province), """
                        indicator,province,period,value,standing
                        HTX.TOTAL,%s,2023,100,official
                        """.formatted(province))
                .orThrow();
    }
}
