package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienminh.cast.House;
import vn.lienminh.cast.SaoMai;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Standing;

/// What people send that is wrong: refused with its place, its code and its cure, and nothing of the file applied.
class HostileFiguresDbTest {
    @RegisterExtension
    static final House HOUSE = SaoMai.in(House.on("2024-02-01"));

    private static final String HEADER =
            "indicator,province,period,value,denominator,operator,upper,standing,breakdown,origin\n";

    @BeforeEach
    void today() {
        HOUSE.at("2024-02-01");
    }

    /// @param expected each fault as `line:column code`, in the order of the lines
    record Trap(String name, String file, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Trap trap(String name, String rows, String... expected) {
        return new Trap(name, HEADER + rows, List.of(expected));
    }

    static Stream<Trap> traps() {
        return Stream.of(
                trap("an unknown indicator", "HTX.NO,97,2023,1\n", "2:indicator R110"),
                trap("an unknown province", "HTX.NEW,00,2023,1\n", "2:province T120"),
                trap("no province", "HTX.NEW,,2023,1\n", "2:province O101"),
                trap("a period that is none", "HTX.NEW,97,2023Q5,1\n", "2:period R115"),
                trap("an empty period", "HTX.NEW,97,,1\n", "2:period R115"),
                trap("a number with grouping dots", "HTX.NEW,97,2023,1.234.567\n", "2:value D151"),
                trap("a number with a comma", "HTX.NEW,97,2023,\"1,5\"\n", "2:value D152"),
                trap("a number in words", "HTX.NEW,97,2023,20 nghìn\n", "2:value D156"),
                trap("a formula", "HTX.NEW,97,2023,=1+1\n", "2:value D159"),
                trap(
                        "a decimal where only wholes are counted: 1.298 for 1298",
                        "HTX.NEW,97,2023,1.298\n",
                        "2:value K103"),
                trap("a negative count", "HTX.NEW,97,2023,-3\n", "2:value K101"),
                trap("an operator that is none", "HTX.NEW,97,2023,3,,=>\n", "2:operator R117"),
                trap("a range without its end", "HTX.NEW,97,2023,3,,range\n", "2:upper R118"),
                trap("a range that runs backwards", "HTX.NEW,97,2023,5,,range,3\n", "2:upper R118"),
                trap("an upper end without a range", "HTX.NEW,97,2023,5,,=,7\n", "2:upper R118"),
                trap("a standing that is none", "HTX.NEW,97,2023,3,,,,final\n", "2:standing R119"),
                trap("an origin that is none", "HTX.NEW,97,2023,3,,,,,,internet\n", "2:origin R120"),
                trap("a category that is none", "HTX.TOTAL,97,2023,3,,,,,sector=moon\n", "2:breakdown R112"),
                trap("a computed figure", "QTD.CHANGE,97,2023,3\n", "2:indicator R114"),
                trap("an indicator of the cluster's level", "KT.CO,97,2023,1\n", "2:indicator R111"),
                trap("the same cell twice", "HTX.NEW,97,2023,3\nHTX.NEW,97,2023,4\n", "3:value R121"),
                trap(
                        "the same cell twice, once by code",
                        "HTX.NEW,97,2023,3\nHTX.NEW,97@2023-12-31,2023,3\n",
                        "3:value R121"),
                trap(
                        "a ratio whose numerator is larger than its denominator",
                        "HQ.AGRI.RATE,97,2023,30,20\n",
                        "2:denominator K102",
                        "2:denominator K104"),
                trap("a ratio without denominator", "HQ.AGRI.RATE,97,2023,30\n", "2:value R122"),
                trap("a ratio without numerator", "HQ.AGRI.RATE,97,2023,,30\n", "2:value R130"),
                trap("a denominator of zero under something", "HQ.AGRI.RATE,97,2023,3,0\n", "2:denominator K104"),
                trap("a denominator where none belongs", "HTX.NEW,97,2023,3,5\n", "2:denominator R123"),
                trap("a yes that is neither 0 nor 1", "NQDH,97,2023,2\n", "2:value K102"),
                trap("a period in the future", "HTX.NEW,97,2025,3,,,,estimated\n", "2:value K105"),
                trap("official before the period has ended", "HTX.NEW,97,2024,3,,,,official\n", "2:value K106"),
                trap(
                        "parts that do not add up",
                        "HTX.TOTAL,97,2023,10\nHTX.OPER,97,2023,8\nHTX.STOP,97,2023,1\n",
                        "2:value K301"),
                trap("more at work than there are", "HTX.TOTAL,97,2023,10\nHTX.OPER,97,2023,11\n", "3:value K401"),
                trap(
                        "a denominator that is negative",
                        "HQ.AGRI.RATE,97,2023,3,-5\n",
                        "2:denominator K101",
                        "2:denominator K104"),
                trap(
                        "everything wrong is told, not only the first",
                        "HTX.NO,97,2023,1\nHTX.NEW,00,2023,1\nHTX.NEW,97,20x3,1\nHTX.TOTAL,98,2023,-1\nTHT.NEW,98,2023,\"1,5\"\n",
                        "2:indicator R110",
                        "3:province T120",
                        "4:period R115",
                        "5:value K101",
                        "6:value D152"),
                new Trap(
                        "a wide row with a column that is no cell",
                        "organisation,period,form,HTX.NEW,HTX.OLD\nSM1,2023,LM-NAM,1,2\n",
                        List.of("2:HTX.OLD R127")),
                new Trap(
                        "a wide row of another form",
                        "organisation,period,form,HTX.NEW\nSM1,2023,LM-QUY,1\n",
                        List.of("2:form R116")),
                new Trap(
                        "a wide row twice",
                        "organisation,period,form,HTX.NEW,THT.NEW\nSM1,2023,LM-NAM,1,\nSM1,2023,LM-NAM,,2\n",
                        List.of("3:organisation R126")),
                new Trap(
                        "an organisation that is none",
                        "indicator,organisation,period,value\nHTX.NEW,SM9,2023,1\n",
                        List.of("2:organisation O104")),
                new Trap(
                        "an organisation without an area",
                        "indicator,organisation,period,value\nHTX.NEW,LMVN,2023,1\n",
                        List.of("2:organisation R131")),
                new Trap("a header that nobody knows", "a,b\n1,2\n", List.of(" L106")),
                new Trap("a header and nothing else", "indicator,province,period,value\n", List.of(" R102")),
                new Trap(
                        "figures as printed that do not agree with their parts",
                        "indicator,province,period,value,numerator,denominator\nHQ.AGRI.RATE,97,2023,51,10,20\n",
                        List.of("2:value R124")),
                new Trap(
                        "targets: everything wrong with them",
                        "indicator,party,year,operator,value,upper,origin\nHTX.NO,province:97,2024,,1,,\nHTX.NEW,97,2024,,1,,\nHTX.NEW,province:97,24,,1,,\n"
                                + "HTX.NEW,province:97,2024,?,1,,\nHTX.NEW,province:98,2024,range,3,2,\nHTX.NEW,cluster:NO,2024,,1,,\nHTX.NEW,province:99,2024,,,,\n"
                                + "HTX.NEW,province:05,2024,,1,,\nHTX.NEW,province:05,2024,,2,,\nHTX.NEW,organisation:SM1,2024,,2,,web\n",
                        List.of(
                                "2:indicator P102",
                                "3:party P103",
                                "4:year P104",
                                "5:operator P105",
                                "6:upper P106",
                                "7:party C101",
                                "8:value P109",
                                "10:indicator P107",
                                "11:origin P108")),
                new Trap(
                        "a member of a province that is none",
                        "cluster,name,province,member_from,member_until,order\nSM,Cụm thi đua Sao Mai,00,2020-01-01,,6\n",
                        List.of("2:province T120")),
                new Trap(
                        "a member twice at once",
                        "cluster,name,province,member_from,member_until,order\nSM,Cụm thi đua Sao Mai,97,2022-01-01,,6\n",
                        List.of("2:cluster O108")),
                new Trap(
                        "a membership that ends before it begins",
                        "cluster,name,province,member_from,member_until,order\nSM2,Cụm khác,97,2022-01-01,2021-01-01,x\n",
                        List.of("2:member_until O107", "2:order O111")),
                new Trap(
                        "two heads at once",
                        "cluster,year,province,role,from,until\nSM,2025,97,head,2025-01-01,2026-01-01\nSM,2025,98,head,2025-06-01,2026-01-01\n",
                        List.of("3:cluster O108")),
                new Trap(
                        "a head who is no member",
                        "cluster,year,province,role,from,until\nSM,2023,07,head,2023-01-01,2023-02-01\n",
                        List.of("2:province O110")),
                new Trap(
                        "a head of a cluster that is none",
                        "cluster,year,province,role,from,until\nNO,2023,97,king,2023-01-01,\n",
                        List.of("2:role O103", "2:cluster O109")),
                new Trap(
                        "organisations: everything wrong with them",
                        "organisation,kind,name_vi,name_en,area,valid_from,valid_until\nSM1,national-alliance,A,B,97,,\nSM6,club,A,B,97,,\n"
                                + "SM7,provincial-alliance,,B,97,31/12/2023,\nSM8,provincial-alliance,A,B,00,2024-01-01,\n",
                        List.of("2:kind O113", "3:kind O103", "4:valid_from O102", "4:name_vi O101", "5:area T120")),
                new Trap(
                        "an organisation that overlaps itself",
                        "organisation,kind,name_vi,name_en,area,valid_from,valid_until\nSM1,provincial-alliance,A,B,97,2022-01-01,2023-06-01\n"
                                + "SM1,provincial-alliance,A,B,97,2023-01-01,\n",
                        List.of("2:valid_until O108")),
                new Trap(
                        "a second alliance of the same area",
                        "organisation,kind,name_vi,name_en,area,valid_from,valid_until\nSM6,provincial-alliance,A,B,97,2022-01-01,\n",
                        List.of("2:area O114")),
                new Trap(
                        "a catalogue: everything wrong with it",
                        "code,name_vi,name_en,unit,group,kind,time_rule,space_rule,numerator,denominator,weight,breakdowns,level,frequencies,cumulative,min,max,note\n"
                                + "X.A,A,A,moons,A,stock,last,sum,,,,,province,Y,,0,,\nX.B,,B,HTX,A,stuff,last,sum,,,,sektor,province,Y,,zero,,\n"
                                + "X.C,C,C,HTX,A,ratio,parts,parts,X.NO,,,,province,Y,,0,,\n",
                        List.of(
                                "2:unit I105",
                                "3:breakdowns I106",
                                "3:kind I104",
                                "3:min I102",
                                "3:name_vi I101",
                                "4:numerator I107")));
    }

    @ParameterizedTest
    @MethodSource("traps")
    void isRefusedWithItsPlaceAndNothingIsApplied(Trap trap) {
        List<Integer> before = counts();
        Outcome<Loaded> outcome = HOUSE.load("tep.csv", trap.file());
        assertThat(outcome.faults().stream().filter(Fault::isError).map(HostileFiguresDbTest::short_))
                .containsExactlyInAnyOrderElementsOf(trap.expected());
        assertThat(counts()).isEqualTo(before);
        for (Fault fault : outcome.faults())
            for (Language language : Language.values())
                assertThat(fault.text(language))
                        .startsWith("tep.csv")
                        .contains(fault.code() + " ")
                        .doesNotContain("{")
                        .doesNotContain("null");
    }

    private static String short_(Fault fault) {
        String place = fault.place().line() == 0
                ? ""
                : fault.place().line() + ":" + fault.place().column();
        return place + " " + fault.code();
    }

    private static List<Integer> counts() {
        return Stream.of(
                        "reporting.snapshot",
                        "reporting.acceptance",
                        "reporting.loaded_file",
                        "planning.target",
                        "organisations.member",
                        "organisations.head",
                        "organisations.cluster",
                        "organisations.organisation",
                        "organisations.state",
                        "indicators.indicator",
                        "consolidation.total",
                        "audit.entry")
                .map(HOUSE::count)
                .toList();
    }

    @Test
    void aCodeThatMeantSomethingElseWithinThePeriodIsRefusedWithTheCure() {
        Outcome<Loaded> outcome =
                HOUSE.load("2025.csv", "indicator,province,period,value,standing\nHTX.NEW,24,2025,1,estimated\n");
        assertThat(House.codes(outcome)).containsExactly("T121");
        assertThat(outcome.faults().getFirst().text(Language.VI))
                .startsWith("2025.csv:2:province: T121")
                .contains("24@2025-");
    }

    @Test
    void theSameCodeOfASpellingWithItsDayIsTaken() {
        HOUSE.at("2026-02-01");
        assertThat(HOUSE.tryOut("2025.csv", "indicator,province,period,value\nHTX.NEW,24@2025-12-31,2025,1\n")
                        .faults())
                .isEmpty();
    }

    @Test
    void ofPublishedFiguresOnlyTheBoundsRefuse() {
        String rows = "HTX.TOTAL,98,2022,10,,,,,,published\nHTX.OPER,98,2022,11,,,,,,published\n";
        Loaded loaded = HOUSE.load("in.csv", HEADER + rows).orThrow();
        assertThat(loaded.warnings()).extracting(Fault::code).contains("K401");
        assertThat(House.codes(HOUSE.load("in2.csv", HEADER + "HTX.TOTAL,99,2022,-10,,,,,,published\n")))
                .containsExactly("K101");
    }

    @Test
    void aJumpAndAUnitSlipWarnAndTravelWithTheReport() {
        HOUSE.load("2021.csv", HEADER + "TV.LUOT,97,2021,1000\nHTX.NEW,97,2021,10\n")
                .orThrow();
        Loaded loaded = HOUSE.load("2022.csv", HEADER + "TV.LUOT,97,2022,1000000\nHTX.NEW,97,2022,20\n")
                .orThrow();
        assertThat(loaded.warnings()).extracting(Fault::code).contains("K601", "K602");
        assertThat(loaded.warnings())
                .allSatisfy(w -> assertThat(w.place().toString()).startsWith("2022.csv:"));
        assertThat(HOUSE.database()
                        .jdbc()
                        .sql("select notes::text from reporting.snapshot where file = '2022.csv'")
                        .query(String.class)
                        .single())
                .contains("K602");
    }

    @Test
    void aCumulativeFlowThatFallsIsRefused() {
        HOUSE.load("q1.csv", HEADER + "HTX.NEW,99,2023Q1,10\n").orThrow();
        assertThat(House.codes(HOUSE.load("q2.csv", HEADER + "HTX.NEW,99,2023Q2,9\n")))
                .containsExactly("K604");
        HOUSE.load("q2.csv", HEADER + "HTX.NEW,99,2023Q2,14\n").orThrow();
        assertThat(House.codes(HOUSE.load("q3.csv", HEADER + "HTX.NEW,99,2023-9M,12\n")))
                .containsExactly("K604");
    }

    @Test
    void anOldFileAfterALaterCorrectionIsRefusedUnlessSomebodyMeansIt() {
        String first = HEADER + "THT.NEW,05,2021,7\n";
        HOUSE.load("a.csv", first).orThrow();
        HOUSE.load("b.csv", HEADER + "THT.NEW,05,2021,8\n", "Đếm lại").orThrow();
        int before = HOUSE.snapshots();
        assertThat(House.codes(HOUSE.load("a.csv", first))).containsExactly("R125");
        assertThat(HOUSE.snapshots()).isEqualTo(before);
        assertThat(HOUSE.load("a.csv", first, "Số cũ đúng").orThrow().changed()).isEqualTo(1);
        assertThat(HOUSE.figure("province:05", "2021", "THT.NEW").value()).isEqualTo(Amount.of(7));
    }

    @Test
    void aDryRunChangesNothingAndSaysWhatItWould() {
        List<Integer> before = counts();
        Loaded would = HOUSE.tryOut("thu.csv", HEADER + "THT.NEW,05,2019,7\n").orThrow();
        assertThat(would.added()).isEqualTo(1);
        assertThat(HOUSE.tryOut(
                                "cum.csv",
                                "cluster,name,province,member_from,member_until,order\nTHU,Cụm thử,97,2020-01-01,,1\n")
                        .orThrow()
                        .added())
                .isEqualTo(1);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void decomposedLettersAndAByteOrderMarkAreNoOtherFile() {
        String text = "\uFEFF"
                + Normalizer.normalize(
                        "indicator,province,period,value,Tình trạng\nTHT.NEW,05,2018,7,\n", Normalizer.Form.NFD);
        assertThat(HOUSE.load("nfd.csv", text.getBytes(StandardCharsets.UTF_8), "")
                        .orThrow()
                        .added())
                .isEqualTo(1);
    }

    @Test
    void notApplicableAndWithheldAreNoNumbers() {
        HOUSE.load("na.csv", HEADER + "THT.NEW,97,2017,na\nHTX.NEW,97,2017,x\nTHT.DISS,97,2017,\n")
                .orThrow();
        assertThat(HOUSE.figure("province:97", "2017", "THT.NEW").value()).isEqualTo(Amount.Missing.NOT_APPLICABLE);
        assertThat(HOUSE.figure("province:97", "2017", "HTX.NEW").value()).isEqualTo(Amount.Missing.WITHHELD);
        assertThat(HOUSE.figure("province:97", "2017", "THT.DISS").value()).isEqualTo(Amount.Missing.NOT_REPORTED);
    }

    @Test
    void anEmptyStandingIsOfficialOnceThePeriodHasEnded() {
        HOUSE.load("st.csv", HEADER + "HTX.NEW,05,2023,1\nHTX.NEW,05,2024,1\n").orThrow();
        assertThat(HOUSE.figure("province:05", "2023", "HTX.NEW").standing()).isEqualTo(Standing.OFFICIAL);
        assertThat(HOUSE.figure("province:05", "2024", "HTX.NEW").standing()).isEqualTo(Standing.ESTIMATED);
    }

    @Test
    void anEmptyWideRowTakesBackTheWholeReport() {
        String header = "organisation,period,form,HTX.NEW,THT.NEW\n";
        HOUSE.load("w1.csv", header + "SM2,2016,LM-NAM,4,5\n").orThrow();
        HOUSE.load("w2.csv", header + "SM2,2016,LM-NAM,4,\n", "THT chưa chắc").orThrow();
        assertThat(HOUSE.figure("province:98", "2016", "THT.NEW").value()).isEqualTo(Amount.Missing.NOT_REPORTED);
        assertThat(HOUSE.load("w3.csv", header + "SM2,2016,LM-NAM,,\n", "Rút")
                        .orThrow()
                        .changed())
                .isEqualTo(1);
        assertThat(HOUSE.figure("province:98", "2016", "HTX.NEW").value()).isEqualTo(Amount.Missing.NOT_REPORTED);
    }
}
