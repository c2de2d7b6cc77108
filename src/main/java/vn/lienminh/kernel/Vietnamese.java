package vn.lienminh.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How numbers, dates and names are written in Vietnamese, and read back. Nothing numeric reaches a page or a
/// paper except through here (Decree 30/2020, appendix I; domain.md 5.4).
public final class Vietnamese {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern UNGROUPED = Pattern.compile("-?\\d+(,\\d+)?");

    private Vietnamese() {}

    /// `2.425.931`, `1.234,5`; trailing zeros are dropped; the minus is U+2212.
    public static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return write(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    public static String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /// Rounded half up to so many decimals, which are all written.
    public static String number(BigDecimal value, int decimals) {
        return write(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /// With its sign: `+126`, `−11`, `0`.
    public static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + number(value);
    }

    private static String write(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) text.append('.');
            text.append(whole.charAt(i));
        }
        if (point >= 0) text.append(',').append(plain, point + 1, plain.length());
        return (value.signum() < 0 ? "\u2212" : "") + text;
    }

    /// Reads `2.425.931`, `1.234,5`, `712`; empty when it is not written so. A lone `1.298` is read as 1298: in
    /// Vietnamese the dot groups.
    public static Optional<BigDecimal> parse(String text) {
        String plain = text.strip().replace('\u2212', '-');
        if (!GROUPED.matcher(plain).matches() && !UNGROUPED.matcher(plain).matches()) return Optional.empty();
        return Optional.of(new BigDecimal(plain.replace(".", "").replace(',', '.')));
    }

    /// `15/12/2017`
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// `10:42 05/12/2017`, in Vietnam's time.
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZONE));
    }

    /// `ngày 05 tháng 02 năm 2017`: days under 10 and the months 1 and 2 with a leading zero (Decree 30/2020,
    /// appendix I, box 4).
    public static String longDay(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : "" + day.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /// Precomposed (NFC) and with single spaces: how every text is stored.
    public static String tidy(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /// The key of searching: lower case, no marks, đ as d, so that `Hoà Bình`, `Hòa Bình` and `hoa binh` are one.
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return tidy(bare.replace('đ', 'd').replace('Đ', 'D')).toLowerCase(Locale.ROOT);
    }
}
