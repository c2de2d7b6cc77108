package vn.lienminh.campaigns;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;

/// A form that is owed for a period (đợt báo cáo).
///
/// @param party whose members owe it: a cluster's, the alliances of the nation, the cooperatives of a province
/// @param named only these of them; empty: all
/// @param ended null: it goes on
public record Campaign(
        int id,
        Party party,
        ReportingLevel level,
        String form,
        Period period,
        Set<OrganisationId> named,
        Deadlines deadlines,
        Instant openedAt,
        String openedBy,
        @Nullable Ending ended) {

    /// Why it was called off.
    public record Ending(Instant at, String by, String reason) {}

    public boolean names(OrganisationId organisation) {
        return named.isEmpty() || named.contains(organisation);
    }

    @Override
    public String toString() {
        return "campaign:" + id;
    }
}
