package vn.lienminh.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.reporting.AcceptedReports;
import vn.lienminh.reporting.Snapshot;

/// One province's totals, counted anew from its reports and compared: the reports stream by in the order of forms
/// and periods, and only one period's totals are held at a time.
class Recount {
    private final TotalStore store;
    private final TerritoryId province;
    private final List<Totals.Difference> differences = new ArrayList<>();
    private final Set<TotalStore.FormPeriod> done = new HashSet<>();
    private final Map<TotalKey, Tally> computed = new HashMap<>();
    private TotalStore.@Nullable FormPeriod current;
    private int totals;
    private long reports;

    Recount(TotalStore store, TerritoryId province) {
        this.store = store;
        this.province = province;
    }

    void run(AcceptedReports accepted) {
        accepted.each(province, this::add);
        compare();
        for (TotalStore.FormPeriod kept : store.periods(province))
            if (!done.contains(kept)) {
                current = kept;
                compare();
            }
    }

    private void add(Snapshot snapshot) {
        var next = new TotalStore.FormPeriod(snapshot.id().form(), snapshot.id().period());
        if (!next.equals(current)) compare();
        current = next;
        reports++;
        for (TotalKey key : TotalKey.of(snapshot))
            computed.computeIfAbsent(key, k -> new Tally()).add(snapshot, 1);
    }

    private void compare() {
        if (current == null) return;
        done.add(current);
        Map<TotalKey, Tally> kept = store.ofPeriod(province, current.form(), current.period());
        Set<TotalKey> keys = new TreeSet<>(kept.keySet());
        keys.addAll(computed.keySet());
        totals += keys.size();
        for (TotalKey key : keys)
            compare(key, kept.getOrDefault(key, new Tally()), computed.getOrDefault(key, new Tally()));
        computed.clear();
    }

    private void compare(TotalKey key, Tally kept, Tally counted) {
        if (kept.reports() != counted.reports())
            differences.add(
                    new Totals.Difference(key.toString(), "reports " + kept.reports() + " <> " + counted.reports()));
        for (int i = 0; i < Math.max(kept.size(), counted.size()); i++)
            if (!kept.same(counted, i)) differences.add(new Totals.Difference(key.toString(), "cell " + (i + 1)));
    }

    int totals() {
        return totals;
    }

    long reports() {
        return reports;
    }

    List<Totals.Difference> differences() {
        return differences;
    }
}
