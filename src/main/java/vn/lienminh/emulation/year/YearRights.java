package vn.lienminh.emulation.year;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Reach;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;

/// Who acts for a cluster in a year (quyền của cụm trưởng). Until a year begins that is whoever leads on the day:
/// those who were chosen for it see it, and act from its first day on. When it has ended it is whoever led on its
/// last day.
@Component
class YearRights {
    private final Clusters clusters;
    private final Clock clock;

    YearRights(Clusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }

    List<Organisation> members(String cluster, int year) {
        return clusters.members(cluster, lastDay(year), null);
    }

    /// Over all members but those who lead, since nobody leads themselves.
    boolean leads(String cluster, int year, Act act, Actor actor) {
        if (actor.may(act)) return true;
        LocalDate day = today().isBefore(lastDay(year)) ? today() : lastDay(year);
        Set<OrganisationId> leaders = leaders(cluster, day);
        List<Organisation> others = clusters.members(cluster, day, null).stream()
                .filter(o -> !leaders.contains(o.id()))
                .toList();
        Reach reach = actor.reach(act, day);
        return !others.isEmpty() && others.stream().allMatch(o -> reach.holds(o.id()));
    }

    Set<OrganisationId> leaders(String cluster, LocalDate day) {
        return clusters.heads(cluster, day, null).stream()
                .filter(h -> h.role() != Head.Role.DEPUTY)
                .map(h -> h.organisation().id())
                .collect(Collectors.toSet());
    }

    /// The members, and whoever stands above or helps them.
    boolean sees(String cluster, int year, Actor actor) {
        Reach reach = actor.reach(EmulationAct.SEE_YEAR, lastDay(year));
        return members(cluster, year).stream().anyMatch(o -> reach.holds(o.id()));
    }

    static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
