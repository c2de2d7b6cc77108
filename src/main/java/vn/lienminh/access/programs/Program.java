package vn.lienminh.access.programs;

import java.time.LocalDate;
import java.util.Set;
import vn.lienminh.access.SignedIn;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Reach;

/// A program that asks with a token (chương trình): the owner of the token, within what the token is for.
public record Program(SignedIn owner, Set<TokenScope> scopes) implements Actor {

    private boolean isFor(Act act) {
        return scopes.stream().anyMatch(s -> s.acts().contains(act));
    }

    @Override
    public String name() {
        return owner.name();
    }

    @Override
    public boolean may(Act act) {
        return isFor(act) && owner.may(act);
    }

    @Override
    public Reach reach(Act act) {
        return isFor(act) ? owner.reach(act) : Reach.nowhere();
    }

    @Override
    public Reach reach(Act act, LocalDate day) {
        return isFor(act) ? owner.reach(act, day) : Reach.nowhere();
    }

    @Override
    public boolean may(Act act, OrganisationId organisation) {
        return isFor(act) && owner.may(act, organisation);
    }

    @Override
    public boolean may(Act act, OrganisationId organisation, LocalDate day) {
        return isFor(act) && owner.may(act, organisation, day);
    }
}
