package vn.lienminh.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;

/// What a report would say after a file: the accepted revision, patched or replaced, its pairs completed.
class Draft {
    private final Entry.Target target;
    private final @Nullable Snapshot before;
    private final SortedMap<Integer, CellValue> cells;

    private Draft(Entry.Target target, @Nullable Snapshot before, SortedMap<Integer, CellValue> cells) {
        this.target = target;
        this.before = before;
        this.cells = cells;
    }

    /// @param whole the entries are all there is; otherwise cells without an entry stay as they are
    static Draft of(
            Entry.Target target, Optional<Snapshot> before, List<Entry> entries, boolean whole, Catalogue catalogue) {
        SortedMap<Integer, CellValue> cells = new TreeMap<>();
        if (!whole) before.ifPresent(b -> cells.putAll(b.cells()));
        for (Entry entry : entries) cells.put(entry.cell().number(), value(entry, before));
        Draft draft = new Draft(target, before.orElse(null), cells);
        draft.completePairs(catalogue);
        return draft;
    }

    private static CellValue value(Entry entry, Optional<Snapshot> before) {
        CellValue now = entry.value();
        CellValue old = before.map(b -> b.cells().get(entry.cell().number())).orElse(null);
        if (old == null || entry.origin()) return now;
        boolean repeats = old.standing() == now.standing() && same(old.amount(), now.amount());
        return !repeats ? now : CellValue.typed(now.amount(), now.standing(), old.origin());
    }

    /// The base of a ratio that nobody typed is the denominator indicator of the same report, and follows it.
    private void completePairs(Catalogue catalogue) {
        for (Cell cell : target.form().cells()) {
            if (cell.part() != Cell.Part.BASE) continue;
            CellValue now = cells.get(cell.number());
            if (now != null && !now.taken()) continue;
            cells.remove(cell.number());
            Indicator ratio = catalogue.get(cell.indicator());
            Optional<CellValue> numerator = value(ratio.parts().numerator());
            Optional<CellValue> denominator = value(ratio.parts().denominator());
            if (numerator.isPresent() && numerator.get().amount().present() && denominator.isPresent())
                cells.put(cell.number(), denominator.get().asTaken());
        }
    }

    private Optional<CellValue> value(@Nullable String indicator) {
        if (indicator == null) return Optional.empty();
        return target.form().value(indicator).map(c -> cells.get(c.number()));
    }

    Entry.Target target() {
        return target;
    }

    SortedMap<Integer, CellValue> cells() {
        return cells;
    }

    @Nullable
    Snapshot before() {
        return before;
    }

    String hash() {
        return ContentHash.of(target.id(), target.form().version(), cells);
    }

    /// Whether it says anything else than the accepted revision.
    boolean changes() {
        return before == null ? !cells.isEmpty() : !before.cells().equals(normal(cells));
    }

    /// Equal numbers with other trailing zeros are the same.
    private SortedMap<Integer, CellValue> normal(SortedMap<Integer, CellValue> values) {
        SortedMap<Integer, CellValue> same = new TreeMap<>();
        values.forEach((number, value) -> {
            CellValue old = before == null ? null : before.cells().get(number);
            same.put(number, old != null && same(old, value) ? old : value);
        });
        return same;
    }

    private static boolean same(CellValue one, CellValue other) {
        return one.standing() == other.standing()
                && one.origin().equals(other.origin())
                && one.taken() == other.taken()
                && same(one.amount(), other.amount());
    }

    private static boolean same(Amount one, Amount other) {
        if (one.equals(other)) return true;
        var a = one.number();
        var b = other.number();
        var aUpper = one.upper();
        var bUpper = other.upper();
        return a != null
                && b != null
                && one.operator() == other.operator()
                && a.compareTo(b) == 0
                && (aUpper == null ? bUpper == null : bUpper != null && aUpper.compareTo(bUpper) == 0);
    }

    /// The standing that most cells have; of two the weaker.
    Standing standing() {
        return most(CellValue::standing, Comparator.<Standing>naturalOrder().reversed())
                .orElse(Standing.OFFICIAL);
    }

    /// The origin that most cells have.
    String origin() {
        return most(CellValue::origin, Comparator.<String>naturalOrder()).orElse("");
    }

    private <T> Optional<T> most(Function<CellValue, T> word, Comparator<T> ties) {
        Map<T, Long> counts = cells.values().stream().collect(Collectors.groupingBy(word, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(ties)))
                .map(Map.Entry::getKey);
    }
}
