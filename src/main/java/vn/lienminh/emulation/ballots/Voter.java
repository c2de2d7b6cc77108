package vn.lienminh.emulation.ballots;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// A member on the roll (người được quyền bỏ phiếu): one alliance, one vote.
///
/// @param cast null: it has not voted
/// @param removal null: it is still on the roll
public record Voter(
        OrganisationId organisation,
        @Nullable Cast cast,
        @Nullable Removal removal) {

    /// That it has voted.
    ///
    /// @param receipt of a vote on paper empty
    public record Cast(Way way, String receipt, Instant at, String by) {}

    public record Removal(Instant at, String by, String reason) {}

    public boolean entitled() {
        return removal == null;
    }

    public boolean voted() {
        return entitled() && cast != null;
    }
}
