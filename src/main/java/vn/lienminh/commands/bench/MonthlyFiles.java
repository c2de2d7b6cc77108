package vn.lienminh.commands.bench;

import static vn.lienminh.commands.bench.CooperativeFigures.EMPTY;
import static vn.lienminh.commands.bench.CooperativeFigures.NOT_APPLICABLE;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienminh.kernel.Period;

/// Writes what comes in of one month: the reports of cooperatives in the wide form and in the long one, what comes
/// late, what is corrected, what is known within bounds, and what alliances report directly.
final class MonthlyFiles {
    private static final String FORM = "HTX-THANG";
    private static final String WIDE = "organisation,period,form,"
            + Stream.of(CooperativeCell.values()).map(CooperativeCell::header).collect(Collectors.joining(","));
    private static final String LONG = "indicator,organisation,period,value,denominator,operator,upper,breakdown";
    private static final String PROVINCES = "province,period,form,"
            + CooperativeCell.OF_PROVINCES.stream().map(CooperativeCell::header).collect(Collectors.joining(","));
    private static final int ONE_PROVINCE_IN = 4;

    private final NationScale scale;
    private final Cooperatives cooperatives;
    private final CooperativeFigures figures;

    MonthlyFiles(NationScale scale, Cooperatives cooperatives) {
        this.scale = scale;
        this.cooperatives = cooperatives;
        this.figures = new CooperativeFigures(scale);
    }

    private Stream<Cooperatives.Cooperative> reporting(Period period) {
        return cooperatives.all().stream().filter(c -> c.on(period.start()));
    }

    private Stream<Cooperatives.Cooperative> reporting(Period period, Turnout turnout) {
        return reporting(period).filter(c -> Turnout.of(scale, c.number(), period) == turnout);
    }

    void onTime(Path file, Period period) {
        try (Rows rows = new Rows(file, WIDE)) {
            reporting(period)
                    .filter(c -> Turnout.of(scale, c.number(), period).comesAtOnce())
                    .forEach(c -> rows.add(wide(c, period, figures.of(c.number(), period, false))));
        }
    }

    /// Every cell of so many reports.
    void full(Path file, Period period, int reports) {
        try (Rows rows = new Rows(file, WIDE)) {
            reporting(period)
                    .limit(reports)
                    .forEach(c -> rows.add(wide(c, period, figures.of(c.number(), period, true))));
        }
    }

    void fullLong(Path file, Period period, int reports) {
        try (Rows rows = new Rows(file, LONG)) {
            reporting(period).limit(reports).forEach(c -> longRows(rows, c, period));
        }
    }

    /// How many rows it has, as those below.
    int late(Path file, Period period) {
        try (Rows rows = new Rows(file, WIDE)) {
            reporting(period, Turnout.LATE)
                    .forEach(c -> rows.add(wide(c, period, figures.of(c.number(), period, false))));
            return rows.count();
        }
    }

    /// More was produced, and it cost more.
    int revised(Path file, Period period) {
        try (Rows rows = new Rows(file, WIDE)) {
            reporting(period, Turnout.REVISED).forEach(c -> {
                long[] cells = figures.of(c.number(), period, false);
                if (cells[CooperativeCell.OUTPUT.ordinal()] > 0) cells[CooperativeCell.OUTPUT.ordinal()] += 5;
                cells[CooperativeCell.COSTS.ordinal()] += 250;
                cells[CooperativeCell.PROFIT.ordinal()] -= 250;
                rows.add(wide(c, period, cells));
            });
            return rows.count();
        }
    }

    /// Operators have a place in the long form only.
    int bounded(Path file, Period period) {
        try (Rows rows = new Rows(file, LONG)) {
            reporting(period, Turnout.BOUNDED).forEach(c -> {
                long[] cells = figures.of(c.number(), period, false);
                String row = c.code() + "," + period + ",";
                rows.add("CS.HD," + row + number(cells, CooperativeCell.CONTRACTS) + ",,>=,,");
                rows.add("CS.TS," + row + number(cells, CooperativeCell.ASSETS) + ",,~,,");
                String low = number(cells, CooperativeCell.COSTS);
                cells[CooperativeCell.COSTS.ordinal()] += 2_000;
                rows.add("CS.CP," + row + low + ",,range," + number(cells, CooperativeCell.COSTS) + ",");
            });
            return rows.count();
        }
    }

    /// Whole reports, of which every so-many-th row is spoiled, each in the next way; the lines that are, with how.
    Map<Integer, Spoiler> spoiled(Path file, Period period, int reports, int oneIn) {
        Map<Integer, Spoiler> lines = new TreeMap<>();
        int[] line = {1};
        try (Rows rows = new Rows(file, WIDE)) {
            reporting(period).limit(reports).forEach(c -> {
                StringBuilder row = wide(c, period, figures.of(c.number(), period, true));
                boolean spoil = ++line[0] % oneIn == 0;
                Spoiler how = Spoiler.values()[line[0] / oneIn % Spoiler.values().length];
                boolean twice = spoil && how == Spoiler.TWICE;
                rows.add(spoil ? how.spoil(row) : row);
                if (twice) rows.add(row);
                if (twice) line[0]++;
                if (spoil) lines.put(line[0], how);
            });
        }
        return lines;
    }

    /// What every fourth alliance reports itself of what its cooperatives report.
    void provinces(Path file, Period period) {
        Map<String, long[]> sums = new TreeMap<>();
        reporting(period).forEach(c -> {
            String province = cooperatives.province(c, period.end());
            if (Integer.parseInt(province) % ONE_PROVINCE_IN != 0) return;
            long[] cells = figures.of(c.number(), period, true);
            long[] sum = sums.computeIfAbsent(province, p -> new long[cells.length]);
            for (int i = 0; i < cells.length; i++) sum[i] += cells[i];
        });
        try (Rows rows = new Rows(file, PROVINCES)) {
            sums.forEach((province, sum) -> {
                StringBuilder row = new StringBuilder(province + "," + period + ",LM-THANG");
                for (CooperativeCell cell : CooperativeCell.OF_PROVINCES)
                    cell.write(row.append(','), sum[cell.ordinal()]);
                rows.add(row);
            });
        }
    }

    /// A file of one report.
    String report(Cooperatives.Cooperative cooperative, Period period) {
        return WIDE + "\n" + wide(cooperative, period, figures.of(cooperative.number(), period, true)) + "\n";
    }

    private static StringBuilder wide(Cooperatives.Cooperative cooperative, Period period, long[] cells) {
        StringBuilder row = new StringBuilder(400);
        row.append(cooperative.code()).append(',').append(period).append(',').append(FORM);
        for (CooperativeCell cell : CooperativeCell.values()) write(row.append(','), cell, cells);
        return row;
    }

    private static void write(StringBuilder row, CooperativeCell cell, long[] cells) {
        long steps = cells[cell.ordinal()];
        if (steps == NOT_APPLICABLE) row.append("na");
        else if (steps != EMPTY) cell.write(row, steps);
    }

    private static String number(long[] cells, CooperativeCell cell) {
        StringBuilder text = new StringBuilder();
        write(text, cell, cells);
        return text.toString();
    }

    /// A row a cell; a ratio and an average in one row with their denominators.
    private void longRows(Rows rows, Cooperatives.Cooperative cooperative, Period period) {
        long[] cells = figures.of(cooperative.number(), period, true);
        String about = cooperative.code() + "," + period + ",";
        for (CooperativeCell cell : CooperativeCell.values())
            switch (cell) {
                case INSURED ->
                    rows.add("CS.LD.BHXH.RATE," + about + number(cells, cell) + ","
                            + number(cells, CooperativeCell.INSURED_OF) + ",,,");
                case PAY ->
                    rows.add("CS.TN.BQ," + about + number(cells, cell) + ","
                            + number(cells, CooperativeCell.PAID_WORKERS) + ",,,");
                case INSURED_OF, PAID_WORKERS -> {}
                default -> rows.add(cell.indicator() + "," + about + number(cells, cell) + ",,,," + cell.category());
            }
    }
}
