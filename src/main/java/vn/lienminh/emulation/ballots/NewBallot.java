package vn.lienminh.emulation.ballots;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// A ballot that is to be prepared.
///
/// @param questions that exist elsewhere, or are put by hand with an empty subject
/// @param tellers the first heads them
record NewBallot(
        int meeting,
        int round,
        @Nullable Integer first,
        BigDecimal needed,
        boolean recusal,
        List<Candidates.Candidate> questions,
        List<Counter> tellers) {

    /// @param account as records keep it
    record Counter(String account, OrganisationId organisation) {}
}
