package vn.lienminh.consolidation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;
import vn.lienminh.reporting.CellValue;
import vn.lienminh.reporting.Snapshot;

/// What accepted reports about one unit add up to, cell by cell (counted here from 0): exact amounts as their sum,
/// all others by their ends. Everything in it can be taken out again.
final class Tally {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<Integer, BigDecimal[]>> ROUGH = new TypeReference<>() {};

    private int reports;
    private final Sums sums;
    private final Counts stated;
    private final Counts estimated;
    private final Counts provisional;
    private final Counts exempt;
    private @Nullable Map<Integer, Rough> rough;

    Tally() {
        this(0, new Sums(), new Counts(), new Counts(), new Counts(), new Counts());
    }

    private Tally(int reports, Sums sums, Counts stated, Counts estimated, Counts provisional, Counts exempt) {
        this.reports = reports;
        this.sums = sums;
        this.stated = stated;
        this.estimated = estimated;
        this.provisional = provisional;
        this.exempt = exempt;
    }

    /// As a row of the database holds it, its arrays as text.
    ///
    /// @param rough by cell number
    record Row(
            int reports,
            String sums,
            @Nullable String stated,
            @Nullable String estimated,
            @Nullable String provisional,
            @Nullable String exempt,
            @Nullable String rough) {}

    static Tally of(Row row) {
        Tally tally = new Tally(
                row.reports(),
                Sums.parse(row.sums()),
                Counts.parse(row.stated()),
                Counts.parse(row.estimated()),
                Counts.parse(row.provisional()),
                Counts.parse(row.exempt()));
        if (row.rough() != null)
            JSON.readValue(row.rough(), ROUGH)
                    .forEach((cell, numbers) -> tally.rough().put(cell - 1, Rough.of(numbers)));
        return tally;
    }

    Row row() {
        return new Row(
                reports, sums.text(), stated.text(), estimated.text(), provisional.text(), exempt.text(), roughText());
    }

    private @Nullable String roughText() {
        Map<Integer, BigDecimal[]> numbers = new TreeMap<>();
        if (rough != null)
            rough.forEach((cell, one) -> {
                if (!one.none()) numbers.put(cell + 1, one.numbers());
            });
        return numbers.isEmpty() ? null : JSON.writeValueAsString(numbers);
    }

    private Map<Integer, Rough> rough() {
        Map<Integer, Rough> known = rough;
        if (known == null) rough = known = new TreeMap<>();
        return known;
    }

    /// @param sign 1 when the snapshot begins to count, −1 when it ceases to
    void add(Snapshot snapshot, int sign) {
        if (!snapshot.cells().isEmpty()) {
            sums.grow(snapshot.cells().lastKey());
            stated.grown(sums.size());
        }
        reports += sign;
        snapshot.cells().forEach((number, value) -> add(number - 1, value, sign));
    }

    /// A report whose cells are all exact numbers of one standing.
    ///
    /// @param amounts `{12,NULL,3.5}`, as the database writes its arrays
    void addPlain(String amounts, Standing standing) {
        int size = Counts.elements(amounts);
        sums.grow(size);
        int[] numbers = stated.grown(size);
        reports++;
        int cell = 0;
        for (int at = 1; at < amounts.length() - 1; cell++) {
            int end = amounts.indexOf(',', at);
            if (end < 0) end = amounts.length() - 1;
            if (amounts.charAt(at) != 'N') {
                sums.add(cell, amounts, at, end);
                numbers[cell]++;
                if (standing == Standing.ESTIMATED) estimated.add(cell, 1);
                if (standing == Standing.PROVISIONAL) provisional.add(cell, 1);
            }
            at = end + 1;
        }
    }

    /// Two cells of a report as the first two here, if it states both.
    void addPair(Snapshot snapshot, int above, int under) {
        CellValue one = snapshot.cells().get(above);
        CellValue other = snapshot.cells().get(under);
        if (one == null
                || other == null
                || !one.amount().present()
                || !other.amount().present()) return;
        sums.grow(2);
        reports++;
        add(0, one, 1);
        add(1, other, 1);
    }

    private void add(int cell, CellValue value, int sign) {
        if (value.amount() == Amount.Missing.NOT_APPLICABLE) {
            exempt.add(cell, sign);
            return;
        }
        stated.add(cell, sign);
        if (value.standing() == Standing.ESTIMATED) estimated.add(cell, sign);
        if (value.standing() == Standing.PROVISIONAL) provisional.add(cell, sign);
        if (value.amount() instanceof Amount.Exactly(BigDecimal exact)) sums.add(cell, exact, sign);
        else rough().computeIfAbsent(cell, k -> new Rough()).add(value.amount(), sign);
    }

    void add(Tally other) {
        reports += other.reports;
        sums.add(other.sums);
        stated.add(other.stated);
        estimated.add(other.estimated);
        provisional.add(other.provisional);
        exempt.add(other.exempt);
        if (other.rough != null)
            other.rough.forEach((cell, one) ->
                    rough().computeIfAbsent(cell, k -> new Rough()).add(one));
    }

    /// What the reports say together in one cell.
    ///
    /// @param floor the smallest value that the indicator allows
    Amount amount(int cell, @Nullable BigDecimal floor) {
        if (stated.get(cell) == 0)
            return exempt.get(cell) > 0 ? Amount.Missing.NOT_APPLICABLE : Amount.Missing.NOT_REPORTED;
        Rough one = rough == null ? null : rough.get(cell);
        BigDecimal exact = sums.get(cell);
        return one == null || one.none() ? Amount.of(exact) : one.amount(exact, floor);
    }

    Standing standing(int cell) {
        if (estimated.get(cell) > 0) return Standing.ESTIMATED;
        return provisional.get(cell) > 0 ? Standing.PROVISIONAL : Standing.OFFICIAL;
    }

    int reports() {
        return reports;
    }

    /// How many reports gave an amount.
    int stated(int cell) {
        return stated.get(cell);
    }

    /// How many reports said that the question does not concern them.
    int exempt(int cell) {
        return exempt.get(cell);
    }

    int size() {
        return Math.max(sums.size(), exempt.size());
    }

    boolean same(Tally other, int cell) {
        return sums.same(other.sums, cell)
                && stated.get(cell) == other.stated.get(cell)
                && estimated.get(cell) == other.estimated.get(cell)
                && provisional.get(cell) == other.provisional.get(cell)
                && exempt.get(cell) == other.exempt.get(cell)
                && rough(cell).same(other.rough(cell));
    }

    private Rough rough(int cell) {
        Rough one = rough == null ? null : rough.get(cell);
        return one == null ? new Rough() : one;
    }
}
