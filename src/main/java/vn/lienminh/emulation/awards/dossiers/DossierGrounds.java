package vn.lienminh.emulation.awards.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.Vietnamese;

/// What dossiers stand on (căn cứ của hồ sơ): their conditions, and the reports that were scored.
@Service
public class DossierGrounds {
    private final ProposalStore proposals;
    private final DossierStore store;
    private final Conditions conditions;
    private final Clock clock;

    DossierGrounds(ProposalStore proposals, DossierStore store, Conditions conditions, Clock clock) {
        this.proposals = proposals;
        this.store = store;
        this.conditions = conditions;
        this.clock = clock;
    }

    /// How the proposals of a year stand to their conditions today.
    @Transactional(readOnly = true)
    public Map<Long, List<Clause>> clauses(String cluster, int year) {
        return conditions.of(
                cluster, year, proposals.of(cluster, year), LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE));
    }

    /// The units whose report is another one than when the dossier was sent; by proposal.
    @Transactional(readOnly = true)
    public Map<Long, Set<String>> changed(String cluster, int year) {
        Map<Long, Map<String, Conditions.Ground>> then = store.grounds(
                proposals.of(cluster, year).stream().map(Proposal::id).toList());
        if (then.isEmpty()) return Map.of();
        Map<String, Conditions.Ground> now = conditions.grounds(cluster, year);
        return then.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> different(e.getValue(), now)));
    }

    private static Set<String> different(Map<String, Conditions.Ground> then, Map<String, Conditions.Ground> now) {
        return then.entrySet().stream()
                .filter(e -> !Objects.equals(e.getValue(), now.get(e.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
