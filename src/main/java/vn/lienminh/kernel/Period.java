package vn.lienminh.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A reporting period (kỳ báo cáo): a year, half, nine months, quarter or month, written as files and
/// addresses write it: `2017`, `2017H1`, `2017-9M`, `2017Q2`, `2017-06`. Not a range of dates.
///
/// @param index 1 to 12 for months, 1 to 4 for quarters, 1 or 2 for halves; 1 otherwise
public record Period(Length length, int year, int index) implements Comparable<Period> {

    /// The five lengths, with how many of them a year holds (nine months: one, January to September).
    public enum Length {
        MONTH(12, 1, "M"),
        QUARTER(4, 3, "Q"),
        HALF(2, 6, "H"),
        NINE_MONTHS(1, 9, "9M"),
        YEAR(1, 12, "Y");

        private final int perYear;
        private final int months;
        private final String letter;

        Length(int perYear, int months, String letter) {
            this.perYear = perYear;
            this.months = months;
            this.letter = letter;
        }

        public int months() {
            return months;
        }

        public int perYear() {
            return perYear;
        }

        /// The letter of the catalogue's column `frequencies`.
        public String letter() {
            return letter;
        }
    }

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:Q([1-4])|H([12])|-(9M)|-(0[1-9]|1[0-2]))?");

    public Period {
        if (index < 1 || index > length.perYear) throw new IllegalArgumentException(length + " " + index);
    }

    public static Period year(int year) {
        return new Period(Length.YEAR, year, 1);
    }

    /// Reads the written form; empty when it is none.
    public static Optional<Period> parse(String text) {
        Matcher m = TEXT.matcher(text.strip());
        if (!m.matches()) return Optional.empty();
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) return Optional.of(new Period(Length.QUARTER, year, Integer.parseInt(m.group(2))));
        if (m.group(3) != null) return Optional.of(new Period(Length.HALF, year, Integer.parseInt(m.group(3))));
        if (m.group(4) != null) return Optional.of(new Period(Length.NINE_MONTHS, year, 1));
        if (m.group(5) != null) return Optional.of(new Period(Length.MONTH, year, Integer.parseInt(m.group(5))));
        return Optional.of(year(year));
    }

    /// Reads a form known to be right, such as one from the database.
    public static Period of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a period: " + text));
    }

    public LocalDate start() {
        return LocalDate.of(year, (index - 1) * length.months + 1, 1);
    }

    /// The last day: members, codes and maps are those of this day.
    public LocalDate end() {
        return start().plusMonths(length.months).minusDays(1);
    }

    /// The period of the same length before; of nine months the same months of the year before.
    public Period previous() {
        return index > 1 ? new Period(length, year, index - 1) : new Period(length, year - 1, length.perYear);
    }

    /// The same months of the year before (cùng kỳ năm trước).
    public Period yearBefore() {
        return new Period(length, year - 1, index);
    }

    /// The shorter periods that make up this one, longest first kind that does: a year is four quarters, a quarter
    /// three months.
    public List<Period> parts() {
        Length part = switch (length) {
            case MONTH -> null;
            case QUARTER -> Length.MONTH;
            case HALF, NINE_MONTHS, YEAR -> Length.QUARTER;
        };
        List<Period> parts = new ArrayList<>();
        if (part == null) return parts;
        int first = (start().getMonthValue() - 1) / part.months + 1;
        for (int i = 0; i < length.months / part.months; i++) parts.add(new Period(part, year, first + i));
        return parts;
    }

    @Override
    public int compareTo(Period other) {
        int byEnd = end().compareTo(other.end());
        return byEnd != 0 ? byEnd : length.compareTo(other.length);
    }

    @Override
    public String toString() {
        String y = year < 1000 ? "%04d".formatted(year) : Integer.toString(year);
        return switch (length) {
            case YEAR -> y;
            case HALF -> y + "H" + index;
            case NINE_MONTHS -> y + "-9M";
            case QUARTER -> y + "Q" + index;
            case MONTH -> y + (index < 10 ? "-0" : "-") + index;
        };
    }
}
