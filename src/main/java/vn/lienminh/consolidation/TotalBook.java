package vn.lienminh.consolidation;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienminh.reporting.Ledger;
import vn.lienminh.reporting.Snapshot;

/// What one transaction adds to the totals, by total.
class TotalBook implements Ledger.Book {
    private final TotalStore store;
    private final Map<TotalKey, Tally> differences = new TreeMap<>();

    TotalBook(TotalStore store) {
        this.store = store;
    }

    @Override
    public void accepted(Snapshot now, @Nullable Snapshot before) {
        if (before != null) add(before, -1);
        add(now, 1);
    }

    @Override
    public void ended(Snapshot was) {
        add(was, -1);
    }

    private void add(Snapshot snapshot, int sign) {
        for (TotalKey key : TotalKey.of(snapshot))
            differences.computeIfAbsent(key, k -> new Tally(0)).add(snapshot, sign);
    }

    @Override
    public void post() {
        differences.forEach((key, difference) -> {
            Tally tally = store.locked(key).orElseGet(() -> new Tally(0));
            tally.add(difference);
            store.put(key, tally);
        });
        differences.clear();
    }
}
