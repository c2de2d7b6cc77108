package vn.lienminh.emulation.awards.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;

/// Somebody proposed for an award of a cluster's year (đề nghị khen thưởng).
///
/// @param unit the alliance that proposes: of an alliance itself
/// @param organisation who is awarded; null for a person, or a cooperative that is not in the register
/// @param sector of a cooperative, one of {@link Sector}; else empty
/// @param merit for what, in a sentence; may be empty
/// @param from of the period whose merit is rewarded
/// @param until its last day
/// @param origin `published`, `illustrative` or empty
public record Proposal(
        long id,
        String cluster,
        int year,
        String award,
        Recipient recipient,
        OrganisationId unit,
        @Nullable OrganisationId organisation,
        String name,
        String sector,
        String merit,
        LocalDate from,
        LocalDate until,
        LocalDate day,
        String origin,
        Instant at,
        String by) {

    /// How papers, votes and the audit trail call it.
    public String subject() {
        return "award:" + id;
    }

    /// The same person, cooperative or alliance as another proposal names.
    public boolean sameRecipient(Proposal other) {
        return recipient == other.recipient
                && unit.equals(other.unit)
                && Vietnamese.fold(name).equals(Vietnamese.fold(other.name));
    }
}
