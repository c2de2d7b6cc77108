package vn.lienminh.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// A day by which something is owed (hạn), as it was given.
///
/// @param organisation null: for all
/// @param reason why it was put off; empty: it was the first
public record Deadline(
        Stage stage, @Nullable OrganisationId organisation, LocalDate due, Instant at, String by, String reason) {

    public boolean extension() {
        return !reason.isEmpty();
    }

    boolean holdsFor(OrganisationId unit) {
        return organisation == null || organisation.equals(unit);
    }
}
