package vn.lienminh.emulation.awards.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Says by which clauses proposals may go on (xét điều kiện); what knows scores, votes and holds answers it.
public interface Conditions {

    /// @param day on which it is asked
    /// @return the clauses of each, by the number of the proposal
    Map<Long, List<Clause>> of(String cluster, int year, List<Proposal> proposals, LocalDate day);

    /// The reports that the scores of that year stand on now: of each unit revision and hash.
    Map<String, Ground> grounds(String cluster, int year);

    record Ground(int revision, String hash) {}
}
