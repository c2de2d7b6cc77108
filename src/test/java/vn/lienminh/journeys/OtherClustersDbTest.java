package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.cast.House;
import vn.lienminh.cast.SaoMai;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Split;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.consolidation.View;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.publications.Publications;
import vn.lienminh.publications.Sentence;
import vn.lienminh.publications.YearEndReport;

/// Another cluster in another year: five provinces of which three reported, nothing of the year before, two heads,
/// and every way in which a number can be less than a number.
class OtherClustersDbTest {
    @RegisterExtension
    static final House HOUSE = SaoMai.in(House.on("2024-02-01"));

    private static final Party CLUSTER = new Party.Cluster("SM");
    private static final Period YEAR = Period.year(2023);

    @BeforeAll
    static void reports() {
        HOUSE.load("2023.csv", """
                        indicator,province,period,value,denominator,operator,upper,standing
                        HTX.TOTAL,97,2023,100,,,,official
                        HTX.TOTAL,98,2023,80,,,,provisional
                        HTX.TOTAL,07,2023,20,,,,estimated
                        HTX.NEW,97,2023,12,,>=,,official
                        HTX.NEW,98,2023,5,,,,official
                        HTX.NEW,07,2023,3,,,,official
                        THT.TOTAL,97,2023,40,,~,,official
                        THT.TOTAL,98,2023,30,,,,official
                        THT.NEW,97,2023,10,,range,14,official
                        THT.NEW,98,2023,6,,,,official
                        THT.NEW,07,2023,0,,,,official
                        LH.TOTAL,97,2023,x,,,,official
                        LH.TOTAL,98,2023,1,,,,official
                        QTD.TOTAL,97,2023,na,,,,official
                        QTD.TOTAL,98,2023,4,,,,official
                        QTD.TOTAL,07,2023,na,,,,official
                        HTX.DISS,97,2023,3,,<=,,official
                        HTX.DISS,98,2023,2,,,,official
                        VB.BANHANH,97,2023,9,,>,,official
                        VB.BANHANH,98,2023,4,,,,official
                        HQ.AGRI.RATE,97,2023,50,60,,,official
                        HQ.AGRI.RATE,98,2023,10,40,,,official
                        NQDH,97,2023,1,,,,official
                        NQDH,98,2023,0,,,,official
                        NQDH,07,2023,na,,,,official
                        TV.LUOT,97,2023,20000,,>,,official
                        """).orThrow();
        HOUSE.load("chi-tieu.csv", """
                        indicator,party,year,operator,value,upper,origin
                        HTX.NEW,province:97,2024,>=,10,,
                        HTX.NEW,province:98,2024,,4,,
                        THT.NEW,province:99,2024,range,2,5,
                        HTX.NEW,cluster:SM,2023,,25,,
                        """).orThrow();
    }

    private static Figure figure(String code) {
        return HOUSE.figure("cluster:SM", "2023", code);
    }

    @Test
    void coverageNamesWhoIsMissing() {
        assertThat(figure("HTX.TOTAL").coverage().toString()).isEqualTo("3/5");
        assertThat(figure("HTX.TOTAL").coverage().missing()).containsExactly("SM3", "SM4");
        assertThat(figure("TV.LUOT").coverage().toString()).isEqualTo("1/5");
    }

    @Test
    void aSumHasTheWeakestStandingOfItsParts() {
        assertThat(figure("HTX.TOTAL").standing()).isEqualTo(Standing.ESTIMATED);
        assertThat(figure("HTX.NEW").standing()).isEqualTo(Standing.OFFICIAL);
        assertThat(HOUSE.figure("province:98", "2023", "HTX.TOTAL").standing()).isEqualTo(Standing.PROVISIONAL);
    }

    @Test
    void boundsShowInTheSum() {
        assertThat(figure("HTX.NEW").value()).isEqualTo(new Amount.AtLeast(new BigDecimal("20")));
        assertThat(figure("THT.TOTAL").value()).isEqualTo(new Amount.About(new BigDecimal("70")));
        assertThat(figure("THT.NEW").value()).isEqualTo(new Amount.Between(new BigDecimal("16"), new BigDecimal("20")));
        assertThat(figure("HTX.DISS").value()).isEqualTo(new Amount.Between(new BigDecimal("2"), new BigDecimal("5")));
        assertThat(figure("VB.BANHANH").value()).isEqualTo(new Amount.MoreThan(new BigDecimal("13")));
        assertThat(figure("LH.TOTAL").value()).isEqualTo(Amount.Missing.WITHHELD);
    }

    @Test
    void whatDoesNotApplyIsAnAnswerAndNotPartOfTheSum() {
        assertThat(figure("QTD.TOTAL").value()).isEqualTo(Amount.of(4));
        assertThat(figure("QTD.TOTAL").coverage().toString()).isEqualTo("3/5");
    }

    @Test
    void aRatioIsComputedFromItsPartsAndNeverAveraged() {
        Figure rate = figure("HQ.AGRI.RATE");
        assertThat(rate.value()).isEqualTo(Amount.of(new BigDecimal("60")));
        assertThat(rate.numerator()).isEqualTo(Amount.of(60));
        assertThat(rate.denominator()).isEqualTo(Amount.of(100));
    }

    @Test
    void aYesIsCountedOverThoseWhomItConcerns() {
        assertThat(figure("NQDH").value()).isEqualTo(Amount.of(1));
        assertThat(figure("NQDH").denominator()).isEqualTo(Amount.of(4));
    }

    @Test
    void withoutAYearBeforeNothingIsCompared() {
        assertThat(figure("HTX.TOTAL").comparison()).isNull();
    }

    @Test
    void aMemberOfTheSecondHalfCountsFromThen() {
        HOUSE.load("h1.csv", "indicator,province,period,value\nHTX.NEW,97,2023H1,4\nHTX.NEW,07,2023H1,2\n")
                .orThrow();
        assertThat(HOUSE.figure("cluster:SM", "2023H1", "HTX.NEW").value()).isEqualTo(Amount.of(4));
        assertThat(HOUSE.figure("cluster:SM", "2023H1", "HTX.NEW").coverage().toString())
                .isEqualTo("1/4");
        Figure later = HOUSE.figure("cluster:SM", "2023H1", "HTX.NEW", new View(LocalDate.of(2023, 7, 1), null));
        assertThat(later.value()).isEqualTo(Amount.of(6));
        assertThat(later.coverage().toString()).isEqualTo("2/5");
    }

    @Test
    void twoHeadsLeadTogether() {
        assertThat(HOUSE.bean(Clusters.class).heads("SM", YEAR.end(), null))
                .extracting(Head::role)
                .containsOnly(Head.Role.CO_HEAD)
                .hasSize(2);
        assertThat(HOUSE.bean(Clusters.class).heads("SM", LocalDate.of(2024, 1, 1), null))
                .isEmpty();
    }

    @Test
    void theReportSaysNoMoreThanItKnows() {
        YearEndReport report =
                HOUSE.bean(Publications.class).compose(CLUSTER, 2023, View.NOW).orThrow();
        String text = String.join(
                "\n", report.sentences().stream().map(Sentence::text).toList());
        assertThat(report.count(Sentence.Light.CLASH))
                .as(text + "\n" + report.proof())
                .isZero();
        assertThat(report.proof()).allMatch(p -> p.assertion().holds());
        assertThat(text)
                .contains(
                        "3/5",
                        "ít nhất 20 HTX",
                        "khoảng 70",
                        "16 đến 20",
                        "Sao Mai, Sông Xanh, Đồi Gió, Bãi Vàng, Rừng Thông")
                .doesNotContain("tăng", "giảm", "null", "{", "}", "[", "]", "  ", " ,", " .", "..");
        assertThat(report.parts()).allSatisfy(p -> assertThat(p.sections()).isNotEmpty());
        assertThat(report.parts().stream().flatMap(p -> p.sections().stream()).map(YearEndReport.Section::title))
                .doesNotContain(
                        "Tư vấn, đào tạo, bồi dưỡng " + "x",
                        "Xúc tiến thương mại, nhãn hiệu, mô hình",
                        "Phát triển thành viên Liên minh",
                        "Đánh giá chung");
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void theReportPrintsInEveryFormat(PaperFormat format) {
        YearEndReport report =
                HOUSE.bean(Publications.class).compose(CLUSTER, 2023, View.NOW).orThrow();
        assertThat(HOUSE.bean(Publications.class).render(report, format)).hasSizeGreaterThan(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"national", "province:97", "organisation:SM2", "cluster:SM"})
    void anyPartyHasItsReport(String party) throws IOException {
        Path paper = HOUSE.folder().resolve("bao-cao.html");
        var answer =
                HOUSE.run("report", "--of", party, "--year", "2023", "--format", "html", "--out", paper.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(Files.readString(paper)).contains("2023").doesNotContain("null");
        YearEndReport report = HOUSE.bean(Publications.class)
                .compose(Party.parse(party).orElseThrow(), 2023, View.NOW)
                .orThrow();
        assertThat(report.proof()).allMatch(p -> p.assertion().holds());
    }

    @Test
    void aReportOverFewerThanAllSaysSoInItsTitle() {
        YearEndReport report =
                HOUSE.bean(Publications.class).compose(CLUSTER, 2023, View.NOW).orThrow();
        assertThat(report.paper().subject()).last().isEqualTo("(Tổng hợp tạm từ 3/5 đơn vị)");
        YearEndReport one = HOUSE.bean(Publications.class)
                .compose(new Party.Province("97", LocalDate.of(2023, 12, 31)), 2023, View.NOW)
                .orThrow();
        assertThat(one.paper().subject()).hasSize(2);
    }

    @Test
    void aYearWithoutFiguresHasNoReport() {
        assertThat(House.codes(HOUSE.bean(Publications.class).compose(CLUSTER, 2021, View.NOW)))
                .containsExactly("U108");
        assertThat(House.codes(HOUSE.bean(Publications.class).compose(new Party.Cluster("NO"), 2023, View.NOW)))
                .containsExactly("C101");
    }

    @Test
    void theNationIsTheSumOfItsAlliances() {
        Figure nation = HOUSE.figure("national", "2023", "HTX.TOTAL");
        assertThat(nation.value()).isEqualTo(Amount.of(200));
        assertThat(nation.coverage().reported()).isEqualTo(3);
        assertThat(nation.coverage().owed()).isEqualTo(63 + 5);
    }

    @Test
    void aProvinceIsItsAlliance() {
        assertThat(HOUSE.figure("province:97", "2023", "HTX.NEW").value())
                .isEqualTo(new Amount.AtLeast(new BigDecimal("12")));
        assertThat(HOUSE.figure("province:97@2023-06-30", "2023", "HTX.TOTAL").value())
                .isEqualTo(Amount.of(100));
        assertThat(House.codes(HOUSE.bean(Figures.class)
                        .one(Party.parse("province:00").orElseThrow(), YEAR, "HTX.NEW", View.NOW)))
                .containsExactly("T120");
    }

    @Test
    void everyPartyPrintsItsFiguresByMemberAndOnEveryMap() {
        for (String by : List.of("member", "province", "map:2023-12-31", "map:2026-01-01")) {
            var answer = HOUSE.run("figures", "--of", "cluster:SM", "--period", "2023", "--by", by, "--format", "csv");
            assertThat(answer.err()).isEmpty();
            assertThat(answer.out()).contains("HTX.TOTAL");
        }
        List<Figures.Division> members = HOUSE.bean(Figures.class)
                .by(CLUSTER, YEAR, List.of("HTX.NEW"), new Split.ByMember(), View.NOW)
                .orThrow();
        assertThat(members).hasSize(5);
        for (String code :
                List.of("HTX.NEW", "THT.TOTAL", "LH.TOTAL", "HQ.AGRI.RATE", "NQDH", "QTD.CHANGE", "VB.BANHANH"))
            assertThat(HOUSE.run("explain", code, "--of", "cluster:SM", "--period", "2023")
                            .code())
                    .as(code)
                    .isZero();
    }

    @Test
    void aProvinceThatWasSplitIsSharedOutByWhatWasDeclared() {
        try (House house = SaoMai.in(House.on("2026-01-20"))) {
            house.load("chia.csv", """
                            event,on,decree,from_code,from_name,to_code,to_name,level,share,note
                            split,2025-01-01,,97,Tỉnh Sao Mai,03,Tỉnh Sao Hôm,province,0.4,population
                            split,2025-01-01,,97,Tỉnh Sao Mai,09,Tỉnh Sao Hỏa,province,0.6,population
                            merge,2025-01-01,,98,Tỉnh Sông Xanh,98,Tỉnh Sông Gió,province,,
                            merge,2025-01-01,,99,Tỉnh Đồi Gió,98,Tỉnh Sông Gió,province,,
                            """).orThrow();
            house.load(
                            "2024.csv",
                            "indicator,province,period,value,operator,denominator,standing\nHTX.NEW,97@2024-12-31,2024,11,,,estimated\n"
                                    + "HTX.NEW,98@2024-12-31,2024,5,,,\nTHT.NEW,97@2024-12-31,2024,11,>=,,\nHQ.AGRI.RATE,97@2024-12-31,2024,3,,4,\n")
                    .orThrow();
            var parts = house.bean(Figures.class)
                    .by(
                            CLUSTER,
                            Period.year(2024),
                            List.of("HTX.NEW", "THT.NEW", "HQ.AGRI.RATE", "VB.BANHANH"),
                            new Split.ByMap(LocalDate.of(2025, 12, 31)),
                            View.NOW)
                    .orThrow();
            Figures.Division evening = parts.stream()
                    .filter(d -> d.name().equals("Sao Hôm"))
                    .findFirst()
                    .orElseThrow();
            Figure shared = evening.figure("HTX.NEW").orElseThrow();
            assertThat(shared.value()).isEqualTo(Amount.of(4));
            assertThat(shared.mark()).isEqualTo(Figure.Mark.SPLIT_ESTIMATED);
            assertThat(shared.standing()).isEqualTo(Standing.ESTIMATED);
            assertThat(shared.coverage().toString()).isEqualTo("1/1");
            assertThat(evening.figure("THT.NEW").orElseThrow().value()).isEqualTo(Amount.Missing.NOT_COMPARABLE);
            assertThat(evening.figure("HQ.AGRI.RATE").orElseThrow().value()).isEqualTo(Amount.Missing.NOT_COMPARABLE);
            assertThat(evening.figure("VB.BANHANH").orElseThrow().coverage().toString())
                    .as("it did not answer")
                    .isEqualTo("0/1");
            assertThat(parts.stream()
                            .map(d -> d.figure("HTX.NEW").orElseThrow().value())
                            .filter(Amount::present)
                            .map(Amount::number)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("16");
        }
    }

    @Test
    void aMergedProvinceIsNotComparableOnTheMapOfItsParts() {
        try (House house = House.on("2027-01-20")) {
            house.load("2026.csv", "indicator,province,period,value\nHTX.TOTAL,37,2026,900\n")
                    .orThrow();
            var parts = house.bean(Figures.class)
                    .by(
                            Party.parse("province:37").orElseThrow(),
                            Period.year(2026),
                            List.of("HTX.TOTAL"),
                            new Split.ByMap(LocalDate.of(2017, 12, 31)),
                            View.NOW)
                    .orThrow();
            assertThat(parts).hasSize(3).allSatisfy(d -> {
                assertThat(d.figure("HTX.TOTAL").orElseThrow().value()).isEqualTo(Amount.Missing.NOT_COMPARABLE);
                assertThat(d.figure("HTX.TOTAL").orElseThrow().coverage().toString())
                        .isEqualTo("1/1");
            });
        }
    }

    @Test
    void aNewAllianceBesideTheOldOnesDoesNotCountThemTwice() {
        try (House house = House.on("2026-01-20")) {
            house.load("to-chuc.csv", """
                            organisation,kind,name_vi,name_en,area,valid_from,valid_until
                            LM35,provincial-alliance,Liên minh Hợp tác xã tỉnh Hà Nam,Cooperative Alliance of Ha Nam,35@2025-06-30,,2026-01-01
                            LM36,provincial-alliance,Liên minh Hợp tác xã tỉnh Nam Định,Cooperative Alliance of Nam Dinh,36@2025-06-30,,2026-01-01
                            """).orThrow();
            house.load(
                            "2025.csv",
                            "indicator,organisation,period,value,operator\nHTX.TOTAL,LM35,2025,200,\nHTX.TOTAL,LM36,2025,400,\n")
                    .orThrow();
            assertThat(house.figure("national", "2025", "HTX.TOTAL").value()).isEqualTo(Amount.of(600));
            Figure merged = house.figure("province:37", "2025", "HTX.TOTAL");
            assertThat(merged.value()).isEqualTo(Amount.of(600));
            assertThat(merged.mark()).isEqualTo(Figure.Mark.FROM_BELOW);
            house.load("2025c.csv", "indicator,organisation,period,value\nHTX.TOTAL,LM37-2025,2025,950\n")
                    .orThrow();
            assertThat(house.figure("province:37", "2025", "HTX.TOTAL").value()).isEqualTo(Amount.of(950));
        }
    }

    @Test
    void anAllianceThatOutlivesItsProvinceReportsOnItsOldArea() {
        try (House house = House.on("2026-01-20")) {
            house.load("to-chuc.csv", """
                            organisation,kind,name_vi,name_en,area,valid_from,valid_until
                            LM37,provincial-alliance,Liên minh Hợp tác xã tỉnh Ninh Bình,Cooperative Alliance of Ninh Binh,37@2025-06-30,,2026-01-01
                            LM35,provincial-alliance,Liên minh Hợp tác xã tỉnh Hà Nam,Cooperative Alliance of Ha Nam,35@2025-06-30,,2026-01-01
                            LM36,provincial-alliance,Liên minh Hợp tác xã tỉnh Nam Định,Cooperative Alliance of Nam Dinh,36@2025-06-30,,2026-01-01
                            """).orThrow();
            house.load("chuyen.csv", """
                            organisation,kind,name_vi,name_en,area,valid_from,valid_until
                            LM37-2025,provincial-alliance,Liên minh Hợp tác xã tỉnh Ninh Bình,Cooperative Alliance of Ninh Binh,37@2025-07-01,2025-07-01,2025-07-02
                            LM37-2026,provincial-alliance,Liên minh Hợp tác xã tỉnh Ninh Bình,Cooperative Alliance of Ninh Binh,37@2026-01-01,2026-01-01,
                            """).orThrow();
            house.load(
                            "2025.csv",
                            "indicator,organisation,period,value\nHTX.TOTAL,LM37,2025,300\nHTX.TOTAL,LM35,2025,200\nHTX.TOTAL,LM36,2025,400\n")
                    .orThrow();
            assertThat(house.figure("organisation:LM37", "2025", "HTX.TOTAL").value())
                    .isEqualTo(Amount.of(300));
            Explanation why = house.bean(Figures.class)
                    .explain(new Party.Organisation("LM37"), Period.year(2025), "HTX.TOTAL", View.NOW)
                    .orThrow();
            assertThat(why.lines())
                    .singleElement()
                    .satisfies(l -> assertThat(l.area()).isEqualTo("Ninh Bình"));
            Figure merged = house.figure("province:37", "2025", "HTX.TOTAL");
            assertThat(merged.value())
                    .as("the new province is what its three old areas report")
                    .isEqualTo(Amount.of(900));
            assertThat(merged.coverage().toString()).isEqualTo("3/3");
            assertThat(house.figure("national", "2025", "HTX.TOTAL").value()).isEqualTo(Amount.of(900));
            assertThat(house.figure("national", "2024", "HTX.TOTAL").value()).isEqualTo(Amount.Missing.NOT_REPORTED);
            assertThat(house.bean(Totals.class).verify().differences()).isEmpty();
            Outcome<?> byCode =
                    house.load("2025b.csv", "indicator,province,period,value\nHTX.NEW,37@2025-06-30,2025,7\n");
            assertThat(byCode.faults()).isEmpty();
            assertThat(house.figure("organisation:LM37", "2025", "HTX.NEW").value())
                    .isEqualTo(Amount.of(7));
        }
    }
}
