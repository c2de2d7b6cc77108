package vn.lienminh.commands.bench;

import static vn.lienminh.commands.bench.CooperativeCell.*;

import java.util.random.RandomGenerator;
import vn.lienminh.kernel.Period;

/// What a cooperative would truthfully report of a month: parts that make up their whole, sums since January that
/// grow, numbers that move little from month to month. Counted in the smallest steps of each cell's unit.
final class CooperativeFigures {
    /// Says nothing.
    static final long EMPTY = Long.MIN_VALUE;
    /// Does not apply.
    static final long NOT_APPLICABLE = Long.MIN_VALUE + 1;

    private final NationScale scale;

    CooperativeFigures(NationScale scale) {
        this.scale = scale;
    }

    /// The noise of one month of one cooperative.
    private long noise(int cooperative, int month) {
        return Chance.bits(scale.seed(), 3, cooperative, month);
    }

    private static int admitted(long noise) {
        return (int) (noise & 15) == 0 ? 2 : (int) (noise & 7) == 1 ? 1 : 0;
    }

    private static int admittedWomen(long noise) {
        return admitted(noise) == 0 ? 0 : (int) (noise >> 4 & 1);
    }

    private static int left(long noise) {
        return (noise >> 8 & 15) == 3 ? 1 : 0;
    }

    private static long revenue(long base, long noise, int month) {
        return base * (94 + Math.floorMod(noise >> 16, 13)) / 100 * (1000 + 4L * month) / 1000;
    }

    /// @param full every cell is stated
    long[] of(int cooperative, Period period, boolean full) {
        RandomGenerator own = Chance.of(scale.seed(), 4, cooperative);
        int month = scale.monthsTo(period);
        long[] cells = new long[values().length];
        people(cells, own, cooperative, month, period.index());
        money(cells, own, cooperative, month, period.index());
        ground(cells, own);
        counts(cells, own, cooperative, month, period.index());
        if (!full) silences(cells, Chance.bits(scale.seed(), 5, cooperative));
        return cells;
    }

    private static void put(long[] cells, CooperativeCell cell, long steps) {
        cells[cell.ordinal()] = steps;
    }

    private static long at(long[] cells, CooperativeCell cell) {
        return cells[cell.ordinal()];
    }

    /// The parts in hundredths of the whole; the last takes what is left.
    private static void divide(long[] cells, CooperativeCell whole, CooperativeCell[] parts, int... hundredths) {
        long left = at(cells, whole);
        for (int i = 0; i < hundredths.length; i++) {
            long part = at(cells, whole) * hundredths[i] / 100;
            put(cells, parts[i], part);
            left -= part;
        }
        if (parts.length > hundredths.length) put(cells, parts[hundredths.length], left);
    }

    private static CooperativeCell[] parts(CooperativeCell... parts) {
        return parts;
    }

    private void people(long[] cells, RandomGenerator own, int cooperative, int month, int ofYear) {
        long members = 14 + own.nextInt(100) * own.nextInt(100) / 15;
        long admitted = 0;
        long women = 0;
        for (int m = 0; m <= month; m++) {
            long noise = noise(cooperative, m);
            members += admitted(noise) - left(noise);
            if (month - m >= ofYear) continue;
            admitted += admitted(noise);
            women += admittedWomen(noise);
        }
        put(cells, MEMBERS, Math.max(7, members));
        divide(cells, MEMBERS, parts(WOMEN, MEN), own.nextInt(20, 60));
        divide(cells, MEMBERS, parts(ASSOCIATE, OFFICIAL), own.nextInt(0, 20));
        divide(cells, MEMBERS, parts(UNDER_30, UNDER_45, OVER_60, UNDER_60), 10, 35, own.nextInt(5, 25));
        put(cells, ADMITTED, admitted);
        put(cells, ADMITTED_WOMEN, women);
        put(cells, ADMITTED_MEN, admitted - women);
        put(cells, LEFT, left(noise(cooperative, month)));
        put(cells, WORKERS, 4 + members / 6 + own.nextInt(20));
        divide(cells, WORKERS, parts(WORKING_WOMEN, WORKING_MEN), own.nextInt(15, 70));
        divide(cells, WORKERS, parts(COLLEGE, ELEMENTARY, UNTRAINED), own.nextInt(2, 20), own.nextInt(10, 50));
        divide(cells, WORKERS, parts(WORKING_MEMBERS), own.nextInt(30, 100));
        divide(cells, WORKERS, parts(INSURED), own.nextInt(0, 80));
        put(cells, INSURED_OF, at(cells, WORKERS));
    }

    private void money(long[] cells, RandomGenerator own, int cooperative, int month, int ofYear) {
        long base = (5 + own.nextInt(60)) * (4_000L + own.nextInt(16_000));
        long ofThisYear = 0;
        for (int m = Math.max(0, month - ofYear + 1); m <= month; m++)
            ofThisYear += revenue(base, noise(cooperative, m), m);
        put(cells, REVENUE, revenue(base, noise(cooperative, month), month));
        divide(
                cells,
                REVENUE,
                parts(SOLD_TO_MEMBERS, SOLD_BY_CONTRACT, SOLD_ONLINE),
                own.nextInt(30),
                own.nextInt(50),
                own.nextInt(20));
        put(cells, REVENUE_OF_YEAR, ofThisYear);
        int margin = own.nextInt(200) == 0 ? -2 : own.nextInt(2, 20);
        put(cells, PROFIT, at(cells, REVENUE) * margin / 100);
        put(cells, COSTS, at(cells, REVENUE) - at(cells, PROFIT));
        put(cells, TAXES, ofThisYear * own.nextInt(1, 5) / 100);
        put(cells, CAPITAL, base * own.nextInt(3, 30) + 1_000L * month);
        divide(cells, CAPITAL, parts(CHARTER_CAPITAL, BORROWED_CAPITAL), own.nextInt(20, 70), own.nextInt(30));
        put(cells, ASSETS, at(cells, CAPITAL) + base);
        put(cells, DEBTS, at(cells, BORROWED_CAPITAL) + base / 3);
        divide(cells, DEBTS, parts(SHORT_DEBTS, LONG_DEBTS), own.nextInt(100));
        put(cells, PAID_WORKERS, at(cells, WORKERS));
        put(cells, PAY, at(cells, WORKERS) * (4_000L + own.nextInt(8_000)));
    }

    private static void ground(long[] cells, RandomGenerator own) {
        put(cells, LAND, 20 + own.nextInt(100) * own.nextInt(200));
        divide(cells, LAND, parts(ALLOTTED_LAND, LEASED_LAND), own.nextInt(60), own.nextInt(40));
        put(cells, OUTPUT, 10 + at(cells, LAND) * own.nextInt(1, 9) / 20);
    }

    private void counts(long[] cells, RandomGenerator own, int cooperative, int month, int ofYear) {
        long[] sums = new long[4];
        for (int m = Math.max(0, month - ofYear + 1); m <= month; m++) {
            long noise = noise(cooperative, m) >> 32;
            sums[0] += noise & 1;
            sums[1] += (noise >> 1 & 3) * (noise >> 3 & 1);
            sums[2] += (noise >> 4 & 7) == 0 ? 1 : 0;
            sums[3] += (noise >> 7 & 15) == 0 ? 1 : 0;
        }
        put(cells, MEETINGS, sums[0]);
        put(cells, TRAININGS, sums[1]);
        put(cells, CONTRACTS, sums[2]);
        put(cells, SUPPORTS, sums[3]);
        put(cells, SOFTWARE, own.nextInt(3) == 0 ? 1 : 0);
        put(cells, AUDIT, own.nextInt(2));
        put(cells, OCOP_PRODUCTS, own.nextInt(6) == 0 ? own.nextInt(1, 4) : 0);
    }

    /// Some never say this or that.
    private static void silences(long[] cells, long own) {
        if ((own & 7) == 0)
            for (CooperativeCell cell : parts(LAND, ALLOTTED_LAND, LEASED_LAND)) put(cells, cell, NOT_APPLICABLE);
        if ((own >> 3 & 31) == 0) for (CooperativeCell cell : parts(PAY, PAID_WORKERS)) put(cells, cell, EMPTY);
        if ((own >> 8 & 15) == 0) put(cells, OUTPUT, EMPTY);
        if ((own >> 12 & 63) == 0) put(cells, SUPPORTS, EMPTY);
        if ((own >> 18 & 63) == 0)
            for (CooperativeCell cell : parts(SOLD_TO_MEMBERS, SOLD_ONLINE)) put(cells, cell, EMPTY);
    }
}
