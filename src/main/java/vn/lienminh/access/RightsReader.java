package vn.lienminh.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return of(account, new Surroundings(organisations, clusters, territories, store));
    }

    /// The same of many.
    Map<Account, Rights> of(Collection<Account> accounts) {
        Surroundings surroundings = new Surroundings(organisations, clusters, territories, store);
        Map<Account, Rights> rights = new HashMap<>();
        for (Account account : accounts) rights.put(account, of(account, surroundings));
        return rights;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }

    private Rights of(Account account, Surroundings surroundings) {
        LocalDate today = today();
        List<Holding> held = new ArrayList<>();
        for (Holding holding : store.holdings(account.id(), today)) {
            held.add(holding);
            if (holding.role() == Role.ALLIANCE_CHAIR)
                held.add(new Holding(Role.CLUSTER_HEAD, holding.organisation(), holding.passedOn()));
        }
        return new Rights(List.copyOf(held), surroundings, today);
    }
}
