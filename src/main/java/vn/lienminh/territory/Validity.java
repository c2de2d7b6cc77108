package vn.lienminh.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When something holds (hiệu lực), [from, until): the first day in, the last day out.
///
/// @param from null: since before the records begin
/// @param until null: still
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {
    public boolean contains(LocalDate day) {
        return !startsAfter(day) && !endedBy(day);
    }

    public boolean startsAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /// Over on that day already.
    public boolean endedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    /// The last day it held; null while it holds.
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }
}
