package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;

/// What is known of the reports that a file speaks of, before it is taken in: the revisions that count, of the same
/// periods and of those that the checks compare with.
class KnownReports {
    private static final Comparator<Snapshot> BY_PERIOD = Comparator.comparing(s -> s.id().period());

    private record Key(OrganisationId organisation, String form, Period period) {}

    private final Map<OrganisationId, List<Snapshot>> counting = new HashMap<>();
    private final Map<Key, Integer> revisions = new HashMap<>();

    void add(KnownReports more) {
        more.counting.values().forEach(found -> found.forEach(this::add));
    }

    /// One that counts, or that this load has filed already and nobody has accepted yet.
    void add(Snapshot found) {
        List<Snapshot> mine = counting.computeIfAbsent(found.id().organisation(), k -> new ArrayList<>());
        Snapshot same = find(mine, found.id());
        if (same != null && same.revision() >= found.revision()) return;
        mine.remove(same);
        mine.add(found);
        mine.sort(BY_PERIOD);
    }

    private static @Nullable Snapshot find(List<Snapshot> snapshots, ReportId id) {
        for (Snapshot s : snapshots) if (key(s.id()).equals(key(id))) return s;
        return null;
    }

    /// A number that was given, whatever became of the revision.
    void given(ReportId id, int revision) {
        revisions.merge(key(id), revision, Math::max);
    }

    int lastRevision(ReportId id) {
        return revisions.getOrDefault(key(id), 0);
    }

    @Nullable
    Snapshot current(ReportId id) {
        return find(of(id.organisation()), id);
    }

    /// Oldest period first.
    List<Snapshot> of(OrganisationId organisation) {
        return counting.getOrDefault(organisation, List.of());
    }

    private static Key key(ReportId id) {
        return new Key(id.organisation(), id.form(), id.period());
    }
}
