package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// What one file of figures says, and what is wrong with it.
class FileFigures {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<ReportId, Whole> wholes = new TreeMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Place> seen = new java.util.HashMap<>();

    /// A ratio that the file names by its own code: it needs a number to be counted over.
    record Pair(Place place, ReportId id, String ratio) {}

    void pair(Pair pair) {
        pairs.add(pair);
    }

    List<Pair> pairs() {
        return pairs;
    }

    /// The same cell twice in one file is refused.
    void add(Entry entry) {
        Place before = seen.putIfAbsent(entry.target().id() + " " + entry.cell().number(), entry.place());
        if (before == null) entries.add(entry);
        else
            fault(
                    entry.place(),
                    ReportingRefusal.R121_TWICE,
                    Map.of("found", entry.cell().name(), "before", before.toString()));
    }

    /// A report of which the file holds everything, and where.
    record Whole(Place place, Entry.Target target) {}

    /// Of this report the file holds everything: a cell that it does not fill is not reported. It can do so once.
    void whole(Entry.Target target, Place place) {
        Whole before = wholes.putIfAbsent(target.id(), new Whole(place, target));
        if (before != null)
            fault(
                    place,
                    ReportingRefusal.R126_ROW_TWICE,
                    Map.of("before", before.place().toString()));
    }

    Map<ReportId, Whole> wholes() {
        return wholes;
    }

    /// The reports that the file speaks of.
    Set<ReportId> reports() {
        Set<ReportId> reports = new TreeSet<>(wholes.keySet());
        for (Entry entry : entries) reports.add(entry.target().id());
        return reports;
    }

    void fault(Place place, ReportingRefusal why, Map<String, String> values) {
        faults.add(Fault.error(place, why, values));
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    List<Entry> entries() {
        return entries;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean isWhole(ReportId id) {
        return wholes.containsKey(id);
    }
}
