package vn.lienminh.documents.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a workbook shows a number so that it reads to the letter as on paper (định dạng số). Separators in a format
/// are English; the program of the reader prints its own, in Vietnam `#.##0,0`.
///
/// @param number what the cell holds
record NumberShape(double number, String format) {
    private static final Pattern ONE_NUMBER = Pattern.compile("(\\D*?)(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d+))?(\\D*)");
    private static final int DIGITS_OF_A_WORKBOOK = 15;
    private static final int LONGEST_LITERAL = 60;

    /// Empty when no format can show the number as the text does: then the cell holds the text.
    static Optional<NumberShape> of(String text, BigDecimal value) {
        if (value.stripTrailingZeros().precision() > DIGITS_OF_A_WORKBOOK) return Optional.empty();
        if (text.contains("\"") || text.length() > LONGEST_LITERAL) return Optional.empty();
        Matcher m = ONE_NUMBER.matcher(text);
        return m.matches() ? shape(m, value) : sign(text, value);
    }

    private static Optional<NumberShape> shape(Matcher m, BigDecimal value) {
        String decimals = m.group(3) == null ? "" : m.group(3);
        String point = decimals.isEmpty() ? "" : "." + decimals;
        BigDecimal shown = new BigDecimal(m.group(2).replace(".", "") + point);
        String body = whole(m.group(2)) + (decimals.isEmpty() ? "" : "." + "0".repeat(decimals.length()));
        boolean percent = m.group(4).strip().equals("%");
        boolean same = rounded(value, decimals.length()).compareTo(shown) == 0;
        if (percent && same) return Optional.of(percent(m, value.movePointLeft(2), shown, body));
        if (same) return Optional.of(signed(m, value, shown, body, literal(m.group(4))));
        if (!percent || rounded(value.movePointRight(2), decimals.length()).compareTo(shown) != 0)
            return Optional.empty();
        return Optional.of(percent(m, value, shown, body));
    }

    /// Workbooks keep 95% as 0.95.
    private static NumberShape percent(Matcher m, BigDecimal value, BigDecimal shown, String body) {
        return signed(m, value, shown.movePointLeft(2), body, m.group(4));
    }

    private static NumberShape signed(Matcher m, BigDecimal value, BigDecimal shown, String body, String after) {
        String format = literal(m.group(1)) + body + after;
        BigDecimal sign = BigDecimal.valueOf(value.signum() < 0 ? -1 : 1);
        return new NumberShape(
                firm(value.abs(), shown).multiply(sign).doubleValue(),
                value.signum() < 0 ? body + after + ";" + format : format);
    }

    /// Programs differ in rounding a half that binary cannot hold; such a number is kept as shown.
    private static BigDecimal firm(BigDecimal value, BigDecimal shown) {
        BigDecimal exact = new BigDecimal(value.doubleValue());
        return exact.setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) == 0 ? value : shown;
    }

    /// A dash for nothing: the third place of a format is that of zero.
    private static Optional<NumberShape> sign(String text, BigDecimal value) {
        if (value.signum() != 0 || text.isBlank() || text.chars().anyMatch(Character::isDigit)) return Optional.empty();
        return Optional.of(new NumberShape(0, "#,##0;\"\u2212\"#,##0;" + literal(text)));
    }

    private static String whole(String digits) {
        if (digits.contains(".")) return "#,##0";
        boolean padded = digits.length() > 1 && digits.startsWith("0");
        return padded ? "0".repeat(digits.length()) : digits.length() > 3 ? "0" : "#,##0";
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.abs().setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String literal(String text) {
        return text.isEmpty() ? "" : "\"" + text + "\"";
    }
}
