package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// What a file of figures, or a piece of a long one, says of each report, and what is wrong with it.
class FileFigures {
    private final Map<ReportId, Filled> reports = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /// A ratio that the file names by its own code: it needs a number to be counted over.
    record Pair(Place place, String ratio) {}

    /// What is filled of one report.
    static final class Filled {
        private final Entry.Target target;
        private final Place place;
        private final @Nullable Entry[] byCell;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Pair> pairs = new ArrayList<>();
        private @Nullable Place whole;

        private Filled(Entry.Target target, Place place) {
            this.target = target;
            this.place = place;
            this.byCell = new Entry[target.form().size()];
        }

        Entry.Target target() {
            return target;
        }

        /// Where the file first speaks of it.
        Place place() {
            return place;
        }

        List<Entry> entries() {
            return entries;
        }

        List<Pair> pairs() {
            return pairs;
        }

        /// The file holds everything of it: a cell that it does not fill is not reported.
        boolean whole() {
            return whole != null;
        }
    }

    Filled of(Entry.Target target, Place place) {
        return reports.computeIfAbsent(target.id(), id -> new Filled(target, place));
    }

    /// A report of which the file holds everything: it can do so once.
    Filled whole(Entry.Target target, Place place) {
        Filled filled = of(target, place);
        if (filled.whole != null)
            fault(place, ReportingRefusal.R126_ROW_TWICE, Map.of("before", filled.whole.toString()));
        else filled.whole = place;
        return filled;
    }

    void pair(Entry.Target target, Pair pair) {
        of(target, pair.place()).pairs.add(pair);
    }

    void add(Entry entry) {
        add(of(entry.target(), entry.place()), entry);
    }

    /// The same cell twice in one file is refused.
    void add(Filled filled, Entry entry) {
        Entry before = filled.byCell[entry.cell().number() - 1];
        if (before != null) {
            fault(
                    entry.place(),
                    ReportingRefusal.R121_TWICE,
                    Map.of(
                            "found",
                            entry.cell().name(),
                            "before",
                            before.place().toString()));
            return;
        }
        filled.byCell[entry.cell().number() - 1] = entry;
        filled.entries.add(entry);
    }

    Collection<Filled> reports() {
        return reports.values();
    }

    void fault(Place place, ReportingRefusal why, Map<String, String> values) {
        faults.add(Fault.error(place, why, values));
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    List<Fault> faults() {
        return faults;
    }
}
