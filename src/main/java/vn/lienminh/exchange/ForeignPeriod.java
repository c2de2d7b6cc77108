package vn.lienminh.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienminh.kernel.Period;

/// Periods as DHIS2 writes them (`2018`, `201806`, `2018Q2`, `2018S1`), as ADX does (`2018-01-01/P1Y`), and as we do.
final class ForeignPeriod {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(\\d{2})");
    private static final Pattern HALF = Pattern.compile("(\\d{4})S([12])");
    private static final Pattern INTERVAL = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(P\\d{1,2}[YM])");
    private static final Map<String, Period.Length> LENGTHS = Map.of(
            "P1M", Period.Length.MONTH,
            "P3M", Period.Length.QUARTER,
            "P6M", Period.Length.HALF,
            "P9M", Period.Length.NINE_MONTHS,
            "P12M", Period.Length.YEAR,
            "P1Y", Period.Length.YEAR);

    private ForeignPeriod() {}

    static Optional<Period> parse(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) return Period.parse(month.group(1) + "-" + month.group(2));
        Matcher half = HALF.matcher(text);
        if (half.matches()) return Period.parse(half.group(1) + "H" + half.group(2));
        Matcher interval = INTERVAL.matcher(text);
        return interval.matches() ? interval(interval.group(1), interval.group(2)) : Period.parse(text);
    }

    private static Optional<Period> interval(String start, String duration) {
        Period.Length length = LENGTHS.get(duration);
        if (length == null) return Optional.empty();
        try {
            LocalDate first = LocalDate.parse(start);
            int index = (first.getMonthValue() - 1) / length.months() + 1;
            Period period = new Period(length, first.getYear(), index);
            return period.start().equals(first) ? Optional.of(period) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// As DHIS2 writes it; nine months, which it does not know, as we do.
    static String write(Period period) {
        return switch (period.length()) {
            case MONTH -> period.toString().replace("-", "");
            case HALF -> period.toString().replace('H', 'S');
            case QUARTER, NINE_MONTHS, YEAR -> period.toString();
        };
    }
}
