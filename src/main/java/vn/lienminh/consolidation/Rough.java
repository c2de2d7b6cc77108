package vn.lienminh.consolidation;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Ends;

/// What the amounts of one cell that are not exact numbers add up to (ít nhất, trên, khoảng, không công bố …): the
/// sums of their ends, and how many there are of each sort, so that a report can be taken out again and no report
/// need be read for its sum.
final class Rough {
    /// The sorts of which the number matters; of a range its two ends say everything.
    private enum Sort {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN,
        ABOUT,
        WITHHELD
    }

    private BigDecimal low = BigDecimal.ZERO;
    private BigDecimal high = BigDecimal.ZERO;
    private final int[] counts = new int[Sort.values().length];

    /// @param sign 1 or −1
    void add(Amount amount, int sign) {
        switch (amount) {
            case Amount.AtLeast(BigDecimal end) -> add(Sort.AT_LEAST, end, BigDecimal.ZERO, sign);
            case Amount.MoreThan(BigDecimal end) -> add(Sort.MORE_THAN, end, BigDecimal.ZERO, sign);
            case Amount.AtMost(BigDecimal end) -> add(Sort.AT_MOST, BigDecimal.ZERO, end, sign);
            case Amount.LessThan(BigDecimal end) -> add(Sort.LESS_THAN, BigDecimal.ZERO, end, sign);
            case Amount.About(BigDecimal value) -> add(Sort.ABOUT, value, value, sign);
            case Amount.Between(BigDecimal from, BigDecimal to) -> add(null, from, to, sign);
            case Amount.Missing ignored -> add(Sort.WITHHELD, BigDecimal.ZERO, BigDecimal.ZERO, sign);
            case Amount.Exactly exact -> throw new IllegalArgumentException("not rough: " + exact);
        }
    }

    private void add(@Nullable Sort sort, BigDecimal lowEnd, BigDecimal highEnd, int sign) {
        BigDecimal times = BigDecimal.valueOf(sign);
        low = low.add(lowEnd.multiply(times));
        high = high.add(highEnd.multiply(times));
        if (sort != null) counts[sort.ordinal()] += sign;
    }

    void add(Rough other) {
        low = low.add(other.low);
        high = high.add(other.high);
        for (int i = 0; i < counts.length; i++) counts[i] += other.counts[i];
    }

    private int count(Sort sort) {
        return counts[sort.ordinal()];
    }

    /// Together with the exact amounts of the same cell.
    ///
    /// @param floor the smallest value that the indicator allows: it closes "at most 3"
    Amount amount(BigDecimal exact, @Nullable BigDecimal floor) {
        if (count(Sort.WITHHELD) > 0) return Amount.Missing.WITHHELD;
        int capped = count(Sort.AT_MOST) + count(Sort.LESS_THAN);
        BigDecimal from = exact.add(low);
        if (capped > 0) from = floor == null ? null : from.add(floor.multiply(BigDecimal.valueOf(capped)));
        BigDecimal to = count(Sort.AT_LEAST) + count(Sort.MORE_THAN) > 0 ? null : exact.add(high);
        return new Ends(from, count(Sort.MORE_THAN) > 0, to, count(Sort.LESS_THAN) > 0, count(Sort.ABOUT) > 0).amount();
    }

    boolean none() {
        return low.signum() == 0 && high.signum() == 0 && Arrays.stream(counts).allMatch(n -> n == 0);
    }

    boolean same(Rough other) {
        return low.compareTo(other.low) == 0 && high.compareTo(other.high) == 0 && Arrays.equals(counts, other.counts);
    }

    /// The two sums, then the counts in their order.
    BigDecimal[] numbers() {
        BigDecimal[] numbers = new BigDecimal[2 + counts.length];
        numbers[0] = low;
        numbers[1] = high;
        for (int i = 0; i < counts.length; i++) numbers[2 + i] = BigDecimal.valueOf(counts[i]);
        return numbers;
    }

    static Rough of(BigDecimal[] numbers) {
        Rough rough = new Rough();
        rough.low = numbers[0];
        rough.high = numbers[1];
        for (int i = 0; i < rough.counts.length; i++) rough.counts[i] = numbers[2 + i].intValueExact();
        return rough;
    }
}
