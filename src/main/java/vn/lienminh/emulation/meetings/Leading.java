package vn.lienminh.emulation.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Reach;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;

/// Whether somebody does an act for a whole cluster in its year: as its head, or for the nation. A head reaches
/// all members but those who lead; until the year has ended it is whoever leads today.
@Component
public class Leading {
    private final Clusters clusters;
    private final Clock clock;

    Leading(Clusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    public boolean may(Actor actor, Act act, String cluster, int year) {
        if (actor.may(act)) return true;
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
        LocalDate day = today.isBefore(lastDay(year)) ? today : lastDay(year);
        Set<OrganisationId> heads = clusters.heads(cluster, day, null).stream()
                .filter(h -> h.role() != Head.Role.DEPUTY)
                .map(h -> h.organisation().id())
                .collect(Collectors.toSet());
        List<Organisation> others = clusters.members(cluster, day, null).stream()
                .filter(o -> !heads.contains(o.id()))
                .toList();
        Reach reach = actor.reach(act, day);
        return !others.isEmpty() && others.stream().allMatch(o -> reach.holds(o.id()));
    }

    /// Whether somebody may do it for a member because they belong to it: who may do everything speaks for
    /// nobody.
    public boolean own(Actor actor, Act act, OrganisationId member, int year) {
        return actor.reach(act, lastDay(year)) instanceof Reach.Only only && only.holds(member);
    }

    public static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
