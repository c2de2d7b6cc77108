package vn.lienminh.indicators;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// A check that cannot hold, whatever the bounds stand for (điều phát hiện), in the reader's language.
///
/// @param indicator the one that the check was applied to; null when it is about the report as a whole
/// @param dimension the breakdown that it was applied to, or null
/// @param left the left side of the condition, with its unit
/// @param right the right side of the condition, with its unit
public record Finding(
        String rule,
        CheckKind kind,
        Fault.Severity severity,
        @Nullable String indicator,
        @Nullable String dimension,
        String message,
        String cure,
        String left,
        String right) {

    public boolean isError() {
        return severity == Fault.Severity.ERROR;
    }

    /// Of a report that is loaded as already printed elsewhere: only the bounds refuse, the rest warns.
    public Finding ofPublished() {
        return !isError() || kind == CheckKind.BOUNDS
                ? this
                : new Finding(rule, kind, Fault.Severity.WARNING, indicator, dimension, message, cure, left, right);
    }

    public Fault at(Place place) {
        return new Fault(place, rule, severity, Map.of(), message, cure);
    }
}
