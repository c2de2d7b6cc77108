package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.Collection;
import vn.lienminh.kernel.OrganisationId;

/// What must hold in the same commit as a move: reports that were made for the area that an organisation had until
/// now. Called in the transaction of the change, after it is written.
public interface OrganisationFollower {
    /// @param organisations those that were known before and have another area now
    /// @param from the first day on which any of them has another area
    void moved(Collection<OrganisationId> organisations, LocalDate from);
}
