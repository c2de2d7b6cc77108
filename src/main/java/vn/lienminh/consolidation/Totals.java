package vn.lienminh.consolidation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.reporting.AcceptedReports;
import vn.lienminh.reporting.Ledger;
import vn.lienminh.reporting.Snapshot;

/// The totals that are kept (số tổng hợp lưu sẵn): changed in the transaction of each acceptance, and always equal
/// to what the accepted snapshots add up to.
@Service
public class Totals implements Ledger {
    private final TotalStore store;
    private final AcceptedReports accepted;

    Totals(TotalStore store, AcceptedReports accepted) {
        this.store = store;
        this.accepted = accepted;
    }

    @Override
    public Book open() {
        return new TotalBook(store);
    }

    /// A total that is not what its snapshots add up to.
    public record Difference(String total, String what) {}

    /// Recomputes every total from the accepted snapshots and answers the differences: none, if all is right.
    @Transactional(readOnly = true)
    public Verification verify() {
        List<Difference> differences = new ArrayList<>();
        int checked = 0;
        for (TerritoryId province : store.provinces()) {
            Map<TotalKey, Tally> kept = store.ofProvince(province);
            Map<TotalKey, Tally> computed = new TreeMap<>();
            for (Snapshot snapshot : accepted.ofProvince(province))
                for (TotalKey key : TotalKey.of(snapshot))
                    computed.computeIfAbsent(key, k -> new Tally(0)).add(snapshot, 1);
            Set<TotalKey> keys = new HashSet<>(kept.keySet());
            keys.addAll(computed.keySet());
            checked += keys.size();
            for (TotalKey key : keys) compare(key, kept.get(key), computed.get(key), differences);
        }
        return new Verification(checked, differences);
    }

    /// @param checked how many totals were compared
    public record Verification(int checked, List<Difference> differences) {}

    private static void compare(
            TotalKey key, @Nullable Tally kept, @Nullable Tally computed, List<Difference> differences) {
        Tally one = kept == null ? new Tally(0) : kept;
        Tally other = computed == null ? new Tally(0) : computed;
        if (one.same(other)) return;
        if (one.reports != other.reports)
            differences.add(new Difference(key.toString(), "reports " + one.reports + " <> " + other.reports));
        for (int i = 0; i < Math.max(one.size(), other.size()); i++)
            if (!one.same(other, i)) differences.add(new Difference(key.toString(), "cell " + (i + 1)));
    }
}
