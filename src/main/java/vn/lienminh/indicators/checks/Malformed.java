package vn.lienminh.indicators.checks;

import java.util.Map;
import vn.lienminh.indicators.ChecksRefusal;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// Leaves the parser from any depth; goes no further than [ExpressionParser#parse].
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ChecksRefusal why;
    private final int column;
    private final String found;
    private final String expected;

    /// @param column counted from 1
    /// @param found empty at the end of the text
    Malformed(ChecksRefusal why, int column, String found, String expected) {
        super(why.name(), null, false, false);
        this.why = why;
        this.column = column;
        this.found = found;
        this.expected = expected;
    }

    Fault at(Place place) {
        String shown = found.isEmpty() ? "∅" : found;
        return Fault.error(place, why, Map.of("column", "" + column, "found", shown, "expected", expected));
    }
}
