package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// What a load has found so far (kết quả kiểm tra): every error and warning, up to a number that a person could
/// still read, and how many there were beyond it.
class Tidings {
    private static final int MOST = 10_000;

    private final List<Fault> errors = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private long moreErrors;

    void add(List<Fault> faults) {
        for (Fault fault : faults) {
            List<Fault> list = fault.isError() ? errors : warnings;
            if (list.size() < MOST) list.add(fault);
            else if (fault.isError()) moreErrors++;
        }
    }

    void error(Place place, ReportingRefusal why, Map<String, String> values) {
        add(List.of(Fault.error(place, why, values)));
    }

    boolean refuse() {
        return !errors.isEmpty();
    }

    List<Fault> errors(Place file) {
        if (moreErrors == 0) return errors;
        List<Fault> all = new ArrayList<>(errors);
        all.add(Fault.error(file, ReportingRefusal.R133_MORE_ERRORS, Map.of("count", "" + moreErrors)));
        return all;
    }

    List<Fault> warnings() {
        return warnings;
    }
}
