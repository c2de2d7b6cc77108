package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The text form of PostgreSQL's `numeric[]`: `{12,NULL,3.5}`.
final class NumericArray {
    private static final int USUAL = 64;
    private static final int DIGITS = 18;

    private NumericArray() {}

    static @Nullable BigDecimal[] parse(String text) {
        @Nullable BigDecimal[] numbers = new BigDecimal[USUAL];
        int size = 0;
        int last = text.length() - 1;
        for (int at = 1; at < last; ) {
            int end = text.indexOf(',', at);
            if (end < 0) end = last;
            if (size == numbers.length) numbers = Arrays.copyOf(numbers, 2 * size);
            numbers[size++] = text.charAt(at) == 'N' ? null : number(text, at, end);
            at = end + 1;
        }
        return Arrays.copyOf(numbers, size);
    }

    private static BigDecimal number(String text, int from, int until) {
        if (until - from > DIGITS) return new BigDecimal(text.substring(from, until));
        long units = 0;
        int scale = 0;
        boolean negative = text.charAt(from) == '-';
        for (int i = negative ? from + 1 : from; i < until; i++) {
            char c = text.charAt(i);
            if (c == '.') scale = until - i - 1;
            else units = units * 10 + (c - '0');
        }
        return BigDecimal.valueOf(negative ? -units : units, scale);
    }
}
