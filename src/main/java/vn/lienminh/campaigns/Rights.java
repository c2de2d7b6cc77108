package vn.lienminh.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Reach;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;

/// Whether somebody acts for a whole party (quyền trên cả cụm): over all of its members, but those who lead it,
/// since nobody leads themselves.
@Component("campaignRights")
class Rights {
    private final Debtors debtors;
    private final Clusters clusters;
    private final Clock clock;

    Rights(Debtors debtors, Clusters clusters, Clock clock) {
        this.debtors = debtors;
        this.clusters = clusters;
        this.clock = clock;
    }

    /// Before a day comes, whoever leads today acts for it.
    boolean over(Party party, LocalDate wanted, Act act, Actor actor) {
        if (actor.may(act)) return true;
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
        LocalDate day = wanted.isAfter(today) ? today : wanted;
        Set<OrganisationId> leaders = leaders(party, day);
        List<Organisation> others = debtors.members(party, day).stream()
                .filter(o -> !leaders.contains(o.id()))
                .toList();
        Reach reach = actor.reach(act, day);
        return !others.isEmpty() && others.stream().allMatch(o -> reach.holds(o.id()));
    }

    private Set<OrganisationId> leaders(Party party, LocalDate day) {
        if (!(party instanceof Party.Cluster(String code))) return Set.of();
        return clusters.heads(code, day, null).stream()
                .filter(h -> h.role() != Head.Role.DEPUTY)
                .map(h -> h.organisation().id())
                .collect(Collectors.toSet());
    }
}
