package vn.lienminh.commands.bench;

import vn.lienminh.kernel.Period;

/// How many values are in the base when it is asked: one month of 20,000 reports, a year of the nation, five years.
public enum Volume {
    ONE_MILLION("1M", "2025-01", 1),
    TWENTY_ONE_MILLION("21M", "2025-01", 12),
    HUNDRED_MILLION("100M", "2021-01", 60);

    private final String word;
    private final Period first;
    private final int months;

    Volume(String word, String first, int months) {
        this.word = word;
        this.first = Period.of(first);
        this.months = months;
    }

    NationScale scale() {
        return NationScale.whole(first, months);
    }

    /// As the command line writes it.
    @Override
    public String toString() {
        return word;
    }
}
