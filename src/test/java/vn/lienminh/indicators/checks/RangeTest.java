package vn.lienminh.indicators.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Not only sound but narrow: the range of a result is no wider than the values that it can have. `[` is reached,
/// `(` is not, `*` is open.
class RangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2] | + | [10,20] | [11,22]",
                "(1,2] | + | [10,20) | (11,22)",
                "[1,*  | + | (1,5]   | (2,*",
                "[1,2] | - | (10,20] | [-19,-8)",
                "[2,3] | * | [4,5]   | [8,15]",
                "[-2,3]| * | [-5,4]  | [-15,12]",
                "(0,1] | * | [0,5]   | [0,5]",
                "(0,1] | * | (0,5]   | (0,5]",
                "(0,1] | * | [1,*    | (0,*",
                "[0,0] | * | *,*     | [0,0]",
                "*,-1] | * | *,-2]   | [2,*",
                "[6,8] | / | [2,4]   | [1.5,4]",
                "[6,8] | / | (0,4]   | [1.5,*",
                "[6,8] | / | [-4,0)  | *,-1.5]",
                "[6,8] | / | [2,*    | (0,4]",
                "[6,8] | / | [0,4]   | ?",
                "[6,8] | / | [-1,1]  | ?",
                "[6,8] | / | *,*     | ?",
                "[1,5] | m | [2,3]   | [2,5]",
                "(2,3] | m | [2,3)   | (2,3]",
                "[2,2] | m | [2,2]   | [2,2]",
                "*,3)  | m | [1,2]   | [1,3)",
                "*,3)  | m | *,3]    | *,3]",
            })
    void twoRangesMakeOne(String left, String sign, String right, String result) {
        Range a = range(left);
        Range b = range(right);
        Range made = switch (sign) {
            case "+" -> a.plus(b);
            case "-" -> a.minus(b);
            case "*" -> a.times(b);
            case "/" -> a.over(b);
            default -> Range.greatest(java.util.List.of(a, b));
        };
        assertThat(written(made)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2,3) | [2,3)",
                "(-3,-2] | [2,3)",
                "[-3,2] | [0,3]",
                "(-3,3] | [0,3]",
                "[-3,3) | [0,3]",
                "(-3,3) | [0,3)",
                "*,2] | [0,*",
                "[0,*  | [0,*",
                "*,-1) | (1,*"
            })
    void theAbsoluteValueFoldsARangeAtZero(String of, String result) {
        assertThat(written(range(of).abs())).isEqualTo(result);
    }

    private static Range range(String text) {
        String[] ends = text.strip().split(",");
        boolean lowStrict = ends[0].startsWith("(");
        boolean highStrict = ends[1].endsWith(")");
        return new Range(
                end(ends[0].substring(lowStrict || ends[0].startsWith("[") ? 1 : 0)),
                lowStrict,
                end(ends[1].replaceAll("[])]", "")),
                highStrict);
    }

    private static @Nullable Fraction end(String text) {
        return text.equals("*") ? null : Fraction.of(new BigDecimal(text));
    }

    private static String written(@Nullable Range range) {
        if (range == null) return "?";
        Fraction low = range.low();
        Fraction high = range.high();
        return (low == null ? "*" : (range.lowStrict() ? "(" : "[") + written(low))
                + ","
                + (high == null ? "*" : written(high) + (range.highStrict() ? ")" : "]"));
    }

    private static String written(Fraction end) {
        return end.rounded(6).stripTrailingZeros().toPlainString();
    }
}
