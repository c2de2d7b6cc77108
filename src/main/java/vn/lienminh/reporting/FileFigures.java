package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// What a file of figures, or a piece of a long one, says of each report, and what is wrong with it.
class FileFigures {
    private final Map<ReportId, Filled> reports = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /// A ratio that the file names by its own code: it needs a number to be counted over.
    record Pair(Place place, String ratio) {}

    /// A row that is a whole report, without its numbers: it says where each of them stands.
    ///
    /// @param columns their names, by cell number
    /// @param statesOrigin whether the file has a column for it
    record WholeRow(Table.Row row, @Nullable String[] columns, boolean statesOrigin) {
        Place place(int cell) {
            String column = columns[cell - 1];
            return column == null ? row.place() : row.at(column);
        }
    }

    /// What is filled of one report.
    static final class Filled {
        private final Entry.Target target;
        private final Place place;
        private final ReportCells cells;
        private final List<Pair> pairs = new ArrayList<>();
        private @Nullable Place @Nullable [] places;
        private @Nullable WholeRow row;
        private boolean statesOrigin;

        private Filled(Entry.Target target, Place place) {
            this.target = target;
            this.place = place;
            this.cells = new ReportCells(target.form().size());
        }

        Entry.Target target() {
            return target;
        }

        /// Where the file first speaks of it.
        Place place() {
            return place;
        }

        ReportCells cells() {
            return cells;
        }

        /// Where the file fills a cell, or else first speaks of the report.
        Place place(int cell) {
            if (!cells.containsKey(cell)) return place;
            Place own = places == null ? null : places[cell - 1];
            return own != null ? own : row != null ? row.place(cell) : place;
        }

        List<Pair> pairs() {
            return pairs;
        }

        /// The file holds everything of it: a cell that it does not fill is not reported.
        boolean whole() {
            return row != null;
        }

        /// Whether the file says where the numbers come from; where it does not, one that it only repeats keeps its
        /// origin.
        boolean statesOrigin() {
            return statesOrigin;
        }

        private void putPlace(int cell, Place of) {
            if (places == null) places = new Place[target.form().size()];
            places[cell - 1] = of;
        }
    }

    Filled of(Entry.Target target, Place place) {
        return reports.computeIfAbsent(target.id(), id -> new Filled(target, place));
    }

    /// A report of which the file holds everything: it can do so once.
    Filled whole(Entry.Target target, Place place, WholeRow row) {
        Filled filled = of(target, place);
        if (filled.row != null)
            fault(
                    place,
                    ReportingRefusal.R126_ROW_TWICE,
                    Map.of("before", filled.row.row().at("organisation").toString()));
        else filled.row = row;
        filled.statesOrigin |= row.statesOrigin();
        return filled;
    }

    void pair(Entry.Target target, Pair pair) {
        of(target, pair.place()).pairs.add(pair);
    }

    void add(Entry entry) {
        Filled filled = of(entry.target(), entry.place());
        if (!add(filled, entry.cell(), entry.value(), entry::place)) return;
        filled.putPlace(entry.cell().number(), entry.place());
        filled.statesOrigin |= entry.origin();
    }

    /// The same cell twice in one file is refused.
    boolean add(Filled filled, Cell cell, CellValue value, Supplier<Place> place) {
        boolean first = !filled.cells.containsKey(cell.number());
        if (first) filled.cells.put(cell.number(), value);
        else
            fault(
                    place.get(),
                    ReportingRefusal.R121_TWICE,
                    Map.of(
                            "found",
                            cell.name(),
                            "before",
                            filled.place(cell.number()).toString()));
        return first;
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
