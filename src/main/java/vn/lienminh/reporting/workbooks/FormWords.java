package vn.lienminh.reporting.workbooks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Vietnamese;

/// The words of the drop-down lists, and how the columns of one row make one text as it would be typed.
final class FormWords {
    static final String RANGE = "đến";
    static final List<String> SIGNS = List.of("ít nhất", "trên", "nhiều nhất", "dưới", "khoảng", RANGE);
    static final List<String> STANDINGS = List.of("ước", "sơ bộ", "chính thức");
    static final List<String> ANSWERS = List.of("có", "không");
    private static final Map<String, String> MARKS = Map.of("ước", "ư", "sơ bộ", "sb", "chính thức", "ct");

    private FormWords() {}

    static String sign(Amount amount) {
        return switch (amount) {
            case Amount.AtLeast ignored -> "ít nhất";
            case Amount.MoreThan ignored -> "trên";
            case Amount.AtMost ignored -> "nhiều nhất";
            case Amount.LessThan ignored -> "dưới";
            case Amount.About ignored -> "khoảng";
            case Amount.Between ignored -> RANGE;
            case Amount.Exactly ignored -> "";
            case Amount.Missing ignored -> "";
        };
    }

    static String standing(Standing standing) {
        return switch (standing) {
            case ESTIMATED -> "ước";
            case PROVISIONAL -> "sơ bộ";
            case OFFICIAL -> "chính thức";
        };
    }

    /// @param value a number as Vietnamese writes it, or whatever was typed instead
    static String typed(String value, String sign, String upper, String standing) {
        if (value.isEmpty()) return sign.isEmpty() && upper.isEmpty() ? "" : (sign + " " + upper).strip();
        String word = sign.toLowerCase(Locale.ROOT);
        String text = value;
        if (word.equals(RANGE) || word.isEmpty() && !upper.isEmpty()) text = value + " " + RANGE + " " + upper;
        else if (!word.isEmpty() && !word.equals("=")) text = word + " " + value;
        String mark = standing.toLowerCase(Locale.ROOT);
        return mark.isEmpty() ? text : text + " (" + MARKS.getOrDefault(mark, mark) + ")";
    }

    /// The number as a cell of Excel holds it; null where it would lose digits.
    static @Nullable BigDecimal exact(@Nullable BigDecimal number) {
        return number == null || number.stripTrailingZeros().precision() > 15 ? null : number;
    }

    static String plain(String stored) {
        return Vietnamese.number(new BigDecimal(stored));
    }
}
