package vn.lienminh.commands.bench;

import vn.lienminh.kernel.Period;

/// Whether and when a cooperative's report of a month comes in (tình hình nộp báo cáo).
enum Turnout {
    ON_TIME,
    /// On time, and corrected a month later.
    REVISED,
    /// On time, and a month later some of it is known only within bounds.
    BOUNDED,
    /// A month later.
    LATE,
    MISSING;

    private static final int OF = 1000;
    private static final int NEVER = 12;

    static Turnout of(NationScale scale, int cooperative, Period period) {
        if (Long.remainderUnsigned(Chance.bits(scale.seed(), 6, cooperative), OF) < NEVER) return MISSING;
        long draw = Long.remainderUnsigned(Chance.bits(scale.seed(), 7, cooperative, scale.monthsTo(period)), OF);
        if (draw < 10) return MISSING;
        if (draw < 40) return LATE;
        if (draw < 50) return REVISED;
        return draw < 55 ? BOUNDED : ON_TIME;
    }

    boolean comesAtOnce() {
        return this == ON_TIME || this == REVISED || this == BOUNDED;
    }
}
