package vn.lienminh.emulation.awards.dossiers;

import static vn.lienminh.emulation.EmulationAct.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Reach;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;

/// Who may do what with the dossiers of a cluster's year.
@Component
class DossierRights {
    private final Clusters clusters;

    DossierRights(Clusters clusters) {
        this.clusters = clusters;
    }

    static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }

    List<Organisation> members(String cluster, int year) {
        return clusters.members(cluster, lastDay(year), null);
    }

    boolean proposes(Proposal proposal, Actor actor) {
        return actor.may(PROPOSE_AWARD, proposal.unit(), lastDay(proposal.year()));
    }

    /// Whoever leads the cluster puts its dossiers through, that of the own alliance too, for somebody else has
    /// checked it.
    boolean leads(String cluster, int year, Actor actor) {
        return members(cluster, year).stream().anyMatch(m -> actor.may(RUN_DOSSIERS, m.id(), lastDay(year)));
    }

    /// What is said against the own alliance, somebody else answers: a co-head, or the national alliance.
    boolean answers(Proposal proposal, Actor actor) {
        return actor.may(RUN_DOSSIERS, proposal.unit(), lastDay(proposal.year())) || decides(actor);
    }

    /// Whether they may know how many voted for whom; that something passed everybody of the cluster may know.
    boolean seesVotes(String cluster, int year, Actor actor) {
        return members(cluster, year).stream().anyMatch(m -> actor.may(SEE_TALLY, m.id(), lastDay(year)));
    }

    static boolean decides(Actor actor) {
        return actor.may(DECIDE_AWARD);
    }

    /// The member in whose name somebody may check; the national alliance, where they reach everybody.
    Optional<String> checksAs(Proposal proposal, Actor actor) {
        LocalDate day = lastDay(proposal.year());
        if (actor.reach(CHECK_DOSSIER, day) instanceof Reach.Everywhere) return Optional.of("");
        List<String> heads = clusters.heads(proposal.cluster(), day, null).stream()
                .filter(h -> h.role() != Head.Role.DEPUTY)
                .map(h -> h.organisation().code())
                .toList();
        return members(proposal.cluster(), proposal.year()).stream()
                .filter(m -> actor.may(CHECK_DOSSIER, m.id(), day))
                .filter(m -> !m.id().equals(proposal.unit()) && !heads.contains(m.code()))
                .map(Organisation::code)
                .findFirst();
    }

    /// Whether they belong to the cluster as somebody who checks, even if not this dossier.
    boolean checks(Proposal proposal, Actor actor) {
        LocalDate day = lastDay(proposal.year());
        return members(proposal.cluster(), proposal.year()).stream()
                .anyMatch(m -> actor.may(CHECK_DOSSIER, m.id(), day));
    }
}
