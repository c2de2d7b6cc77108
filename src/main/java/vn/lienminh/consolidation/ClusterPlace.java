package vn.lienminh.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.campaigns.Campaigns;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.AcceptedReports;
import vn.lienminh.shell.ClusterYear;

/// Where a reader stands: a cluster in a year, and the years that the house knows of it.
@Component
public class ClusterPlace {
    private final Clusters clusters;
    private final AcceptedReports accepted;
    private final Campaigns campaigns;

    ClusterPlace(Clusters clusters, AcceptedReports accepted, Campaigns campaigns) {
        this.clusters = clusters;
        this.accepted = accepted;
        this.campaigns = campaigns;
    }

    /// Empty when there is no such cluster.
    @Transactional(readOnly = true)
    public Optional<ClusterYear> of(String code, int year) {
        return clusters.find(code).map(cluster -> {
            List<Integer> years = new ArrayList<>(years(cluster, year));
            years.addAll(campaigns.years(new Party.Cluster(code)));
            years.add(year);
            int first = years.stream().min(Integer::compare).orElse(year);
            int last = years.stream().max(Integer::compare).orElse(year);
            return new ClusterYear(code, "Cụm " + cluster.shortName(), year, first, last);
        });
    }

    /// The years of which members of a year's end have accepted reports, newest first.
    @Transactional(readOnly = true)
    public List<Integer> years(Cluster cluster, int year) {
        List<OrganisationId> members = clusters.members(cluster.code(), LocalDate.of(year, 12, 31), null).stream()
                .map(Organisation::id)
                .toList();
        return members.isEmpty() ? List.of() : accepted.years(members);
    }

    /// When anything was last accepted, for the foot of the page.
    @Transactional(readOnly = true)
    public Instant updated() {
        return accepted.lastChange();
    }

    /// The newest year with figures, else this one.
    @Transactional(readOnly = true)
    public int newestYear(Cluster cluster, Instant now) {
        int thisYear = LocalDate.ofInstant(now, Vietnamese.ZONE).getYear();
        for (int year = thisYear; year > thisYear - 30; year--) {
            List<Integer> years = years(cluster, year);
            if (!years.isEmpty()) return years.getFirst();
        }
        return thisYear;
    }
}
