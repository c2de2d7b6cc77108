package vn.lienminh.emulation.awards.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lienminh.consolidation.View;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.emulation.awards.decisions.Decisions;
import vn.lienminh.emulation.awards.dossiers.Clause;
import vn.lienminh.emulation.awards.dossiers.Conditions;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierEvent;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.Dossiers;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.emulation.ballots.Ballots;
import vn.lienminh.emulation.ballots.Verdict;
import vn.lienminh.emulation.holds.Holds;
import vn.lienminh.emulation.scoring.Ranked;
import vn.lienminh.emulation.scoring.ScoreTable;
import vn.lienminh.emulation.scoring.Scoring;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.planning.Progress;
import vn.lienminh.planning.Targets;
import vn.lienminh.reporting.Revision;

/// Gathers what is known of proposals and holds it against their conditions.
@Component
class Eligibility implements Conditions {
    private final AwardCatalogue catalogue;
    private final Scoring scoring;
    private final Targets targets;
    private final Holds holds;
    private final Ballots ballots;
    private final Organisations organisations;
    private final ObjectProvider<Dossiers> dossiers;
    private final ObjectProvider<Decisions> decisions;

    /// @param dossiers which ask here in turn
    Eligibility(
            AwardCatalogue catalogue,
            Scoring scoring,
            Targets targets,
            Holds holds,
            Ballots ballots,
            Organisations organisations,
            ObjectProvider<Dossiers> dossiers,
            ObjectProvider<Decisions> decisions) {
        this.catalogue = catalogue;
        this.scoring = scoring;
        this.targets = targets;
        this.holds = holds;
        this.ballots = ballots;
        this.organisations = organisations;
        this.dossiers = dossiers;
        this.decisions = decisions;
    }

    @Override
    public Map<Long, List<Clause>> of(String cluster, int year, List<Proposal> proposals, LocalDate day) {
        Optional<ScoreTable> scores = scores(cluster, year);
        Clauses clauses = new Clauses(catalogue);
        Map<Long, List<Clause>> all = new LinkedHashMap<>();
        List<Dossier> dossiersOfYear = dossiers.getObject().of(cluster, year);
        for (Proposal proposal : proposals) {
            Standing standing = standing(proposal, scores, dossiersOfYear, asOf(proposal, dossiersOfYear, day));
            all.put(
                    proposal.id(),
                    catalogue.conditions(proposal.award(), proposal.recipient(), proposal.until()).stream()
                            .map(c -> clauses.of(c, standing))
                            .toList());
        }
        return all;
    }

    @Override
    public Map<String, Ground> grounds(String cluster, int year) {
        Map<String, Ground> grounds = new LinkedHashMap<>();
        scores(cluster, year)
                .ifPresent(table -> table.accepted()
                        .forEach((unit, revision) -> grounds.put(
                                unit,
                                new Ground(
                                        revision.snapshot().revision(),
                                        revision.snapshot().hash()))));
        return grounds;
    }

    private Optional<ScoreTable> scores(String cluster, int year) {
        return scoring.scores(cluster, year, View.NOW) instanceof Outcome.Done<ScoreTable>(ScoreTable table)
                ? Optional.of(table)
                : Optional.empty();
    }

    /// What was sent or returned is looked at as of that day: afterwards its conditions no longer change.
    private static LocalDate asOf(Proposal proposal, List<Dossier> all, LocalDate day) {
        return all.stream()
                .filter(d -> d.id() == proposal.id())
                .findFirst()
                .flatMap(d -> switch (d.state()) {
                    case SUBMITTED, DECIDED, AWARDED, REVOKED -> d.last(DossierStep.SUBMIT);
                    case RETURNED -> d.last(DossierStep.RETURN);
                    case DRAFT, CHECKED, PUBLISHED, COMPLAINED, CLEARED -> Optional.<DossierEvent>empty();
                })
                .map(DossierEvent::day)
                .orElse(day);
    }

    private Standing standing(Proposal proposal, Optional<ScoreTable> scores, List<Dossier> others, LocalDate day) {
        Organisation unit = organisations.get(proposal.unit(), proposal.until());
        @Nullable Ranked ranked = scores.flatMap(t -> t.of(unit.code())).orElse(null);
        List<OrganisationId> whose = proposal.organisation() == null
                ? List.of(proposal.unit())
                : List.of(proposal.unit(), proposal.organisation());
        return new Standing(
                proposal,
                ranked,
                ranked == null
                        ? ""
                        : Vietnamese.number(
                                ranked.sheet().total(), ranked.sheet().set().decimals()),
                targets(proposal, unit),
                vote(proposal),
                holds.of(whose),
                decisions.getObject().given(List.of(proposal.unit())),
                others,
                scores.flatMap(t -> Optional.ofNullable(t.accepted().get(unit.code())))
                        .map(Revision::acceptedAt)
                        .map(Eligibility::day)
                        .orElse(null),
                day);
    }

    /// Only a count that all tellers have signed.
    private Optional<Standing.Vote> vote(Proposal proposal) {
        return ballots.outcome(proposal.cluster(), proposal.year(), proposal.subject())
                .filter(Verdict::signed)
                .map(v -> new Standing.Vote(v.entitled(), v.yes()));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Vietnamese.ZONE);
    }

    private List<Progress> targets(Proposal proposal, Organisation unit) {
        if (proposal.recipient() != Recipient.ALLIANCE) return List.of();
        return targets.progress(
                new Party.Organisation(unit.code()), proposal.year(), Period.year(proposal.year()), View.NOW);
    }
}
