package vn.lienminh.emulation.awards.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One step that was taken, and the state after it.
///
/// @param day that it bears: a notice begins on it
/// @param until the last day of a notice; else null
/// @param unit code of the alliance in whose name; may be empty
/// @param ground the legal one, where it was returned
public record DossierEvent(
        DossierStep step,
        DossierState state,
        LocalDate day,
        @Nullable LocalDate until,
        String unit,
        String reason,
        String ground,
        Instant at,
        String by) {}
