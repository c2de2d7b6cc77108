package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// One reading of one file: what it may still cost, and what was found wrong so far.
final class Reading {
    private static final int MOST_FAULTS = 20;

    /// Ends a reading whose reasons are already noted.
    static final class Stopped extends RuntimeException {
        private Stopped() {
            super("reading stopped", null, false, false);
        }
    }

    private final String file;
    private final DocumentLimits limits;
    private final List<Fault> faults = new ArrayList<>();
    private boolean stopped;
    private int rows;
    private long text;

    Reading(String file, DocumentLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    String file() {
        return file;
    }

    DocumentLimits limits() {
        return limits;
    }

    List<Fault> faults() {
        return faults;
    }

    /// Notes a fault and goes on, until there are enough of them for one look.
    void find(Place place, DocumentsRefusal why, String... values) {
        faults.add(Fault.error(place, why, pairs(values)));
        if (faults.size() >= MOST_FAULTS) throw stopped();
    }

    /// Notes a fault after which nothing more can be read.
    Stopped stop(Place place, DocumentsRefusal why, String... values) {
        faults.add(Fault.error(place, why, pairs(values)));
        return stopped();
    }

    Stopped stop(DocumentsRefusal why, String... values) {
        return stop(Place.file(file), why, values);
    }

    /// For what a library threw: the reason already noted, where it only passed that on, or that the part is
    /// damaged.
    Stopped damaged(String part) {
        return stopped ? new Stopped() : stop(D107_DAMAGED, "found", part);
    }

    private Stopped stopped() {
        stopped = true;
        return new Stopped();
    }

    void countRow(Place place, int bytes) {
        if (++rows > limits.rows()) throw stop(place, D124_TOO_MANY_ROWS, "most", "" + limits.rows());
        countText(place, bytes);
    }

    void countText(Place place, int bytes) {
        text += bytes;
        if (text > limits.file().toBytes()) throw stop(place, D127_TOO_MUCH_TEXT, "most", megabytes(limits.file()));
    }

    static String megabytes(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toBytes() + " B";
    }

    private static Map<String, String> pairs(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
