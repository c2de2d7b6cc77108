package vn.lienminh.emulation.awards.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienminh.emulation.awards.dossiers.Proposal;

/// What a decision gave to one recipient (kết quả khen thưởng).
///
/// @param code by which anybody checks it
/// @param money what the law gives
/// @param paid of it: of several titles for one period only the highest is paid
/// @param revocation null: it stands
public record Given(
        long id,
        Decision decision,
        Proposal proposal,
        String code,
        BigDecimal coefficient,
        BigDecimal salary,
        BigDecimal money,
        BigDecimal paid,
        @Nullable Revocation revocation) {

    /// @param number of the decision that took it back
    public record Revocation(LocalDate day, String number, String why) {}

    public boolean stands() {
        return revocation == null;
    }
}
