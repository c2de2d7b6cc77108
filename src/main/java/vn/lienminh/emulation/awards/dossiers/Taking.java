package vn.lienminh.emulation.awards.dossiers;

import java.time.LocalDate;

/// A step that somebody takes.
///
/// @param day that it bears
/// @param ground the legal one; of a return it must be said
public record Taking(DossierStep step, LocalDate day, String reason, String ground) {
    public static Taking on(DossierStep step, LocalDate day) {
        return new Taking(step, day, "", "");
    }
}
