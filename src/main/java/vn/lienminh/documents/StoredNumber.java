package vn.lienminh.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number as a workbook stores it: the nearest binary fraction, written with up to 17 digits, of which 15 are
/// meant.
final class StoredNumber {
    private static final Pattern FORM = Pattern.compile("[-+]?[0-9]{1,400}(\\.[0-9]{0,400})?([eE][-+]?[0-9]{1,3})?");
    private static final MathContext MEANT = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);
    /// Excel counts a 29 February 1900, which never was.
    private static final long NO_DAY = 60;

    private StoredNumber() {}

    static Optional<BigDecimal> parse(String stored) {
        String text = stored.strip();
        return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /// Whether rounding to what is meant would change a whole number, such as a long register number.
    static boolean isTooLong(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() <= 0 && bare.precision() > MEANT.getPrecision();
    }

    /// `0.1`, `12345678901234`, `-0.000005`; never with an exponent.
    static String plain(BigDecimal value) {
        BigDecimal meant = value.round(MEANT).stripTrailingZeros();
        return meant.signum() == 0 ? "0" : meant.toPlainString();
    }

    /// `2017-12-31`, with its time where it has one; empty when it is no day.
    static Optional<String> day(BigDecimal days, boolean from1904) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) >= 0) return Optional.empty();
        BigDecimal whole = days.setScale(0, RoundingMode.FLOOR);
        long seconds = days.subtract(whole)
                .multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        long number = whole.longValue();
        if (!from1904 && (number == 0 || number == NO_DAY)) return Optional.empty();
        LocalDateTime time = day(number, from1904).atStartOfDay().plusSeconds(seconds);
        boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
        return Optional.of(midnight ? time.toLocalDate().toString() : time.toString());
    }

    private static LocalDate day(long number, boolean from1904) {
        if (from1904) return FIRST_DAY_1904.plusDays(number);
        return FIRST_DAY.plusDays(number > NO_DAY ? number - 1 : number);
    }
}
