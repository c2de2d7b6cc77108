package vn.lienminh.emulation.ballots;

import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// What is voted on (nội dung biểu quyết), yes or no.
///
/// @param concerned the alliance that it is about; null: none
public record Question(
        int id,
        int place,
        String subject,
        String title,
        String detail,
        String address,
        @Nullable OrganisationId concerned) {

    public boolean concerns(OrganisationId organisation) {
        return organisation.equals(concerned);
    }

    Candidates.Candidate candidate() {
        return new Candidates.Candidate(subject, title, detail, address, concerned);
    }
}
