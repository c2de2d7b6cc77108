package vn.lienminh.cast;

import java.util.Set;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Reach;

/// Somebody who may do some acts over some organisations, for tests that need no account.
///
/// @param name as records keep it
public record Someone(String name, Set<? extends Act> acts, Set<OrganisationId> organisations) implements Actor {
    @Override
    public boolean may(Act act) {
        return false;
    }

    @Override
    public Reach reach(Act act) {
        return acts.contains(act) ? Reach.only(organisations) : Reach.nowhere();
    }
}
