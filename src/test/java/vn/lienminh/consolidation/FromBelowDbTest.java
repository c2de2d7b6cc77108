package vn.lienminh.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.Communes;
import vn.lienminh.cast.House;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;

/// What cooperatives report is the figure of their commune and province where nobody says more, and is never added
/// to what an alliance reports itself.
class FromBelowDbTest {
    @RegisterExtension
    static final House HOUSE = Communes.in(House.on("2026-01-15"));

    private static final String MAY = "2025-05";
    private static View before;

    @BeforeAll
    static void reports() {
        HOUSE.at("2026-01-15T09:00:00");
        HOUSE.load("thang-5.csv", """
            indicator,organisation,period,value,operator,denominator,standing
            CS.TV,A1,2025-05,100,,,official
            CS.TV,A2,2025-05,40,,,official
            CS.TV,A3,2025-05,25,,,estimated
            CS.TV,A4,2025-05,11,,,official
            CS.TV,B1,2025-05,7,,,official
            CS.TV,B2,2025-05,9,,,official
            CS.LD,A1,2025-05,10,,,official
            CS.LD,A2,2025-05,20,,,official
            CS.LUONG,A1,2025-05,55.5,,,official
            CS.LUONG,A3,2025-05,1000,,,official
            CS.MOI,A1,2025-05,3,>=,,official
            CS.MOI,A2,2025-05,2,,,official
            CS.MOI,A3,2025-05,6,,,official
            CS.MOI,A4,2025-05,5,,,official
            CS.SO,A1,2025-05,1,,,official
            CS.SO,A2,2025-05,0,,,official
            CS.SO,A3,2025-05,na,,,official
            CS.SO,A4,2025-05,1,,,official
            """).orThrow();
        before = new View(null, HOUSE.now());
        HOUSE.at("2026-01-16");
        HOUSE.load("tinh.csv", """
            indicator,province,period,value,standing
            CS.TV,98,2025-05,20,official
            """).orThrow();
    }

    private static Figure figure(String party, String code) {
        return HOUSE.figure(party, MAY, code);
    }

    @Test
    void aProvinceIsWhatItsCooperativesAddUpToAndSaysSo() {
        Figure members = figure("province:97", "CS.TV");
        assertThat(members.value()).isEqualTo(Amount.of(176));
        assertThat(members.mark()).isEqualTo(Figure.Mark.FROM_BELOW);
        assertThat(members.coverage().below()).isEqualTo(4);
        assertThat(members.coverage().toString()).isEqualTo("1/1");
        assertThat(members.standing()).isEqualTo(vn.lienminh.kernel.Standing.ESTIMATED);
    }

    @Test
    void itsOwnReportIsTakenInsteadAndComparedNotAdded() {
        Figure members = figure("province:98", "CS.TV");
        assertThat(members.value()).isEqualTo(Amount.of(20));
        assertThat(members.mark()).isEqualTo(Figure.Mark.NONE);
        assertThat(members.coverage().below()).isZero();
        Explanation why = explain("province:98", "CS.TV");
        assertThat(why.lines()).singleElement().satisfies(line -> {
            assertThat(line.value()).isEqualTo(Amount.of(20));
            assertThat(line.below()).isEqualTo(Amount.of(16));
            assertThat(line.difference()).isEqualByComparingTo("4");
        });
    }

    @Test
    void theNationAddsOneSourceOfEachProvince() {
        Figure members = figure("national", "CS.TV");
        assertThat(members.value()).isEqualTo(Amount.of(196));
        assertThat(members.coverage().below()).isEqualTo(4);
        assertThat(members.coverage().reported()).isEqualTo(2);
    }

    @Test
    void beforeTheProvinceReportedItselfTheTotalFromBelowWasItsFigure() {
        assertThat(HOUSE.figure("province:98", MAY, "CS.TV", before).value()).isEqualTo(Amount.of(16));
        Figure nation = HOUSE.figure("national", MAY, "CS.TV", before);
        assertThat(nation.value()).isEqualTo(Amount.of(192));
        assertThat(nation.coverage().below()).isEqualTo(6);
        View now = new View(null, HOUSE.now());
        for (String code : List.of("CS.TV", "CS.MOI", "CS.SO", "CS.LUONG", "CS.TNLD"))
            for (String party : List.of("national", "province:97", "province:98", "commune:09701", "organisation:A1"))
                assertThat(HOUSE.figure(party, MAY, code, now))
                        .as(party + " " + code + " as known at this very instant")
                        .isEqualTo(figure(party, code));
    }

    @Test
    void aCooperativeAnswersForItselfAlone() {
        assertThat(figure("organisation:A2", "CS.TV").value()).isEqualTo(Amount.of(40));
        assertThat(figure("organisation:B3", "CS.TV").value()).isEqualTo(Amount.Missing.NOT_REPORTED);
        assertThat(figure("organisation:A2", "CS.TV").sources()).containsExactly(Map.entry("A2", 1));
    }

    @Test
    void aCommuneIsItsCooperatives() {
        assertThat(figure("commune:09701", "CS.TV").value()).isEqualTo(Amount.of(140));
        assertThat(figure("commune:09801", "CS.TV").value()).isEqualTo(Amount.of(7));
        assertThat(House.codes(HOUSE.bean(Figures.class)
                        .one(Party.parse("commune:97").orElseThrow(), Period.of(MAY), "CS.TV", View.NOW)))
                .containsExactly("C107");
        assertThat(House.codes(HOUSE.bean(Figures.class)
                        .one(Party.parse("province:09701").orElseThrow(), Period.of(MAY), "CS.TV", View.NOW)))
                .containsExactly("C106");
    }

    @Test
    void boundsBelowMakeABoundAboveWithoutTheReportsAgain() {
        assertThat(figure("province:97", "CS.MOI").value()).isEqualTo(new Amount.AtLeast(new BigDecimal("16")));
        assertThat(figure("commune:09703", "CS.MOI").value()).isEqualTo(Amount.of(5));
    }

    @Test
    void anAverageIsTakenOverThoseWhoStateBothOfItsParts() {
        Figure wage = figure("province:97", "CS.TNLD");
        assertThat(wage.numerator()).isEqualTo(Amount.of(new BigDecimal("55.5")));
        assertThat(wage.denominator()).isEqualTo(Amount.of(10));
        assertThat(wage.value()).isEqualTo(Amount.of(new BigDecimal("5.55")));
        assertThat(wage.coverage().below()).isEqualTo(1);
    }

    @Test
    void aYesIsCountedOverTheCooperativesThatAnswered() {
        Figure books = figure("province:97", "CS.SO");
        assertThat(books.value()).isEqualTo(Amount.of(2));
        assertThat(books.denominator()).isEqualTo(Amount.of(3));
        assertThat(figure("national", "CS.SO").denominator()).isEqualTo(Amount.of(3));
    }

    private static Map<String, Amount> by(String party, String split, String code) {
        Map<String, Amount> values = new TreeMap<>();
        HOUSE.bean(Figures.class)
                .by(
                        Party.parse(party).orElseThrow(),
                        Period.of(MAY),
                        List.of(code),
                        Split.parse(split).orElseThrow(),
                        View.NOW)
                .orThrow()
                .forEach(d -> values.put(d.name(), d.figures().getFirst().value()));
        return values;
    }

    @Test
    void aProvinceIsDividedByItsCommunesOfThatDay() {
        assertThat(by("province:97", "commune", "CS.TV"))
                .containsOnlyKeys("Xã Hoa Sen", "Xã Hoa Lan", "Xã Hoa Cúc")
                .containsEntry("Xã Hoa Sen", Amount.of(140))
                .containsEntry("Xã Hoa Cúc", Amount.of(11));
        assertThat(House.codes(HOUSE.bean(Figures.class)
                        .by(
                                Party.parse("province:99").orElseThrow(),
                                Period.of(MAY),
                                List.of("CS.TV"),
                                new Split.ByCommune(null),
                                View.NOW)))
                .containsExactly("C108");
    }

    @Test
    void onAnotherDaysMapWholeCommunesAreExactAndDividedOnesAreEstimatedAndNothingIsLost() {
        Map<String, Amount> later = by("province:97", "commune:2026-01-01", "CS.TV");
        assertThat(later)
                .isEqualTo(Map.of("Hoa Mới", Amount.of(165), "Cúc Đông", Amount.of(3), "Cúc Tây", Amount.of(8)));
        List<Figures.Division> parts = HOUSE.bean(Figures.class)
                .by(
                        Party.parse("province:97").orElseThrow(),
                        Period.of(MAY),
                        List.of("CS.TV", "CS.TNLD"),
                        new Split.ByCommune(LocalDate.parse("2026-01-01")),
                        View.NOW)
                .orThrow();
        assertThat(parts)
                .extracting(d -> d.figures().getFirst().mark())
                .containsExactly(Figure.Mark.SPLIT_ESTIMATED, Figure.Mark.SPLIT_ESTIMATED, Figure.Mark.RESTATED);
        assertThat(parts.getFirst().figures().getLast().value()).isEqualTo(Amount.Missing.NOT_COMPARABLE);
    }

    @Test
    void aCommuneOfAnotherDaysMapIsWhatLiesInIt() {
        assertThat(figure("commune:09709@2026-01-01", "CS.TV").value()).isEqualTo(Amount.of(165));
        assertThat(figure("commune:09709@2026-01-01", "CS.TV").mark()).isEqualTo(Figure.Mark.RESTATED);
        Figure part = figure("commune:09705@2026-01-01", "CS.TV");
        assertThat(part.value()).isEqualTo(Amount.of(8));
        assertThat(part.mark()).isEqualTo(Figure.Mark.SPLIT_ESTIMATED);
    }

    private static Explanation explain(String party, String code) {
        return HOUSE.bean(Figures.class)
                .explain(Party.parse(party).orElseThrow(), Period.of(MAY), code, View.NOW)
                .orThrow();
    }

    @Test
    void theWayLeadsFromTheNationOverProvinceAndCommuneToTheCellOfACooperative() {
        Explanation nation = explain("national", "CS.TV");
        Explanation.Line province = nation.lines().stream()
                .filter(l -> l.organisation().equals("SM1"))
                .findFirst()
                .orElseThrow();
        assertThat(province.value()).isEqualTo(Amount.of(176));
        assertThat(province.reports()).isEqualTo(4);
        assertThat(province.cells()).isEmpty();
        assertThat(province.source()).isNull();
        Explanation communes = explain(String.valueOf(province.opens()), "CS.TV");
        assertThat(communes.lines()).hasSize(3);
        Explanation.Line commune = communes.lines().getFirst();
        assertThat(commune.name()).isEqualTo("Xã Hoa Sen");
        Explanation cooperatives = explain(String.valueOf(commune.opens()), "CS.TV");
        assertThat(cooperatives.lines()).hasSize(2);
        Explanation.Line cooperative = cooperatives.lines().getFirst();
        assertThat(cooperative.organisation()).isEqualTo("A1");
        assertThat(cooperative.value()).isEqualTo(Amount.of(100));
        assertThat(cooperative.cells())
                .singleElement()
                .satisfies(c -> assertThat(c.form()).isEqualTo("HTX-THANG"));
        assertThat(cooperative.source()).isNotNull();
        assertThat(cooperative.opens()).isNull();
        assertThat(cooperatives.changes()).hasSize(2);
    }

    @Test
    void aYearIsAddedFromTheMonthsOfTheCooperatives() {
        StringBuilder months = new StringBuilder("indicator,organisation,period,value\n");
        for (int month = 1; month <= 12; month++)
            months.append("CS.MOI,B3,2024-%02d,%d\nCS.TV,B3,2024-%02d,%d\n".formatted(month, month, month, 50 + month));
        HOUSE.load("nam-2024.csv", months.toString()).orThrow();
        Figure admitted = HOUSE.figure("province:98", "2024", "CS.MOI");
        assertThat(admitted.value()).isEqualTo(Amount.of(78));
        assertThat(admitted.mark()).isEqualTo(Figure.Mark.FROM_SHORTER_PERIODS);
        assertThat(admitted.coverage().below()).isEqualTo(1);
        assertThat(HOUSE.figure("national", "2024", "CS.TV").value()).isEqualTo(Amount.of(62));
        assertThat(HOUSE.bean(Figures.class)
                        .explain(Party.parse("commune:09802").orElseThrow(), Period.year(2024), "CS.MOI", View.NOW)
                        .orThrow()
                        .lines())
                .singleElement()
                .satisfies(l -> assertThat(l.organisation()).isEqualTo("B3"));
    }

    @Test
    void manyPeriodsAtOnceAreTheSameAsOneByOne() {
        List<Period> periods = List.of(Period.of("2025-04"), Period.of(MAY), Period.of("2025-06"));
        List<String> codes = List.of("CS.TV", "CS.MOI", "CS.TNLD", "CS.SO");
        FigureTable table = HOUSE.bean(Figures.class)
                .table(new Party.National(), periods, codes, View.NOW)
                .orThrow();
        for (int period = 0; period < periods.size(); period++)
            for (int i = 0; i < codes.size(); i++) {
                assertThat(table.total(period, i))
                        .isEqualTo(HOUSE.figure("national", periods.get(period).toString(), codes.get(i))
                                .value());
                for (int m = 0; m < table.members().size(); m++) {
                    Member member = table.members().get(m);
                    if (List.of("SM1", "SM2").contains(member.code())) {
                        Figure one = HOUSE.figure(
                                "organisation:" + member.code(),
                                periods.get(period).toString(),
                                codes.get(i));
                        assertThat(table.amount(m, period, i)).isEqualTo(one.value());
                        assertThat(table.mark(m, period, i)).isEqualTo(one.mark());
                    } else assertThat(table.amount(m, period, i)).isEqualTo(Amount.Missing.NOT_REPORTED);
                }
            }
        assertThat(House.codes(
                        HOUSE.bean(Figures.class).table(new Party.National(), periods, List.of("KHONG.CO"), View.NOW)))
                .contains("C103");
    }

    @Test
    void theTotalsProveThemselves() {
        Totals.Verification verification = HOUSE.bean(Totals.class).verify();
        assertThat(verification.differences()).isEmpty();
        assertThat(verification.reports()).isGreaterThanOrEqualTo(7);
        assertThat(verification.totals()).isGreaterThanOrEqualTo(8);
    }
}
