package vn.lienminh.emulation.year;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.lienminh.kernel.OrganisationId;

/// How the office of a year was handed over (biên bản bàn giao cụm trưởng).
///
/// @param number of the paper, without its suffix; may be empty
/// @param items what was open, as the house found it on that day
/// @param consents those who have confirmed it
public record Handover(
        long id,
        String cluster,
        int year,
        String number,
        String remarks,
        List<OpenItem> items,
        Instant draftedAt,
        String draftedBy,
        List<Consent> consents) {

    /// @param gives whether for the side that hands over
    public record Consent(OrganisationId organisation, boolean gives, String remark, Instant at, String by) {}

    public boolean confirmed(OrganisationId organisation, boolean gives) {
        return consents.stream().anyMatch(c -> c.organisation().equals(organisation) && c.gives() == gives);
    }

    /// Whether all of both sides have confirmed it.
    public boolean complete(Set<OrganisationId> givers, Set<OrganisationId> takers) {
        return !givers.isEmpty()
                && !takers.isEmpty()
                && givers.stream().allMatch(g -> confirmed(g, true))
                && takers.stream().allMatch(t -> confirmed(t, false));
    }
}
