package vn.lienminh.emulation.ballots;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// A member of the counting group (tổ kiểm phiếu); the first is its head.
///
/// @param account as records keep it
/// @param key the public half of their code, which only they have; null: not taken yet
public record Teller(
        int place,
        String account,
        OrganisationId organisation,
        byte @Nullable [] key,
        @Nullable Instant signedAt) {

    public boolean ready() {
        return key != null;
    }
}
