package vn.lienminh.emulation.awards.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.emulation.awards.decisions.Decisions;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierGrounds;
import vn.lienminh.emulation.awards.dossiers.Dossiers;
import vn.lienminh.organisations.Organisations;

/// The door of papers about awards (văn bản khen thưởng).
@Service
public class AwardPapers {
    private final Submission submission;
    private final Achievements achievements;
    private final DecisionPaper decision;
    private final Dossiers dossiers;
    private final DossierGrounds grounds;
    private final Decisions decisions;
    private final Organisations organisations;

    AwardPapers(
            Submission submission,
            Achievements achievements,
            DecisionPaper decision,
            Dossiers dossiers,
            DossierGrounds grounds,
            Decisions decisions,
            Organisations organisations) {
        this.submission = submission;
        this.achievements = achievements;
        this.decision = decision;
        this.dossiers = dossiers;
        this.grounds = grounds;
        this.decisions = decisions;
        this.organisations = organisations;
    }

    /// Of all dossiers that were not returned; empty when there is none.
    @Transactional(readOnly = true)
    public Optional<Paper> submission(String cluster, int year) {
        List<Dossier> all = dossiers.of(cluster, year).stream()
                .filter(d -> d.state().counts())
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(submission.paper(cluster, year, all, grounds.clauses(cluster, year)));
    }

    /// Only alliances have accepted reports from which it can be written.
    @Transactional(readOnly = true)
    public Optional<Paper> achievements(Dossier dossier) {
        return dossier.proposal().recipient() == Recipient.ALLIANCE
                ? Optional.of(achievements.paper(
                        dossier.proposal(),
                        organisations.get(
                                dossier.proposal().unit(),
                                LocalDate.of(dossier.proposal().year(), 12, 31))))
                : Optional.empty();
    }

    /// The decision that decided a dossier, with all that it gave.
    @Transactional(readOnly = true)
    public Optional<Paper> decision(Dossier dossier) {
        List<Given> all =
                decisions.of(dossier.proposal().cluster(), dossier.proposal().year());
        return all.stream()
                .filter(g -> g.proposal().id() == dossier.id())
                .findFirst()
                .map(own -> decision.paper(all.stream()
                        .filter(g -> g.decision().equals(own.decision()))
                        .toList()));
    }
}
