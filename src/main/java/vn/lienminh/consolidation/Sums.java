package vn.lienminh.consolidation;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Exact sums, one a cell, held small: whole numbers of a power of ten while they fit, else as they are. A book of
/// a bulk load holds two million of them.
final class Sums {
    private static final int DIGITS = 18;
    private static final long[] TENS = tens();

    private long[] units = new long[0];
    private byte[] scales = new byte[0];
    private @Nullable BigDecimal @Nullable [] large;

    private static long[] tens() {
        long[] tens = new long[DIGITS + 1];
        tens[0] = 1;
        for (int i = 1; i <= DIGITS; i++) tens[i] = tens[i - 1] * 10;
        return tens;
    }

    int size() {
        return units.length;
    }

    void grow(int size) {
        if (size <= units.length) return;
        units = Arrays.copyOf(units, size);
        scales = Arrays.copyOf(scales, size);
        if (large != null) large = Arrays.copyOf(large, size);
    }

    /// @param sign 1 or −1
    void add(int cell, BigDecimal value, int sign) {
        if (small(cell) && value.scale() == 0 && value.precision() <= DIGITS) {
            if (add(cell, sign * value.longValue(), 0)) return;
        } else if (small(cell) && value.scale() > 0 && value.scale() <= DIGITS && value.precision() <= DIGITS) {
            if (add(cell, sign * value.unscaledValue().longValue(), value.scale())) return;
        }
        enlarge(cell, sign > 0 ? value : value.negate());
    }

    void add(Sums other) {
        grow(other.size());
        for (int i = 0; i < other.size(); i++)
            if (!small(i) || !other.small(i) || !add(i, other.units[i], other.scales[i])) enlarge(i, other.exact(i));
    }

    private boolean small(int cell) {
        return large == null || large[cell] == null;
    }

    /// False, and nothing added, where the sum would not fit.
    private boolean add(int cell, long more, int scale) {
        int common = Math.max(scale, scales[cell]);
        long have = units[cell];
        long high = Math.multiplyHigh(have, TENS[common - scales[cell]]);
        long widened = have * TENS[common - scales[cell]];
        long moreHigh = Math.multiplyHigh(more, TENS[common - scale]);
        long moreWidened = more * TENS[common - scale];
        long sum = widened + moreWidened;
        boolean overflow =
                high != widened >> 63 || moreHigh != moreWidened >> 63 || ((widened ^ sum) & (moreWidened ^ sum)) < 0;
        if (overflow) return false;
        units[cell] = sum;
        scales[cell] = (byte) common;
        return true;
    }

    private void enlarge(int cell, BigDecimal more) {
        BigDecimal sum = exact(cell).add(more);
        if (large == null) large = new BigDecimal[units.length];
        large[cell] = sum;
    }

    private BigDecimal exact(int cell) {
        BigDecimal big = large == null ? null : large[cell];
        return big == null ? BigDecimal.valueOf(units[cell], scales[cell]) : big;
    }

    /// Without needless zeros; 0 where there is no such cell.
    BigDecimal get(int cell) {
        if (cell >= units.length) return BigDecimal.ZERO;
        BigDecimal exact = exact(cell);
        if (exact.scale() == 0) return exact;
        BigDecimal plain = exact.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    boolean same(Sums other, int cell) {
        return get(cell).compareTo(other.get(cell)) == 0;
    }

    /// `{12,0,3.5}`, as the database writes its arrays.
    String text() {
        StringBuilder text = new StringBuilder(units.length * 6 + 2).append('{');
        for (int i = 0; i < units.length; i++) {
            if (i > 0) text.append(',');
            if (small(i) && scales[i] == 0) text.append(units[i]);
            else text.append(get(i).toPlainString());
        }
        return text.append('}').toString();
    }

    static Sums parse(String text) {
        Sums sums = new Sums();
        sums.grow(Counts.elements(text));
        int cell = 0;
        for (int at = 1; at < text.length() - 1; cell++) {
            int end = text.indexOf(',', at);
            if (end < 0) end = text.length() - 1;
            sums.add(cell, text, at, end);
            at = end + 1;
        }
        return sums;
    }

    /// Adds the number that stands in a text.
    void add(int cell, String text, int from, int until) {
        if (until - from > DIGITS) {
            add(cell, new BigDecimal(text.substring(from, until)), 1);
            return;
        }
        long value = 0;
        int scale = 0;
        boolean negative = text.charAt(from) == '-';
        for (int i = negative ? from + 1 : from; i < until; i++) {
            char c = text.charAt(i);
            if (c == '.') scale = until - i - 1;
            else value = value * 10 + (c - '0');
        }
        if (!small(cell) || !add(cell, negative ? -value : value, scale))
            enlarge(cell, BigDecimal.valueOf(negative ? -value : value, scale));
    }
}
