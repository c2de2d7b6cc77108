package vn.lienminh.indicators;

import java.util.Locale;
import java.util.Optional;

/// The kind of an indicator rules how it adds up over space and time, how it is compared, written and scored.
public enum IndicatorKind {
    /// số cuối kỳ: added over units, never over periods
    STOCK,
    /// số phát sinh trong kỳ: added over units and periods
    FLOW,
    /// tỷ lệ: the sum of numerators over the sum of denominators, never averaged
    RATIO,
    /// bình quân: the sum of totals over the sum of weights, never averaged
    AVERAGE,
    /// số đơn vị có: answers of yes, shown k/n
    YES_COUNT,
    /// điểm, hạng: never added
    RANK,
    /// nội dung bằng chữ: a list
    TEXT;

    public static Optional<IndicatorKind> parse(String word) {
        for (IndicatorKind k : values()) if (k.word().equals(word)) return Optional.of(k);
        return Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether amounts of several units may be added to one another.
    public boolean adds() {
        return this == STOCK || this == FLOW;
    }

    /// Whether it is computed from a pair of cells.
    public boolean hasParts() {
        return this == RATIO || this == AVERAGE;
    }
}
