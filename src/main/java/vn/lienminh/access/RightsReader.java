package vn.lienminh.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.Territories;

/// Reads what somebody may do now.
@Component
class RightsReader {
    private final GrantStore store;
    private final Organisations organisations;
    private final Clusters clusters;
    private final Territories territories;
    private final Clock clock;

    RightsReader(
            GrantStore store, Organisations organisations, Clusters clusters, Territories territories, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.clusters = clusters;
        this.territories = territories;
        this.clock = clock;
    }

    /// The chair of an alliance acts for it where it leads a cluster: that follows the heads of the day.
    Rights of(Account account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
        List<Holding> held = new ArrayList<>();
        for (Holding holding : store.holdings(account.id(), today)) {
            held.add(holding);
            if (holding.role() == Role.ALLIANCE_CHAIR)
                held.add(new Holding(Role.CLUSTER_HEAD, holding.organisation(), holding.passedOn()));
        }
        return new Rights(List.copyOf(held), new Surroundings(organisations, clusters, territories, store), today);
    }
}
