package vn.lienminh.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienminh.kernel.Language;

/// Every rule of the catalogue, decided by hand: + passes, − fails, ? is not decided. A report that decides a rule
/// no longer does when one of its amounts is taken away.
class EveryRuleTest {
    static final List<Indicator> CATALOGUE = Files.indicators();
    private static final CheckRules RULES = Files.rules();
    static final Checks CHECKS = RULES.over(CATALOGUE);

    private static final String TABLE = """
            K101 HTX.TOTAL +  HTX.TOTAL=0
            K101 HTX.TOTAL −  HTX.TOTAL=-1
            K101 HTX.TOTAL +  HTX.TOTAL=>=5
            K101 HTX.TOTAL +  HTX.TOTAL=<=5
            K101 HTX.TOTAL −  HTX.TOTAL=<0
            K101 HTX.TOTAL −  HTX.TOTAL=<=-3
            K101 HTX.TOTAL ?  HTX.TOTAL=-2..3
            K101 HTX.TOTAL +  HTX.TOTAL=~5
            K101 HTX.TOTAL ?  HTX.TOTAL=~-5
            K101 TD.HANG   −  TD.HANG=0
            K102 TT.TYLE   +  TT.TYLE=100
            K102 TT.TYLE   −  TT.TYLE=100.01
            K102 TT.TYLE   −  TT.TYLE=>100
            K102 TT.TYLE   ?  TT.TYLE=>=100
            K102 KH.KTTT   −  KH.KTTT=2
            K103 HTX.TOTAL +  scale(HTX.TOTAL)=0
            K103 HTX.TOTAL −  scale(HTX.TOTAL)=1 HTX.TOTAL=1.5
            K103 KQ.VON    +  scale(KQ.VON)=3
            K103 KQ.VON    −  scale(KQ.VON)=4 KQ.VON=1.2345
            K104 TT.TYLE   +  num(TT.TYLE)=95 den(TT.TYLE)=95
            K104 TT.TYLE   −  num(TT.TYLE)=96 den(TT.TYLE)=95
            K104 TT.TYLE   −  num(TT.TYLE)=>95 den(TT.TYLE)=<=95
            K104 TT.TYLE   ?  num(TT.TYLE)=>=95 den(TT.TYLE)=<=95
            K106 HTX.TOTAL +  period=2017 today=2017-12-31 standing=official
            K106 HTX.TOTAL −  period=2017 today=2017-12-30 standing=official
            K106 HTX.TOTAL +  period=2017 today=2017-12-30 standing=estimated
            K106 HTX.TOTAL ?  period=2017 today=2017-12-30
            K201 HTX.TOTAL +  HTX.TOTAL=110 opening(HTX.TOTAL)=100 HTX.NEW=15 HTX.DISS=2 HTX.CONV=1 HTX.MERGE=-2
            K201 HTX.TOTAL −  HTX.TOTAL=111 opening(HTX.TOTAL)=100 HTX.NEW=15 HTX.DISS=2 HTX.CONV=1 HTX.MERGE=-2
            K201 HTX.TOTAL ?  HTX.TOTAL=111 opening(HTX.TOTAL)=100 HTX.NEW=>=15 HTX.DISS=2 HTX.CONV=1 HTX.MERGE=-2
            K201 HTX.TOTAL −  HTX.TOTAL=109 opening(HTX.TOTAL)=100 HTX.NEW=>=15 HTX.DISS=2 HTX.CONV=1 HTX.MERGE=-2
            K202 THT.TOTAL +  THT.TOTAL=7811 opening(THT.TOTAL)=7600 THT.NEW=214 THT.DISS=3
            K202 THT.TOTAL −  THT.TOTAL=7812 opening(THT.TOTAL)=7600 THT.NEW=214 THT.DISS=3
            K202 THT.TOTAL −  THT.TOTAL=7812 opening(THT.TOTAL)=7600 THT.NEW=214 THT.DISS=>=3
            K203 QTD.CHANGE + QTD.CHANGE=2 QTD.TOTAL=373 opening(QTD.TOTAL)=371
            K203 QTD.CHANGE − QTD.CHANGE=3 QTD.TOTAL=373 opening(QTD.TOTAL)=371
            K203 QTD.CHANGE ? QTD.CHANGE=3 QTD.TOTAL=>=373 opening(QTD.TOTAL)=371
            K301 HTX.TOTAL +  HTX.OPER=10 HTX.STOP=2 HTX.TOTAL=12
            K301 HTX.TOTAL −  HTX.OPER=10 HTX.STOP=2 HTX.TOTAL=13
            K301 HTX.TOTAL −  HTX.OPER=10 HTX.STOP=>2 HTX.TOTAL=12
            K301 HTX.TOTAL ?  HTX.OPER=10 HTX.STOP=>=2 HTX.TOTAL=12
            K302 HTX.TOTAL +  HTX.AGRI=8 HTX.NONAGRI=4 HTX.TOTAL=12
            K302 HTX.TOTAL −  HTX.AGRI=8 HTX.NONAGRI=5 HTX.TOTAL=12
            K303 HTX.OPER  +  HTX.SIZE.MICRO=1 HTX.SIZE.SMALL=2 HTX.SIZE.MEDIUM=3 HTX.SIZE.LARGE=4 HTX.OPER=10
            K303 HTX.OPER  −  HTX.SIZE.MICRO=1 HTX.SIZE.SMALL=2 HTX.SIZE.MEDIUM=3 HTX.SIZE.LARGE=5 HTX.OPER=10
            K304 HTX.TOTAL +  XL.TOT=1 XL.KHA=2 XL.TB=3 XL.YEU=4 XL.CHUAXL=5 HTX.TOTAL=15
            K304 HTX.TOTAL −  XL.TOT=1 XL.KHA=2 XL.TB=3 XL.YEU=4 XL.CHUAXL=5 HTX.TOTAL=14
            K305 LD.HTX    +  LD.HTX=100 LD.HTX[sex=male]=60 LD.HTX[sex=female]=40
            K305 LD.HTX    −  LD.HTX=100 LD.HTX[sex=male]=60 LD.HTX[sex=female]=41
            K305 LD.HTX    ?  LD.HTX=100 LD.HTX[sex=male]=60 LD.HTX[sex=female]=>=40
            K305 LD.HTX    ?  LD.HTX=100 LD.HTX[sex=male]=60 LD.HTX[sex=female]=x
            K305 LD.HTX    −  LD.HTX=100 LD.HTX[sex=male]=101
            K305 LD.HTX    −  LD.HTX=100 LD.HTX[sex=male]=60 LD.HTX[sex=female]=na
            K305 LD.HTX    +  LD.HTX=60 LD.HTX[sex=male]=60 LD.HTX[sex=female]=na
            K305 LD.HTX    ?  LD.HTX=60 LD.HTX[sex=male]=na LD.HTX[sex=female]=na
            K306 THT.TOTAL +  THT.TOTAL=10 THT.TOTAL[tht_status=registered]=4 THT.TOTAL[tht_status=certified]=6
            K306 THT.TOTAL −  THT.TOTAL=10 THT.TOTAL[tht_status=registered]=5 THT.TOTAL[tht_status=certified]=6
            K306 THT.TOTAL −  THT.TOTAL=10 THT.TOTAL[tht_status=registered]=11
            K306 THT.TOTAL ?  THT.TOTAL=10 THT.TOTAL[tht_status=registered]=9
            K306 THT.TOTAL ?  THT.TOTAL=<=10 THT.TOTAL[tht_status=registered]=4 THT.TOTAL[tht_status=certified]=6
            K307 CN.VIETGAP + CN.VIETGAP=5 CN.VIETGAP[certificate=vietgap]=5 CN.VIETGAP[certificate=globalgap]=3 CN.VIETGAP[certificate=organic]=1
            K307 CN.VIETGAP − CN.VIETGAP=5 CN.VIETGAP[certificate=vietgap]=6 CN.VIETGAP[certificate=globalgap]=3 CN.VIETGAP[certificate=organic]=1
            K307 CN.VIETGAP − CN.VIETGAP=5 CN.VIETGAP[certificate=vietgap]=6
            K308 CB.CD_DH  +  CB.TOTAL[qualification=college-up]=7 CB.CD_DH=7
            K308 CB.CD_DH  −  CB.TOTAL[qualification=college-up]=7 CB.CD_DH=8
            K309 CB.SC_TC  +  CB.TOTAL[qualification=elementary-intermediate]=7 CB.SC_TC=7
            K309 CB.SC_TC  −  CB.TOTAL[qualification=elementary-intermediate]=7 CB.SC_TC=8
            K401 HTX.OPER  +  HTX.OPER=12 HTX.TOTAL=12
            K401 HTX.OPER  −  HTX.OPER=13 HTX.TOTAL=12
            K401 HTX.OPER  ?  HTX.OPER=13 HTX.TOTAL=>=12
            K401 HTX.OPER  ?  HTX.OPER=13 HTX.TOTAL=~12
            K402 QTD.TOTAL +  HTX.INCL.QTD=1 QTD.TOTAL=4 HTX.NONAGRI=4
            K402 QTD.TOTAL −  HTX.INCL.QTD=1 QTD.TOTAL=5 HTX.NONAGRI=4
            K402 QTD.TOTAL +  HTX.INCL.QTD=0 QTD.TOTAL=5 HTX.NONAGRI=4
            K403 LH.MEMBERHTX + LH.MEMBERHTX=1 HTX.TOTAL=1
            K403 LH.MEMBERHTX − LH.MEMBERHTX=2 HTX.TOTAL=1
            K404 TV.QTD    +  HTX.INCL.QTD=1 TV.QTD=4 TV.HTX=4
            K404 TV.QTD    −  HTX.INCL.QTD=1 TV.QTD=5 TV.HTX=4
            K405 CB.CD_DH  +  CB.CD_DH=3 CB.SC_TC=4 CB.TOTAL=7
            K405 CB.CD_DH  −  CB.CD_DH=3 CB.SC_TC=5 CB.TOTAL=7
            K406 KQ.VON.DL +  KQ.VON.DL=1.5 KQ.VON=1.50
            K406 KQ.VON.DL −  KQ.VON.DL=1.501 KQ.VON=1.5
            K407 QTD.DUNO  +  QTD.DUNO=3423.530 QTD.VON=3423.53
            K407 QTD.DUNO  −  QTD.DUNO=3423.531 QTD.VON=3423.53
            K408 CHUOI.HTX +  CHUOI.HTX=1 HTX.TOTAL=1
            K408 CHUOI.HTX −  CHUOI.HTX=2 HTX.TOTAL=1
            K409 CNC.HTX   +  CNC.HTX=1 HTX.AGRI=1
            K409 CNC.HTX   −  CNC.HTX=2 HTX.AGRI=1
            K410 OCOP.HTX  +  OCOP.HTX=1 HTX.TOTAL=1
            K410 OCOP.HTX  −  OCOP.HTX=2 HTX.TOTAL=1
            K411 CN.VIETGAP + CN.VIETGAP=1 HTX.AGRI=1
            K411 CN.VIETGAP − CN.VIETGAP=2 HTX.AGRI=1
            K412 CDS.HTX   +  CDS.HTX=1 HTX.TOTAL=1
            K412 CDS.HTX   −  CDS.HTX=2 HTX.TOTAL=1
            K413 BC.HTXNOP +  BC.HTXNOP=1 HTX.TOTAL=1
            K413 BC.HTXNOP −  BC.HTXNOP=2 HTX.TOTAL=1
            K414 LM.TV.HTX +  LM.TV.HTX=1 HTX.TOTAL=1
            K414 LM.TV.HTX −  LM.TV.HTX=2 HTX.TOTAL=1
            K415 HT.BHXH   +  HT.BHXH=1 HTX.TOTAL=1
            K415 HT.BHXH   −  HT.BHXH=2 HTX.TOTAL=1
            K416 OCOP.HTX  +  OCOP.HTX=1 OCOP.SP=1
            K416 OCOP.HTX  −  OCOP.HTX=2 OCOP.SP=1
            K417 BC.DUNGHAN + BC.DUNGHAN=1 BC.PHAINOP=1
            K417 BC.DUNGHAN − BC.DUNGHAN=2 BC.PHAINOP=1
            K418 HN.TINH   +  HN.TINH=13 HN.LUOT=712
            K418 HN.TINH   −  HN.TINH=13 HN.LUOT=12
            K419 HQ.XA13   +  HQ.XA13=9 #communes=9
            K419 HQ.XA13   −  HQ.XA13=10 #communes=9
            K420 KT.GK     +  KT.GK=2 #quota=2
            K420 KT.GK     −  KT.GK=3 #quota=2
            K421 TD.DANGKY +  TD.DANGKY=9 #members=9
            K421 TD.DANGKY −  TD.DANGKY=10 #members=9
            K422 LM.TV.NEW +  LM.TV.NEW=163 LM.TV.TOTAL=163
            K422 LM.TV.NEW −  LM.TV.NEW=164 LM.TV.TOTAL=163
            K423 KQ.TN.N   +  KQ.TN.N=1 LD.HTX=1
            K423 KQ.TN.N   −  KQ.TN.N=2 LD.HTX=1
            K424 LH.NEW    +  LH.NEW=1 LH.TOTAL=1
            K424 LH.NEW    −  LH.NEW=2 LH.TOTAL=1
            K501 TV.HTX    +  TV.HTX=70 #min_members=7 HTX.OPER=10
            K501 TV.HTX    −  TV.HTX=69 #min_members=7 HTX.OPER=10
            K501 TV.HTX    −  TV.HTX=<70 #min_members=7 HTX.OPER=>=10
            K502 TV.HTX    +  TV.HTX=50 HTX.TOTAL=10
            K502 TV.HTX    −  TV.HTX=49 HTX.TOTAL=10
            K502 TV.HTX    ?  TV.HTX=49 HTX.TOTAL=0
            K502 TV.HTX    ?  TV.HTX=49 HTX.TOTAL=<=10
            K502 TV.HTX    −  TV.HTX=49 HTX.TOTAL=>=10
            K502 TV.HTX    ?  TV.HTX=49 HTX.TOTAL=0..8
            K503 TV.HTX    +  TV.HTX=60000 HTX.TOTAL=3
            K503 TV.HTX    −  TV.HTX=60001 HTX.TOTAL=3
            K504 TV.THT    +  TV.THT=6 #min_group_members=3 THT.TOTAL=2
            K504 TV.THT    −  TV.THT=5 #min_group_members=3 THT.TOTAL=2
            K505 KQ.DT.BQ  +  KQ.DT.BQ=1000 prev(KQ.DT.BQ)=100
            K505 KQ.DT.BQ  −  KQ.DT.BQ=1000.5 prev(KQ.DT.BQ)=100
            K601 HTX.TOTAL +  HTX.TOTAL=130 prev(HTX.TOTAL)=100
            K601 HTX.TOTAL −  HTX.TOTAL=131 prev(HTX.TOTAL)=100
            K601 HTX.TOTAL −  HTX.TOTAL=69 prev(HTX.TOTAL)=100
            K601 HTX.NEW   +  HTX.NEW=6 prev(HTX.NEW)=1
            K601 HTX.NEW   −  HTX.NEW=7 prev(HTX.NEW)=1
            K601 HTX.NEW   ?  HTX.NEW=>=100 prev(HTX.NEW)=100
            K601 HTX.NEW   −  HTX.NEW=>130 prev(HTX.NEW)=100
            K602 KQ.DT.TONG + KQ.DT.TONG=300 prev(KQ.DT.TONG)=1
            K602 KQ.DT.TONG − KQ.DT.TONG=301 prev(KQ.DT.TONG)=1
            K603 KQ.DT.TONG + KQ.DT.TONG=1 prev(KQ.DT.TONG)=300
            K603 KQ.DT.TONG − KQ.DT.TONG=1 prev(KQ.DT.TONG)=301
            K604 HTX.NEW   +  HTX.NEW=22 earlier(HTX.NEW)=22
            K604 HTX.NEW   −  HTX.NEW=21 earlier(HTX.NEW)=22
            K604 HTX.NEW   ?  HTX.NEW=>=21 earlier(HTX.NEW)=22
            K701 HTX.TOTAL +  HTX.TOTAL=330 below(HTX.TOTAL)=330
            K701 HTX.TOTAL −  HTX.TOTAL=330 below(HTX.TOTAL)=331
            K702 HTX.NEW   +  HTX.NEW=22 finer(HTX.NEW)=22
            K702 HTX.NEW   −  HTX.NEW=22 finer(HTX.NEW)=21
            K702 TV.LUOT   ?  TV.LUOT=>20000 finer(TV.LUOT)=21000
            K702 TV.LUOT   −  TV.LUOT=>20000 finer(TV.LUOT)=20000
            K703 TT.TYLE   +  den(TT.TYLE)=100 base(TT.TYLE)=100
            K703 TT.TYLE   −  den(TT.TYLE)=99 base(TT.TYLE)=100
            K801 HTX.TOTAL +  printed(HTX.TOTAL)=4139 HTX.TOTAL=4139
            K801 HTX.TOTAL −  printed(HTX.TOTAL)=4193 HTX.TOTAL=4139
            K801 TT.TYLE   −  printed(TT.TYLE)=94.5..95.5 TT.TYLE=94.4
            """;

    record Row(String rule, String indicator, String sign, String report) {
        static Row of(String line) {
            String[] words = line.strip().split("\\s+", 4);
            return new Row(words[0], words[1], words[2], words[3]);
        }

        @Override
        public String toString() {
            return rule + " " + sign + " " + report;
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(Row::of);
    }

    static Stream<Row> decided() {
        return rows().filter(r -> !r.sign.equals("?"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRuleIsDecidedAsByHand(Row row) {
        assertThat(sign(row, WrittenReport.of(row.report))).isEqualTo(row.sign);
    }

    /// What an operand of the rule is, and not what the message shows beside it; the days are always known, and
    /// parts of a breakdown may decide alone.
    @ParameterizedTest
    @MethodSource("decided")
    void withoutOneOfItsOperandsItIsNotDecided(Row row) {
        WrittenReport report = WrittenReport.of(row.report);
        for (String operand : report.says().keySet()) {
            if (Set.of("K106", "K306", "K307").contains(row.rule) || row.rule.equals("K305") && operand.contains("["))
                continue;
            if (row.rule.equals("K103") && !operand.startsWith("scale")) continue;
            assertThat(sign(row, report.without(operand)))
                    .as("without " + operand)
                    .isEqualTo("?");
        }
    }

    @Test
    void everyRuleThatIsAppliedToIndicatorsIsInTheTablePassingAndFailing() {
        Set<String> all = RULES.rules().stream().map(CheckRule::code).collect(Collectors.toCollection(TreeSet::new));
        all.remove("K105");
        for (String sign : List.of("+", "−")) {
            Set<String> shown = rows().filter(r -> r.sign.equals(sign))
                    .map(Row::rule)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(shown).as(sign).isEqualTo(all);
        }
    }

    @Test
    void aPeriodThatHasNotBegunIsFoundOnceForTheWholeReport() {
        assertThat(CHECKS.findings(WrittenReport.of("period=2018 today=2017-12-31"), Language.VI))
                .extracting(Finding::rule, Finding::indicator, Finding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("K105", null, "Kỳ 2018 chưa bắt đầu."));
        assertThat(CHECKS.findings(WrittenReport.of("period=2018 today=2018-01-01"), Language.VI))
                .isEmpty();
    }

    private static String sign(Row row, WrittenReport report) {
        CheckRules only =
                CheckRules.of(List.of(RULES.find(row.rule).orElseThrow())).orThrow();
        List<Checked> checked = only.over(CATALOGUE).verdicts(report, Language.VI).stream()
                .filter(c -> row.indicator.equals(c.indicator()))
                .filter(c -> c.dimension() == null
                        || Arrays.stream(row.report.split("[\\[=]")).anyMatch(c.dimension()::equals))
                .toList();
        assertThat(checked).hasSize(1);
        return switch (checked.getFirst().verdict()) {
            case Verdict.Plain.PASSED -> "+";
            case Verdict.Plain.NOT_DECIDED -> "?";
            case Verdict.Failed ignored -> "−";
        };
    }
}
