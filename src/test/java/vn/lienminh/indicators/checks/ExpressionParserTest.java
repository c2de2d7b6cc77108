package vn.lienminh.indicators.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.indicators.ChecksRefusal;
import vn.lienminh.indicators.checks.Check.Comparison;
import vn.lienminh.indicators.checks.Expression.Calculation;
import vn.lienminh.indicators.checks.Expression.Sign;
import vn.lienminh.indicators.checks.Expression.Value;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Standing;

class ExpressionParserTest {
    private static final Place PLACE = new Place("checks.csv", null, 7, "expression");

    private static Check parse(String text) {
        return ExpressionParser.parse(text, PLACE).orThrow();
    }

    private static Expression left(String text) {
        return parse(text + " = 0").alternatives().getFirst().left();
    }

    private static Fault fault(String text) {
        Outcome<Check> outcome = ExpressionParser.parse(text, PLACE);
        assertThat(outcome.faults()).as(text).hasSize(1);
        return outcome.faults().getFirst();
    }

    @Test
    void everyFormOfAnOperandIsRead() {
        assertThat(left("0.30")).isEqualTo(new Expression.Literal(new BigDecimal("0.30")));
        assertThat(left("HTX.SIZE.MICRO")).isEqualTo(new Value("HTX.SIZE.MICRO"));
        assertThat(left("SK5NAM")).isEqualTo(new Value("SK5NAM"));
        assertThat(left("X")).isEqualTo(new Value(Expression.X));
        assertThat(left("CB.TOTAL[qualification=college-up]"))
                .isEqualTo(new Expression.Part("CB.TOTAL", "qualification", "college-up"));
        assertThat(left("HTX.TOTAL[law=2023]")).isEqualTo(new Expression.Part("HTX.TOTAL", "law", "2023"));
        assertThat(left("sum(X[D])")).isEqualTo(new Expression.Parts(true));
        assertThat(left("max( X [ D ] )")).isEqualTo(new Expression.Parts(false));
        assertThat(left("#min_members")).isEqualTo(new Expression.Parameter("min_members"));
        assertThat(left("abs(X)")).isEqualTo(new Expression.Absolute(new Value("X")));
        assertThat(left("max(X, 5, #quota)"))
                .isEqualTo(new Expression.Greatest(List.of(
                        new Value("X"), new Expression.Literal(new BigDecimal(5)), new Expression.Parameter("quota"))));
        for (Lookup lookup : Lookup.values())
            assertThat(left(lookup.word() + "(HTX.NEW)")).isEqualTo(new Expression.Looked(lookup, "HTX.NEW"));
        assertThat(left("min")).isEqualTo(Expression.Word.MIN);
        assertThat(left("max")).isEqualTo(Expression.Word.MAX);
        assertThat(left("decimals")).isEqualTo(Expression.Word.DECIMALS);
    }

    @Test
    void daysAndStandingsAreComparedWithTheirLike() {
        Check check = parse("end(period) <= today or standing != official or start( period ) > today");
        assertThat(check.alternatives())
                .containsExactly(
                        new Check.Condition(Expression.Word.END, Comparison.AT_MOST, Expression.Word.TODAY),
                        new Check.Condition(
                                Expression.Word.STANDING,
                                Comparison.DIFFERENT,
                                new Expression.Named(Standing.OFFICIAL)),
                        new Check.Condition(Expression.Word.START, Comparison.MORE, Expression.Word.TODAY));
    }

    @ParameterizedTest
    @CsvSource({"=,EQUAL", "!=,DIFFERENT", "<=,AT_MOST", ">=,AT_LEAST", "<,LESS", ">,MORE"})
    void everyComparisonIsRead(String sign, Comparison comparison) {
        assertThat(parse("A.B" + sign + "X").alternatives().getFirst().comparison())
                .isEqualTo(comparison);
    }

    @Test
    void timesBindsCloserThanPlusAndBothGoFromLeftToRight() {
        Expression a = new Value("A");
        Expression b = new Value("B");
        Expression c = new Value("C");
        assertThat(left("A - B - C")).isEqualTo(new Calculation(Sign.MINUS, new Calculation(Sign.MINUS, a, b), c));
        assertThat(left("A + B * C")).isEqualTo(new Calculation(Sign.PLUS, a, new Calculation(Sign.TIMES, b, c)));
        assertThat(left("(A + B) * C")).isEqualTo(new Calculation(Sign.TIMES, new Calculation(Sign.PLUS, a, b), c));
        assertThat(left("A / B / C")).isEqualTo(new Calculation(Sign.OVER, new Calculation(Sign.OVER, a, b), c));
        assertThat(left("A - (B - C)")).isEqualTo(new Calculation(Sign.MINUS, a, new Calculation(Sign.MINUS, b, c)));
    }

    /// Columns count from 1.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''                        | I311 | 1  | ∅",
                "X                         | I312 | 2  | ∅",
                "X =                       | I311 | 4  | ∅",
                "X == 3                    | I311 | 4  | = 3",
                "X => 3                    | I311 | 4  | > 3",
                "X = 3 or                  | I311 | 9  | ∅",
                "X = 3 and Y = 4           | I313 | 7  | and Y = 4",
                "X < Y < 3                 | I313 | 7  | < 3",
                "X = -5                    | I311 | 5  | -5",
                "X = .5                    | I311 | 5  | .5",
                "X = 5.                    | I313 | 6  | .",
                "X = 1,5                   | I313 | 6  | ',5'",
                "X = (Y + 3                | I313 | 11 | ∅",
                "X = Y)                    | I313 | 6  | )",
                "X + = 3                   | I311 | 5  | = 3",
                "X = prev(3)               | I315 | 10 | 3)",
                "X = prev(Y + 1)           | I313 | 12 | + 1)",
                "X = before(Y)             | I314 | 5  | before",
                "X = tomorrow              | I314 | 5  | tomorrow",
                "X = min(3; 4)             | I314 | 5  | min",
                "X = X[D]                  | I314 | 6  | [D]",
                "X = sum(Y)                | I313 | 9  | Y)",
                "X = max(Y)                | I313 | 10 | )",
                "X = Y[sex]                | I313 | 10 | ]",
                "X = Y[=female]            | I313 | 7  | =female]",
                "X = #                     | I311 | 6  | ∅",
                "X = start(today)          | I313 | 11 | today)",
                "X = Ủ                     | I311 | 5  | Ủ",
                "X = 3; drop table x       | I313 | 6  | ; drop table",
            })
    void aMalformedExpressionSaysWhereAndWhatWasFound(String text, String code, String column, String found) {
        Fault fault = fault(text);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.values()).containsEntry("column", column).containsEntry("found", found);
        assertThat(fault.text(Language.VI))
                .startsWith("checks.csv:7:expression: " + code + " Ký tự thứ " + column)
                .doesNotContain("{");
        assertThat(fault.text(Language.EN)).contains("Character " + column).doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X = today",
                "today + 1 = end(period)",
                "standing = 2",
                "abs(today) = 3",
                "max(X, standing) = 3",
                "official <= today"
            })
    void numbersDaysAndStandingsDoNotMix(String text) {
        assertThat(fault(text).code()).isEqualTo(ChecksRefusal.I316_NOT_COMPARABLE.code());
    }

    @Test
    void hostileExpressionsAreRefusedBeforeTheyCostAnything() {
        assertThat(fault("(".repeat(10_000) + "X" + ")".repeat(10_000) + " = 1").code())
                .isEqualTo("I318");
        assertThat(fault("(".repeat(500) + "X" + ")".repeat(500) + " = 1").code())
                .isEqualTo("I317");
        assertThat(fault("abs(".repeat(300) + "X" + ")".repeat(300) + " = 1").code())
                .isEqualTo("I317");
        assertThat(fault("X = " + "9".repeat(31)).code()).isEqualTo("I319");
        assertThat(fault("X = 1e999999999").code()).isEqualTo("I313");
        assertThat(fault("X = 0." + "0".repeat(40) + "1").code()).isEqualTo("I319");
    }

    @Test
    void theLongestExpressionThatIsTakenIsAlsoReckoned() {
        String sum = "1+".repeat(990) + "1";
        assertThat(judge(sum + "=991")).isEqualTo(Check.Truth.YES);
        String quotients = "1/3+".repeat(480) + "0";
        assertThat(judge(quotients + "=160")).isEqualTo(Check.Truth.YES);
        String nested = "(".repeat(32) + "7" + ")".repeat(32);
        assertThat(judge(nested + "!=7")).isEqualTo(Check.Truth.NO);
    }

    private static Check.Truth judge(String text) {
        return new Prepared(List.of(new Prepared.Subject(parse(text), Scope.NONE))).judge(Nothing.REPORTED)[0];
    }
}
