package vn.lienminh.emulation.ballots;

import java.util.Map;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// A refusal of the doors of ballots.
final class Refused {
    private Refused() {}

    static <T> Outcome<T> by(BallotsRefusal why) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why));
    }

    static <T> Outcome<T> by(BallotsRefusal why, String name, String value) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of(name, value)));
    }
}
