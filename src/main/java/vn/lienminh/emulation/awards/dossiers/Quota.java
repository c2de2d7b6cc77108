package vn.lienminh.emulation.awards.dossiers;

import vn.lienminh.emulation.awards.catalogue.Recipient;

/// How many of an award a cluster may propose for a year (chỉ tiêu khen thưởng).
///
/// @param sector empty: of any
public record Quota(
        String cluster,
        int year,
        String award,
        Recipient recipient,
        String sector,
        int count,
        String note,
        String origin) {
    boolean about(Proposal proposal) {
        return award.equals(proposal.award())
                && recipient == proposal.recipient()
                && (sector.isEmpty() || sector.equals(proposal.sector()));
    }
}
