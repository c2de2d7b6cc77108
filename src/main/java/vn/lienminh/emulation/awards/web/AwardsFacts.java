package vn.lienminh.emulation.awards.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Clause;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.Quota;
import vn.lienminh.emulation.holds.Hold;
import vn.lienminh.organisations.Organisation;

/// What a page of awards is made of, all of one moment.
///
/// @param clauses by the number of the proposal
/// @param votes whether the reader may know how many voted for whom
/// @param changed units whose report changed since a dossier was sent
record AwardsFacts(
        String cluster,
        int year,
        List<Organisation> members,
        List<Quota> quotas,
        List<Dossier> dossiers,
        Map<Long, List<Clause>> clauses,
        Map<Long, Set<String>> changed,
        List<Given> given,
        List<Hold> holds,
        LocalDate today,
        boolean votes) {

    List<Clause> clausesOf(Dossier dossier) {
        return clauses.getOrDefault(dossier.id(), List.of());
    }

    Optional<Given> given(Dossier dossier) {
        return given.stream().filter(g -> g.proposal().id() == dossier.id()).findFirst();
    }
}
