package vn.lienminh.emulation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienminh.cast.House;
import vn.lienminh.commands.Terminal;
import vn.lienminh.consolidation.View;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Reach;
import vn.lienminh.organisations.Organisation;

/// The year 2017 of the nine provinces scored: Ninh Bình leads, alone, and anybody can compute why.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoldenScoresDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2018-01-15").demo();

    private static final String HEADER = "cluster,year,code,parent,name,max,formula,params,indicators\n";

    private static Scoring scoring() {
        return HOUSE.bean(Scoring.class);
    }

    private static ScoreTable table() {
        return scoring().scores("DBSH", 2017, View.NOW).orThrow();
    }

    @Test
    @Order(1)
    void ninhBinhComesFirstAlone() {
        assertThat(table().ranking())
                .extracting(r -> r.rank() + " " + r.sheet().unit() + " "
                        + r.sheet().total().toPlainString() + "/"
                        + r.sheet().assigned().toPlainString())
                .containsExactly(
                        "1 LM37 102.38/96",
                        "2 LM27 98.00/96",
                        "3 LM22 97.95/96",
                        "4 LM36 95.86/96",
                        "5 LM26 93.21/96",
                        "6 LM34 91.69/96",
                        "7 LM30 90.61/96",
                        "8 LM35 88.71/96",
                        "9 LM33 87.55/96");
        assertThat(table().ranking())
                .noneMatch(Ranked::tied)
                .allMatch(r -> r.sheet().complete());
    }

    @Test
    @Order(2)
    void aCapOf100PercentLeavesFirstAndSecondLevelWhenPointsAreRoundedToOneDecimal() {
        assertThat(Sensitivity.under(table(), BigDecimal.ONE, 2).order()).startsWith("LM37", "LM22", "LM36");
        assertThat(Sensitivity.under(table(), BigDecimal.ONE, 2).ties()).isEmpty();
        assertThat(Sensitivity.under(table(), BigDecimal.ONE, 1).ties())
                .anyMatch(t -> t.containsAll(List.of("LM37", "LM22")));
    }

    @Test
    @Order(3)
    void whatWouldChangePlacesIsFoundByScoringAgain() {
        Sensitivity.Neighbours second = Sensitivity.of(table(), 2).get(1);
        assertThat(second.gap()).isEqualByComparingTo("0.05");
        Sensitivity.Swap swap = second.swaps().getFirst();
        assertThat(swap)
                .isEqualTo(new Sensitivity.Swap("III.2", "TV.LUOT", new BigDecimal("3400"), new BigDecimal("3436")));
    }

    @Test
    @Order(4)
    void theBundleAloneGivesEveryPointAndRankAlsoToTheSecondCount() {
        Bundle bundle = Bundle.of(table());
        String json = BundleWriter.write(bundle);
        assertThat(BundleReader.read(json).orElseThrow().differences()).isEmpty();
        Map<String, Map<String, BigDecimal>> first = new TreeMap<>();
        for (Bundle.Outcome outcome : bundle.outcomes()) first.put(outcome.unit(), new TreeMap<>(outcome.points()));
        assertThat(new SecondCount(json).points()).isEqualTo(first);
        assertThat(bundle.evidence())
                .hasSize(9)
                .allSatisfy((unit, e) -> assertThat(e.hash()).hasSize(64));
    }

    @Test
    @Order(5)
    void theCommandLinePrintsTheArithmetic() {
        Terminal.Answer answer = HOUSE.run("score", "--of", "cluster:DBSH", "--year", "2017", "--unit", "LM37");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains(
                        "I.1  Văn bản tham mưu được ban hành: 8 × 6/5 = 9,60",
                        "I.2  Hội nghị, lượt người dự: 6 × trung bình (2/1 → 1,2; 110/100) = 6,90",
                        "III.4  Quỹ hỗ trợ phát triển HTX: Năm 2017 chưa giao: bỏ 4 điểm khỏi điểm chuẩn",
                        "Tổng điểm: 102,38/96");
    }

    @Test
    @Order(6)
    void anAmendedFigureChangesThePointsAndTheOldInstantKeepsItsAnswer() {
        View before = new View(null, HOUSE.at("2018-01-15T12:00:00").now());
        HOUSE.at("2018-01-16");
        HOUSE.load(
                        "sua.csv",
                        "indicator,province,period,value,standing\nHTX.NEW,22,2017,96,estimated\n",
                        "Quảng Ninh bổ sung")
                .orThrow();
        assertThat(table().of("LM22").orElseThrow().rank()).isEqualTo(2);
        assertThat(scoring()
                        .scores("DBSH", 2017, before)
                        .orThrow()
                        .of("LM22")
                        .orElseThrow()
                        .rank())
                .isEqualTo(3);
    }

    @Test
    @Order(7)
    void whatTheMeetingDecidesHoldsOverTheFiguresAndSaysWhy() {
        HOUSE.load("y-kien.csv", """
                cluster,year,stage,province,criterion,value,reason,scorer
                DBSH,2017,cross,37,II.4,8,Một mô hình chưa có quyết định công nhận,LM36
                """).orThrow();
        ScoreSheet sheet = table().of("LM37").orElseThrow().sheet();
        assertThat(sheet.total()).isEqualByComparingTo("101.98");
        assertThat(table().after(Stage.SELF, "LM37").orElseThrow().total()).isEqualByComparingTo("102.38");
        Line line = sheet.line("II.4").orElseThrow();
        assertThat(line.working()).isInstanceOf(Working.Decided.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "E102; NOWHERE,2018,1,,Một,10,met,,",
                "E103; DBSH,soon,1,,Một,10,met,,",
                "E107; DBSH,2018,1,9,Một,10,met,,",
                "E108; DBSH,2018,1,2,Một,10,sum,,|DBSH,2018,2,1,Hai,10,sum,,",
                "E109; DBSH,2018,1,,Một,10,met,,|DBSH,2018,1.1,1,Hai,10,met,,",
                "E110; DBSH,2018,1,,Một,10,sum,,",
                "E111; DBSH,2018,1,,Một,0,met,,",
                "E112; DBSH,2018,1,,Một,10,sum,,|DBSH,2018,1.1,1,Hai,9,met,,",
                "E113; DBSH,2018,1,,Một,10,luck,,",
                "E113; DBSH,2018,1,,Một,10,proportional,cap=−1,HTX.NEW",
                "E113; DBSH,2018,1,,Một,10,proportional,cap=1e9,HTX.NEW",
                "E113; DBSH,2018,1,,Một,10,proportional,lid=2,HTX.NEW",
                "E113; DBSH,2018,1,,Một,10,bands,bands=0.7>1.5,HTX.NEW",
                "E114; DBSH,2018,1,,Một,10,proportional,,NO.SUCH",
                "E116; DBSH,2018,1,,Một,10,proportional,,",
                "E106; DBSH,2018,1,,Một,10,met,,|DBSH,2018,1,,Hai,10,met,,",
                "E104; DBSH,2018,1,,Một,10,met,,|DBSH,2019,2,,Hai,10,met,,",
                "E105; DBSH,2018,,,Một,10,met,,"
            })
    @Order(8)
    void criteriaThatAreNotSoundAreRefusedWhole(String code, String rows) {
        assertThat(HOUSE.tryOut("tieu-chi.csv", HEADER + rows.replace('|', '\n') + "\n")
                        .faults())
                .extracting(Fault::code)
                .contains(code);
        assertThat(scoring().criteria("DBSH", 2018)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "E122; DBSH,2017,guess,37,IV.4,1,,",
                "E123; DBSH,2017,self,37,IX,1,,",
                "E123; DBSH,2017,self,37,II,1,,",
                "E124; DBSH,2017,self,37,IV.4,2,,",
                "E124; DBSH,2017,final,37,II.1,14.41,quá,",
                "E124; DBSH,2017,final,37,-,1,quá,",
                "E125; DBSH,2017,final,37,II.1,9,,",
                "E126; DBSH,2017,cross,37,II.1,9,vì,LM37",
                "E127; DBSH,2017,self,01,IV.4,1,,",
                "E119; DBSH,2016,self,37,IV.4,1,,"
            })
    @Order(9)
    void opinionsOutsideTheRulesAreRefused(String code, String row) {
        assertThat(HOUSE.tryOut(
                                "y-kien.csv",
                                "cluster,year,stage,province,criterion,value,reason,scorer\n" + row + "\n")
                        .faults())
                .extracting(Fault::code)
                .contains(code);
    }

    @Test
    @Order(10)
    void publishedCriteriaAreFrozen() {
        assertThat(scoring().publish("DBSH", 2017, Actor.nobody()).faults())
                .extracting(Fault::code)
                .containsExactly("E101");
        scoring().publish("DBSH", 2017, Actor.operator()).orThrow();
        assertThat(table().publishedAt()).isEqualTo(HOUSE.now());
        String changed = new String(Terminal.demo("criteria.csv"), StandardCharsets.UTF_8).replace("cap=1.2", "cap=1");
        assertThat(HOUSE.tryOut("criteria.csv", changed).faults())
                .extracting(Fault::code)
                .containsExactly("E118");
        assertThat(HOUSE.tryOut("criteria.csv", new String(Terminal.demo("criteria.csv"), StandardCharsets.UTF_8))
                        .orThrow()
                        .nothing())
                .isTrue();
    }

    @Test
    @Order(11)
    void aFileOfCriteriaWrittenAndReadAgainIsTheSame() throws Exception {
        CriteriaSet set = scoring().criteria("DBSH", 2017).orElseThrow();
        Path file = Files.createTempFile("tieu-chi", ".csv");
        StringBuilder text = new StringBuilder();
        for (List<String> row : CriteriaFile.write(set))
            text.append(String.join(",", row.stream().map(c -> '"' + c + '"').toList()))
                    .append('\n');
        Files.writeString(file, text);
        assertThat(HOUSE.tryOut("tieu-chi.csv", text.toString()).orThrow().nothing())
                .isTrue();
        Files.delete(file);
    }

    /// Somebody who may do one thing over some.
    private record Somebody(EmulationAct may, Set<OrganisationId> over) implements Actor {
        @Override
        public String name() {
            return "account:ai-do";
        }

        @Override
        public boolean may(Act act) {
            return false;
        }

        @Override
        public Reach reach(Act act) {
            return act == may ? new Reach.Only(over) : Reach.nowhere();
        }
    }

    private static Set<OrganisationId> units(String... codes) {
        return table().members().stream()
                .filter(m -> List.of(codes).contains(m.code()))
                .map(Organisation::id)
                .collect(Collectors.toSet());
    }

    private static Outcome<Opinion> say(
            Actor actor, String unit, Stage stage, String criterion, String value, String reason) {
        return scoring()
                .say("DBSH", 2017, new Scoring.Saying(unit, criterion, stage, new BigDecimal(value), reason), actor);
    }

    @Test
    @Order(12)
    void opinionsAreTakenFromThoseWhoMaySpeakAtThatStageOfThatUnit() {
        Actor helper = new Somebody(EmulationAct.FIND_SCORE, units("LM22", "LM27"));
        assertThat(say(helper, "LM37", Stage.FINDING, "II.1", "12", "vì").faults())
                .extracting(Fault::code)
                .containsExactly("E101");
        assertThat(say(helper, "LM22", Stage.FINAL, "II.1", "12", "vì").faults())
                .extracting(Fault::code)
                .containsExactly("E101");
        assertThat(say(helper, "LM22", Stage.FINDING, "II.1", "99", "vì").faults())
                .extracting(Fault::code)
                .containsExactly("E124");
        assertThat(say(helper, "LM22", Stage.FINDING, "II.1", "12", " ").faults())
                .extracting(Fault::code)
                .containsExactly("E125");
        assertThat(say(helper, "LM22", Stage.FINDING, "II", "12", "vì").faults())
                .extracting(Fault::code)
                .containsExactly("E123");
        assertThat(say(helper, "LM22", Stage.FINDING, "II.1", "12", "Chưa đủ hồ sơ")
                        .orThrow()
                        .by())
                .isEqualTo("account:ai-do");
        Line line = table().of("LM22").orElseThrow().sheet().line("II.1").orElseThrow();
        assertThat(line.points()).isEqualByComparingTo("12");
        assertThat(say(helper, "LM22", Stage.FINDING, "II.1", "12.5", "Đã bổ sung")
                        .orThrow()
                        .value())
                .isEqualByComparingTo("12.5");
        assertThat(table().opinions())
                .filteredOn(o -> o.unit().equals("LM22") && o.criterion().equals("II.1"))
                .hasSize(1);
    }

    @Test
    @Order(13)
    void nobodyCrossScoresTheUnitThatTheyScoreThemselves() {
        Actor both = new Actor() {
            @Override
            public String name() {
                return "account:ninhbinh";
            }

            @Override
            public boolean may(Act act) {
                return false;
            }

            @Override
            public Reach reach(Act act) {
                if (act == EmulationAct.SELF_SCORE) return new Reach.Only(units("LM37"));
                return act == EmulationAct.CROSS_SCORE ? new Reach.Only(units("LM37", "LM36")) : Reach.nowhere();
            }
        };
        assertThat(say(both, "LM37", Stage.CROSS, "II.1", "9", "vì").faults())
                .extracting(Fault::code)
                .containsExactly("E101");
        assertThat(say(both, "LM36", Stage.CROSS, "II.1", "9", "vì").orThrow().scorer())
                .isEqualTo("LM37");
        assertThat(scoring().open("DBSH", table().member("LM37"), 2017, both)).containsExactly(Stage.SELF);
        assertThat(scoring().open("DBSH", table().member("LM36"), 2017, both)).containsExactly(Stage.CROSS);
    }
}
