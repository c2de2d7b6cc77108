package vn.lienminh.reporting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Standing;

/// What a report would say after a file: the accepted revision, patched or replaced, its pairs completed.
class Draft {
    private final Entry.Target target;
    private final @Nullable Snapshot before;
    private final ReportCells cells;

    private Draft(Entry.Target target, @Nullable Snapshot before, ReportCells cells) {
        this.target = target;
        this.before = before;
        this.cells = cells;
    }

    static Draft of(FileFigures.Filled filled, @Nullable Snapshot before, Catalogue catalogue) {
        int size = filled.target().form().size();
        ReportCells cells = before == null || filled.whole()
                ? new ReportCells(size)
                : before.cells().copy(size);
        filled.cells().forEach((number, now) -> {
            CellValue old = before == null ? null : before.cells().get(number);
            cells.put(number, old == null || filled.statesOrigin() ? now : keepingOrigin(now, old));
        });
        return of(filled.target(), cells, before, catalogue);
    }

    /// @param cells all that it says but the bases that nobody typed, which are completed here
    static Draft of(Entry.Target target, ReportCells cells, @Nullable Snapshot before, Catalogue catalogue) {
        Draft draft = new Draft(target, before, cells);
        draft.completePairs(catalogue);
        return draft;
    }

    /// A number that is only repeated keeps where it came from.
    private static CellValue keepingOrigin(CellValue now, CellValue old) {
        if (old.origin().equals(now.origin())) return now;
        boolean repeats = old.standing() == now.standing() && CellValue.sameAmount(old.amount(), now.amount());
        return !repeats ? now : CellValue.typed(now.amount(), now.standing(), old.origin());
    }

    /// The base of a ratio that nobody typed is the denominator indicator of the same report, and follows it.
    private void completePairs(Catalogue catalogue) {
        for (Cell cell : target.form().bases()) {
            CellValue now = cells.get(cell.number());
            if (now != null && !now.taken()) continue;
            cells.remove(cell.number());
            Indicator ratio = catalogue.get(cell.indicator());
            CellValue numerator = value(ratio.parts().numerator());
            CellValue denominator = value(ratio.parts().denominator());
            if (numerator != null && numerator.amount().present() && denominator != null)
                cells.put(cell.number(), denominator.asTaken());
        }
    }

    private @Nullable CellValue value(@Nullable String indicator) {
        if (indicator == null) return null;
        return target.form().value(indicator).map(c -> cells.get(c.number())).orElse(null);
    }

    Entry.Target target() {
        return target;
    }

    ReportCells cells() {
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
        return before == null ? !cells.isEmpty() : !before.cells().saysTheSameAs(cells);
    }

    /// The standing that most cells have; of two the weaker.
    Standing standing() {
        return most(CellValue::standing, Comparator.<Standing>naturalOrder().reversed(), Standing.OFFICIAL);
    }

    /// The origin that most cells have.
    String origin() {
        return most(CellValue::origin, Comparator.<String>naturalOrder(), "");
    }

    private <T> T most(Function<CellValue, T> word, Comparator<T> ties, T none) {
        T only = cells.only(word);
        if (only != null) return only;
        Map<T, Integer> counts = new HashMap<>();
        cells.forEach((number, value) -> counts.merge(word.apply(value), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(ties)))
                .map(Map.Entry::getKey)
                .orElse(none);
    }
}
