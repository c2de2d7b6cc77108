package vn.lienminh.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;

/// The revisions that one transaction files and accepts (nộp và duyệt): of one report or of a million. Filed piece
/// by piece, accepted all at once at the end, when the locks of their provinces are held.
class Filing {
    private static final int BULK = 10_000;

    /// A revision in the place of another one, or as the first.
    record Change(Snapshot now, @Nullable Snapshot before) {}

    /// What is remembered of a change until the end.
    ///
    /// @param before the report and revision that counted until now
    private record Filed(
            ReportId id, int revision, @Nullable Counted before) {}

    record Counted(ReportId id, int revision) {}

    /// Somebody else changed one of the reports since it was read.
    static final class ChangedMeanwhile extends RuntimeException {
        ChangedMeanwhile() {
            super("a report was changed by another transaction");
        }
    }

    private final SnapshotStore store;
    private final Ledger.Book book;
    private final List<Filed> filed = new ArrayList<>();

    Filing(SnapshotStore store, Ledger ledger) {
        this.store = store;
        this.book = ledger.open();
    }

    /// @param rows the same revisions as rows for the store
    void add(List<Change> changes, SnapshotRows rows) {
        store.copy(rows);
        for (Change change : changes) {
            Snapshot before = change.before();
            filed.add(new Filed(
                    change.now().id(),
                    change.now().revision(),
                    before == null ? null : new Counted(before.id(), before.revision())));
            book.accepted(change.now(), before);
        }
    }

    int size() {
        return filed.size();
    }

    /// Locks the provinces in their order, and only then reads the clock: an instant once answered keeps its
    /// answer.
    void accept(Clock clock, String by) {
        if (filed.isEmpty()) return;
        SortedSet<TerritoryId> provinces = new TreeSet<>();
        for (Filed one : filed) {
            provinces.add(one.id.province());
            if (one.before != null) provinces.add(one.before.id().province());
        }
        Instant at = store.lock(provinces, clock);
        List<Counted> ended = filed.stream()
                .map(Filed::before)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Counted::id))
                .toList();
        if (store.end(ended, at, by) != ended.size()) throw new ChangedMeanwhile();
        store.accept(filed.stream().map(f -> new Counted(f.id, f.revision)).toList(), at, by);
        book.post();
        if (filed.size() >= BULK) store.count();
    }
}
