package vn.lienminh.consolidation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.reporting.Ledger;
import vn.lienminh.reporting.Snapshot;

/// What one transaction adds to the totals: of one report one or two of them, of a bulk load every commune's. Each
/// province is read and written by itself, under its own lock.
class TotalBook implements Ledger.Book {
    private static final int BULK = 1_000;

    private final TotalStore store;
    private final Map<TerritoryId, Map<TotalKey, Tally>> differences = new TreeMap<>();

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
        Map<TotalKey, Tally> ofProvince =
                differences.computeIfAbsent(snapshot.id().province(), k -> new HashMap<>());
        for (TotalKey key : TotalKey.of(snapshot))
            ofProvince.computeIfAbsent(key, k -> new Tally()).add(snapshot, sign);
    }

    @Override
    public void post() {
        differences.forEach((province, ofProvince) -> {
            store.find(province, ofProvince.keySet()).forEach((key, kept) -> {
                Tally difference = ofProvince.get(key);
                if (difference != null) difference.add(kept);
            });
            store.put(province, ofProvince);
        });
        if (differences.values().stream().mapToInt(Map::size).sum() >= BULK) store.count();
        differences.clear();
    }
}
