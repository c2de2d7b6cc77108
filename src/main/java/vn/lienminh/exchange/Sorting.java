package vn.lienminh.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.organisations.Organisation;

/// Puts what was sent by report, in one order for all, so that two who send at once do not wait for each other in a
/// ring (xếp theo báo cáo).
class Sorting {
    /// Which report a number is for.
    record Address(String organisation, Period period) implements Comparable<Address> {
        @Override
        public int compareTo(Address other) {
            int byCode = organisation.compareTo(other.organisation);
            return byCode != 0 ? byCode : period.compareTo(other.period);
        }
    }

    private final Finder finder;
    private final Conflicts conflicts;
    private final Map<Address, List<DataValue>> sorted = new TreeMap<>();
    private final Map<String, Optional<String>> units = new HashMap<>();

    Sorting(Finder finder, Conflicts conflicts) {
        this.finder = finder;
        this.conflicts = conflicts;
    }

    Map<Address, List<DataValue>> sort(List<DataValue> values) {
        for (DataValue value : values) put(value);
        return sorted;
    }

    private void put(DataValue value) {
        Optional<Period> period = ForeignPeriod.parse(value.period());
        if (period.isEmpty()) {
            conflicts.add(value, Conflicts.Property.PERIOD, refusal(ExchangeRefusal.X113_NOT_A_PERIOD, value.period()));
            return;
        }
        Optional<String> unit = units.computeIfAbsent(
                value.unit() + " " + period.get(),
                key -> finder.organisation(value.unit(), period.get().end()).map(Organisation::code));
        if (unit.isEmpty()) {
            conflicts.add(value, Conflicts.Property.ORG_UNIT, refusal(ExchangeRefusal.X114_NO_REPORT, value.unit()));
            return;
        }
        if (!Finder.WHOLE.contains(value.attribute())) {
            conflicts.add(
                    value,
                    Conflicts.Property.ATTRIBUTE,
                    refusal(ExchangeRefusal.X122_OTHER_COMBINATION, value.attribute()));
            return;
        }
        sorted.computeIfAbsent(new Address(unit.get(), period.get()), a -> new ArrayList<>())
                .add(value);
    }

    static Fault refusal(ExchangeRefusal why, String found) {
        return Fault.error(Place.NOWHERE, why, Map.of("found", found));
    }
}
