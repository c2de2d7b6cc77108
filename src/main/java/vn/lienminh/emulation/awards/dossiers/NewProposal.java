package vn.lienminh.emulation.awards.dossiers;

import java.time.LocalDate;
import vn.lienminh.emulation.awards.catalogue.Recipient;

/// What somebody proposes.
///
/// @param award its code
/// @param unit code of the alliance that proposes
/// @param organisation code of the cooperative, where it is in the register; else empty
/// @param name of the cooperative or person; of an alliance empty
/// @param day that the proposal bears
public record NewProposal(
        String cluster,
        int year,
        String award,
        Recipient recipient,
        String unit,
        String organisation,
        String name,
        String sector,
        String merit,
        LocalDate day,
        String origin) {}
