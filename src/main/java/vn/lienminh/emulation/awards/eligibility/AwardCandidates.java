package vn.lienminh.emulation.awards.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.Dossiers;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.emulation.ballots.Candidates;
import vn.lienminh.kernel.Language;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// Proposals that nobody has shown to the public yet can be put to the vote.
@Component
@Order(10)
class AwardCandidates implements Candidates {
    private final ObjectProvider<Dossiers> dossiers;
    private final AwardCatalogue catalogue;
    private final Organisations organisations;

    /// @param dossiers which ask ballots in turn
    AwardCandidates(ObjectProvider<Dossiers> dossiers, AwardCatalogue catalogue, Organisations organisations) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.organisations = organisations;
    }

    @Override
    public List<Candidate> of(String cluster, int year) {
        return dossiers.getObject().of(cluster, year).stream()
                .filter(d -> d.state().counts() && !d.state().shown())
                .map(Dossier::proposal)
                .sorted(Comparator.comparing(
                                (Proposal p) -> catalogue.get(p.award()).rank())
                        .thenComparing(Proposal::id))
                .map(p -> candidate(p, cluster, year))
                .toList();
    }

    private Candidate candidate(Proposal proposal, String cluster, int year) {
        Organisation unit = organisations.get(proposal.unit(), LocalDate.of(year, 12, 31));
        String name = unit.nameVi().replace("Hợp tác xã", "HTX");
        String award = catalogue.get(proposal.award()).name(Language.VI);
        boolean alliance = proposal.recipient() == Recipient.ALLIANCE;
        return new Candidate(
                proposal.subject(),
                // rivals share a title: alliances for one flag do, cooperatives that each have a place do not
                alliance ? award : award + ": " + proposal.name(),
                alliance ? name : proposal.name() + ", " + name,
                "/clusters/" + cluster + "/" + year + "/awards?dossier=" + proposal.id(),
                proposal.unit());
    }
}
