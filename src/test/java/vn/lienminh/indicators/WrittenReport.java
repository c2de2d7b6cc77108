package vn.lienminh.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;

/// A report written on one line: `HTX.TOTAL=12 prev(HTX.TOTAL)=>=10 #communes=9 standing=official`.
record WrittenReport(Map<String, String> says) implements Operands {

    static WrittenReport of(String line) {
        Map<String, String> says = new LinkedHashMap<>();
        for (String word : line.strip().split("\\s+")) {
            int equals = word.indexOf('=', word.indexOf(']') + 1);
            if (equals > 0) says.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new WrittenReport(says);
    }

    WrittenReport without(String operand) {
        Map<String, String> rest = new LinkedHashMap<>(says);
        rest.remove(operand);
        return new WrittenReport(rest);
    }

    static Amount amount(String text) {
        if (text.equals("na")) return Amount.Missing.NOT_APPLICABLE;
        if (text.equals("x")) return Amount.Missing.WITHHELD;
        if (text.startsWith(">=")) return new Amount.AtLeast(number(text, 2));
        if (text.startsWith(">")) return new Amount.MoreThan(number(text, 1));
        if (text.startsWith("<=")) return new Amount.AtMost(number(text, 2));
        if (text.startsWith("<")) return new Amount.LessThan(number(text, 1));
        if (text.startsWith("~")) return new Amount.About(number(text, 1));
        int dots = text.indexOf("..");
        if (dots > 0) return new Amount.Between(new BigDecimal(text.substring(0, dots)), number(text, dots + 2));
        return Amount.of(number(text, 0));
    }

    private static BigDecimal number(String text, int from) {
        return new BigDecimal(text.substring(from));
    }

    private Amount get(String key) {
        String text = says.get(key);
        return text == null ? Amount.Missing.NOT_REPORTED : amount(text);
    }

    @Override
    public Amount value(String indicator) {
        return get(indicator);
    }

    @Override
    public Amount value(String indicator, String dimension, String category) {
        return get(indicator + "[" + dimension + "=" + category + "]");
    }

    @Override
    public Period period() {
        return Period.of(says.getOrDefault("period", "2017"));
    }

    @Override
    public LocalDate today() {
        return LocalDate.parse(says.getOrDefault("today", "2017-12-15"));
    }

    @Override
    public @Nullable Standing standing(String indicator) {
        String word = says.get("standing");
        return word == null ? null : Standing.parse(word).orElseThrow();
    }

    @Override
    public OptionalInt scale(String indicator) {
        String text = says.get("scale(" + indicator + ")");
        return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    @Override
    public Amount previous(String indicator) {
        return get("prev(" + indicator + ")");
    }

    @Override
    public Amount opening(String indicator) {
        return get("opening(" + indicator + ")");
    }

    @Override
    public Amount earlier(String indicator) {
        return get("earlier(" + indicator + ")");
    }

    @Override
    public Amount below(String indicator) {
        return get("below(" + indicator + ")");
    }

    @Override
    public Coverage coverage(String indicator) {
        return new Coverage(8, 9, List.of("37"));
    }

    @Override
    public Amount finer(String indicator) {
        return get("finer(" + indicator + ")");
    }

    @Override
    public Amount numerator(String indicator) {
        return get("num(" + indicator + ")");
    }

    @Override
    public Amount denominator(String indicator) {
        return get("den(" + indicator + ")");
    }

    @Override
    public Amount base(String indicator) {
        return get("base(" + indicator + ")");
    }

    @Override
    public Amount printed(String indicator) {
        return get("printed(" + indicator + ")");
    }

    @Override
    public Amount parameter(String name, String indicator) {
        return get("#" + name);
    }
}
