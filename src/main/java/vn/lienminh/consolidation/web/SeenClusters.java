package vn.lienminh.consolidation.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Actor;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.ReportingAct;

/// Which clusters' figures of a year somebody may see: those whose members of that year are all within reach.
@Component
class SeenClusters {
    private final Clusters clusters;

    SeenClusters(Clusters clusters) {
        this.clusters = clusters;
    }

    boolean holds(Actor actor, Cluster cluster, int year) {
        if (actor.may(ReportingAct.SEE_REPORTS)) return true;
        LocalDate day = LocalDate.of(year, 12, 31);
        List<Organisation> members = clusters.members(cluster.code(), day, null);
        return !members.isEmpty() && members.stream().allMatch(m -> actor.may(ReportingAct.SEE_REPORTS, m.id(), day));
    }
}
