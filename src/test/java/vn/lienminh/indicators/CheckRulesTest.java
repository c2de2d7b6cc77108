package vn.lienminh.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.Texts;

class CheckRulesTest {
    private static final List<Indicator> CATALOGUE = Files.indicators();
    private static final Checks CHECKS = Files.rules().over(CATALOGUE);

    private static Table changed(int row, String column, String value) {
        Table table = Files.table("checks.csv");
        List<Table.Row> rows = new ArrayList<>(table.rows());
        Map<String, String> cells = new HashMap<>(rows.get(row).cells());
        cells.put(column, value);
        rows.set(row, new Table.Row(rows.get(row).place(), cells));
        return new Table(table.file(), table.sheet(), table.hash(), table.columns(), rows);
    }

    private static CheckRules one(String kind, String expression, String appliesTo, String message) {
        return CheckRules.of(List.of(new CheckRule(
                        "K900",
                        Fault.Severity.ERROR,
                        CheckKind.parse(kind).orElseThrow(),
                        expression,
                        appliesTo,
                        message,
                        "Sửa.")))
                .orThrow();
    }

    @Test
    void allFiftyFiveRulesAreReadAndNameOnlyWhatTheCatalogueHas() {
        CheckRules rules = Files.rules();
        assertThat(rules.rules()).hasSize(55);
        assertThat(rules.unknown(CATALOGUE)).isEmpty();
        assertThat(rules.find("K407").orElseThrow().severity()).isEqualTo(Fault.Severity.WARNING);
        assertThat(rules.find("K203").orElseThrow().kind()).isEqualTo(CheckKind.DERIVED);
        assertThat(CheckRules.of(rules.rules()).orThrow().rules()).isEqualTo(rules.rules());
    }

    /// Every rule with all that it is applied to: codes by name, the rest by what the catalogue says of them.
    @Test
    void aRuleIsAppliedToWhatItSelects() {
        Map<String, Long> times = new HashMap<>();
        for (Checked c : CHECKS.verdicts(WrittenReport.of(""), Language.VI))
            times.merge(c.rule().code(), 1L, Long::sum);
        long min = CATALOGUE.stream().filter(i -> i.bounds().min() != null).count();
        long ytd = CATALOGUE.stream().filter(Indicator::cumulativeInYear).count();
        long added = CATALOGUE.stream().filter(i -> i.kind().adds()).count();
        long complete = CATALOGUE.stream()
                .flatMap(i -> i.dimensions().stream())
                .filter(d -> d.completeness() == Dimension.Completeness.COMPLETE)
                .count();
        assertThat(times)
                .containsEntry("K101", min)
                .containsEntry("K103", 123L)
                .containsEntry("K105", 1L)
                .containsEntry("K106", 123L)
                .containsEntry("K305", complete)
                .containsEntry("K307", 1L)
                .containsEntry("K420", 3L)
                .containsEntry("K601", added)
                .containsEntry("K604", ytd);
        assertThat(min).isGreaterThan(100);
        assertThat(complete).isGreaterThan(20);
    }

    @Test
    void aReportThatAsksForLessIsCheckedForLess() {
        List<Indicator> asked =
                CATALOGUE.stream().filter(i -> i.code().equals("HTX.OPER")).toList();
        List<Checked> verdicts =
                Files.rules().over(CATALOGUE, asked).verdicts(WrittenReport.of("HTX.OPER=3 HTX.TOTAL=2"), Language.VI);
        assertThat(verdicts)
                .filteredOn(c -> c.verdict() instanceof Verdict.Failed)
                .extracting(c -> c.rule().code())
                .containsExactly("K401");
        assertThat(verdicts).extracting(Checked::indicator).containsOnly("HTX.OPER", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "K202 | THT.TOTAL=7812 opening(THT.TOTAL)=7600 THT.NEW=214 THT.DISS=3 | Số THT cuối kỳ 7.812 THT không bằng đầu kỳ cộng mới, trừ chấm dứt (7.811 THT); lệch 1 THT.",
                "K103 | HTX.TOTAL=1.298 scale(HTX.TOTAL)=3 | Tổng số hợp tác xã là 1,298: đơn vị HTX chỉ nhận 0 chữ số thập phân.",
                "K102 | TT.TYLE=>100.5 | Tỷ lệ thành viên được tuyên truyền về vai trò kinh tế hợp tác là trên 100,5, lớn hơn mức cao nhất 100.",
                "K104 | num(TT.TYLE)=2500 den(TT.TYLE)=2400 | Tỷ lệ thành viên được tuyên truyền về vai trò kinh tế hợp tác: tử số 2.500 lớn hơn mẫu số 2.400.",
                "K305 | LD.HTX=100 LD.HTX[sex=male]=101 | Lao động thường xuyên trong HTX: các phần theo giới tính cộng lại là ít nhất 101 người, tổng là 100 người.",
                "K402 | HTX.INCL.QTD=1 QTD.TOTAL=5 HTX.NONAGRI=4 | Tổng số HTX đã gồm QTDND, nhưng 5 quỹ QTDND nhiều hơn số HTX phi nông nghiệp 4 HTX.",
                "K419 | HQ.XA13=10 #communes=9 | Xã đạt tiêu chí 13 10 xã nhiều hơn số xã 9 xã.",
                "K421 | TD.DANGKY=10 #members=9 | Đơn vị đăng ký 10 nhiều hơn số thành viên cụm 9.",
                "K501 | TV.HTX=69 #min_members=7 HTX.OPER=10 | Bình quân mỗi HTX ít hơn số thành viên tối thiểu theo luật (7).",
                "K502 | TV.HTX=14 HTX.TOTAL=3 | Bình quân 4,67 thành viên một HTX: quá ít.",
                "K502 | TV.HTX=49999 HTX.TOTAL=10000 | Bình quân 4,9999 thành viên một HTX: quá ít.",
                "K503 | TV.HTX=60000001 HTX.TOTAL=3000 | Bình quân 20.000,0003 thành viên một HTX: quá nhiều.",
                "K601 | HTX.TOTAL=55 prev(HTX.TOTAL)=100 | Tổng số hợp tác xã thay đổi −45 so với 100 của kỳ trước.",
                "K601 | HTX.TOTAL=>1000 prev(HTX.TOTAL)=~100 | ",
                "K602 | KQ.DT.TONG=1000000 prev(KQ.DT.TONG)=999 | Tổng doanh thu của các HTX có số liệu gấp 1.001 lần kỳ trước: có thể nhầm đơn vị (nghìn, triệu, tỷ).",
                "K602 | LH.NEW=2 prev(LH.NEW)=0 | ",
                "K603 | KQ.VON=1.5 prev(KQ.VON)=1500 | Tổng vốn hoạt động chỉ bằng một phần 1.000 kỳ trước: có thể nhầm đơn vị (nghìn, triệu, tỷ).",
                "K604 | HTX.NEW=21 earlier(HTX.NEW)=22 | HTX thành lập mới trong kỳ lũy kế 21 thấp hơn 22 đã báo cáo trong năm.",
                "K701 | HTX.TOTAL=330 below(HTX.TOTAL)=331 | Tổng số hợp tác xã báo cáo 330 HTX, cộng từ cấp dưới 331 HTX (8/9).",
                "K703 | den(HQ.QTD.RATE)=372 base(HQ.QTD.RATE)=373 | Tỷ lệ QTDND hoạt động hiệu quả: mẫu số 372 quỹ khác quỹ tín dụng nhân dân đã báo cáo 373 quỹ.",
                "K801 | printed(HTX.TOTAL)=4193 HTX.TOTAL=4139 | Văn bản ghi 4.193 HTX, bảng số liệu là 4.139 HTX.",
            })
    void theMessageSaysTheNumbersAsAnOfficialWritesThem(String rule, String report, String message) {
        List<String> messages = CHECKS.findings(WrittenReport.of(report), Language.VI).stream()
                .filter(f -> f.rule().equals(rule))
                .map(Finding::message)
                .toList();
        assertThat(messages).isEqualTo(message == null ? List.of() : List.of(message));
    }

    @Test
    void inEnglishTheConditionItselfIsSaid() {
        assertThat(only("K401", "HTX.OPER=13 HTX.TOTAL=12", Language.EN).message())
                .isEqualTo(
                        "Operating cooperatives must not exceed Cooperatives on the register: 13 HTX against 12 HTX.");
        assertThat(only("K308", "CB.TOTAL[qualification=college-up]=7 CB.CD_DH=8", Language.EN)
                        .message())
                .isEqualTo(
                        "Cooperative managers (college and above) must equal Managers with college/university degree:"
                                + " 7 người against 8 người.");
        assertThat(only("K305", "LD.HTX=1 LD.HTX[sex=male]=2", Language.EN).message())
                .isEqualTo(
                        "Regular workers in cooperatives must equal the sum of the parts of Regular workers in cooperatives"
                                + " by sex: 1 người against at least 2 người.");
        assertThat(only("K105", "period=2018", Language.EN).message())
                .isEqualTo("The first day of the period must not be later than today: 01/01/2018 against 15/12/2017.");
        assertThat(only("K407", "QTD.DUNO=2 QTD.VON=1", Language.EN).cure())
                .isEqualTo("Check these figures, or give a reason.");
    }

    private static Finding only(String rule, String report, Language language) {
        List<Finding> findings = CHECKS.findings(WrittenReport.of(report), language);
        assertThat(findings).extracting(Finding::rule).containsExactly(rule);
        return findings.getFirst();
    }

    @Test
    void aQuotientHasNotTheUnitOfTheOtherSide() {
        CheckRules rules = one("bounded", "TV.HTX / HTX.TOTAL <= HTX.OPER", "HTX.OPER", "{left}, {right}.");
        assertThat(rules.over(CATALOGUE).findings(WrittenReport.of("TV.HTX=9 HTX.TOTAL=2 HTX.OPER=4"), Language.VI))
                .extracting(Finding::message)
                .containsExactly("4,5, 4 HTX.");
    }

    @Test
    void theCureNamesTheUnit() {
        assertThat(CHECKS.findings(WrittenReport.of("KQ.VON=1.5 prev(KQ.VON)=1500"), Language.VI))
                .filteredOn(f -> f.rule().equals("K603"))
                .extracting(Finding::cure)
                .containsExactly("Kiểm tra đơn vị tỷ đồng.");
    }

    @Test
    void aRuleCanBeReadInWords() {
        CheckRules rules = Files.rules();
        assertThat(CHECKS.words(rules.find("K405").orElseThrow(), Language.VI))
                .isEqualTo(
                        "Cán bộ quản lý HTX trình độ cao đẳng, đại học + Cán bộ quản lý HTX trình độ sơ cấp, trung cấp"
                                + " không được lớn hơn Cán bộ quản lý HTX");
        assertThat(CHECKS.words(rules.find("K106").orElseThrow(), Language.EN))
                .isEqualTo(
                        "The last day of the period must not be later than today or the standing must differ from official");
        CheckRules nested =
                one("bounded", "HTX.OPER - (HTX.STOP - HTX.NEW * (HTX.AGRI + 1)) <= HTX.TOTAL", "HTX.OPER", "Sai.");
        assertThat(nested.over(List.of()).words(nested.rules().getFirst(), Language.VI))
                .isEqualTo("HTX.OPER − (HTX.STOP − HTX.NEW × (HTX.AGRI + 1)) không được lớn hơn HTX.TOTAL");
    }

    @Test
    void everyRuleIsSaidWholeInBothLanguages() {
        for (Language language : Language.values())
            for (CheckRule rule : Files.rules().rules())
                assertThat(CHECKS.words(rule, language))
                        .as(rule.code())
                        .doesNotContain("checks.")
                        .doesNotContain("{")
                        .doesNotContain("#");
    }

    @Test
    void whatWasAlreadyPrintedIsRefusedByItsBoundsOnly() {
        Finding bounds = only("K101", "HTX.STOP=-1", Language.VI);
        Finding partition = only("K301", "HTX.OPER=1 HTX.STOP=2 HTX.TOTAL=4", Language.VI);
        assertThat(bounds.ofPublished().isError()).isTrue();
        assertThat(partition.isError()).isTrue();
        assertThat(partition.ofPublished().isError()).isFalse();
        assertThat(partition.at(new Place("bao-cao.csv", null, 12, "value")).text(Language.VI))
                .isEqualTo(
                        "bao-cao.csv:12:value: K301 HTX đang hoạt động cộng ngừng hoạt động là 3 HTX, tổng số là 4 HTX. Sửa một trong ba số.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "371 | 373    | Exactly[value=-2]",
                "373 | 371    | Exactly[value=2]",
                ">=373 | 371  | AtLeast[low=2]",
                "373 | >371   | LessThan[high=2]",
                "<=373 | 371  | Between[low=-371, high=2]",
                "~370 | 371   | About[value=-1]",
                "x | na       | WITHHELD",
                "na | na      | NOT_APPLICABLE",
                "na | x       | WITHHELD",
            })
    void theChangeOfCreditFundsIsComputedByItsRule(String now, String before, String change) {
        Derivation derivation = CHECKS.derivation("QTD.CHANGE").orElseThrow();
        assertThat(derivation.of(WrittenReport.of("QTD.TOTAL=" + now + " opening(QTD.TOTAL)=" + before)))
                .hasToString(change);
    }

    @Test
    void aFormulaSaysWhatItUsesAndWhatItCannotReckon() {
        Derivation derivation = CHECKS.derivation("QTD.CHANGE").orElseThrow();
        assertThat(derivation.uses()).containsExactly("QTD.TOTAL");
        assertThat(derivation.rule()).isEqualTo("K203");
        assertThat(derivation.of(WrittenReport.of("QTD.TOTAL=373"))).isEqualTo(Amount.Missing.NOT_REPORTED);
        assertThat(CHECKS.derivation("QTD.TOTAL")).isEmpty();
        Derivation mean = one("derived", "A = B / C", "A", "Sai.")
                .over(List.of())
                .derivation("A")
                .orElseThrow();
        assertThat(mean.of(WrittenReport.of("B=10 C=4"))).hasToString("Exactly[value=2.5]");
        assertThat(mean.of(WrittenReport.of("B=10 C=3"))).hasToString("Exactly[value=3.3333333333]");
        assertThat(mean.of(WrittenReport.of("B=10 C=0"))).isEqualTo(Amount.Missing.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "code       | K102                          | I302 | checks.csv:3:code",
                "message_vi | ''                            | I303 | checks.csv:2:message_vi",
                "severity   | fatal                         | I304 | checks.csv:2:severity",
                "kind       | sums                          | I305 | checks.csv:2:kind",
                "applies_to | kind:stok                     | I306 | checks.csv:2:applies_to",
                "applies_to | HTX.TOTAL,HTX.OPER            | I306 | checks.csv:2:applies_to",
                "applies_to | X                             | I306 | checks.csv:2:applies_to",
                "message_vi | '{X} là {so}.'                | I307 | checks.csv:2:message_vi",
                "cure_vi    | 'Xem {unti}.'                 | I307 | checks.csv:2:cure_vi",
                "kind       | derived                       | I308 | checks.csv:2:expression",
                "expression | X = sum(X[D])                 | I309 | checks.csv:2:applies_to",
                "message_vi | 'Theo {dimension}.'           | I309 | checks.csv:2:applies_to",
                "expression | X >=                          | I311 | checks.csv:2:expression",
                "expression | X                             | I312 | checks.csv:2:expression",
            })
    void aRowThatIsNotUnderstoodRefusesTheFile(String column, String value, String code, String place) {
        List<Fault> faults = CheckRules.of(changed(0, column, value)).faults();
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().code()).isEqualTo(code);
        assertThat(faults.getFirst().place()).hasToString(place);
        for (Language language : Language.values())
            assertThat(faults.getFirst().text(language))
                    .doesNotContain("{column}")
                    .doesNotContain("{found}")
                    .doesNotContain("{rule}");
    }

    @Test
    void aFileWithoutAColumnIsRefused() {
        Table table = Files.table("checks.csv");
        List<String> columns =
                table.columns().stream().filter(c -> !c.equals("applies_to")).toList();
        Outcome<CheckRules> outcome = CheckRules.of(new Table(table.file(), "", "", columns, table.rows()));
        assertThat(outcome.faults()).extracting(Fault::code).containsExactly("I301");
    }

    @Test
    void oneIndicatorHasOneFormula() {
        CheckRule rule = Files.rules().find("K203").orElseThrow();
        CheckRule other =
                new CheckRule("K204", rule.severity(), rule.kind(), "QTD.CHANGE = 0", rule.appliesTo(), "Sai.", "Sửa.");
        assertThat(CheckRules.of(List.of(rule, other)).faults())
                .extracting(Fault::code)
                .containsExactly("I323");
    }

    @Test
    void whatTheCatalogueDoesNotHaveIsToldWithItsPlace() {
        assertThat(CheckRules.of(changed(9, "expression", "HTX.OPER + HTX.STPO = HTX.TOTAL"))
                        .orThrow()
                        .unknown(CATALOGUE))
                .extracting(f -> f.place() + " " + f.code() + " " + f.values().get("found"))
                .containsExactly("checks.csv:11:expression I321 HTX.STPO");
        assertThat(CheckRules.of(changed(9, "applies_to", "HTX.TOTL")).orThrow().unknown(CATALOGUE))
                .extracting(Fault::code)
                .containsExactly("I321");
        assertThat(one("bounded", "HTX.TOTAL[law=2013] <= HTX.TOTAL[sex=female]", "HTX.TOTAL", "Sai.")
                        .unknown(CATALOGUE))
                .extracting(f -> f.values().get("found"))
                .containsExactly("law=2013", "sex=female");
    }

    @Test
    void everyRefusalHasItsSentenceAndItsCure() {
        for (Language language : Language.values())
            for (ChecksRefusal refusal : ChecksRefusal.values()) {
                assertThat(Texts.in(language).has(refusal.code()))
                        .as(refusal.name())
                        .isTrue();
                assertThat(Texts.in(language).has(refusal.code() + ".cure"))
                        .as(refusal.name())
                        .isTrue();
            }
    }
}
