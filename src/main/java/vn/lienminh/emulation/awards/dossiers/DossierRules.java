package vn.lienminh.emulation.awards.dossiers;

import static vn.lienminh.emulation.EmulationAct.*;
import static vn.lienminh.emulation.awards.AwardsRefusal.*;
import static vn.lienminh.emulation.awards.dossiers.Proposals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.PaperKind;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// By whom and when a step is taken.
@Component
class DossierRules {
    private static final int AHEAD_DAYS = 30;

    private final DossierRights rights;
    private final ProposalStore proposals;
    private final DossierStore dossiers;
    private final Conditions conditions;
    private final AwardCatalogue catalogue;

    DossierRules(
            DossierRights rights,
            ProposalStore proposals,
            DossierStore dossiers,
            Conditions conditions,
            AwardCatalogue catalogue) {
        this.rights = rights;
        this.proposals = proposals;
        this.dossiers = dossiers;
        this.conditions = conditions;
        this.catalogue = catalogue;
    }

    EmulationAct act(DossierStep step) {
        return switch (step) {
            case CHECK -> CHECK_DOSSIER;
            case PUBLISH, COMPLAIN, DISMISS, UPHOLD, CLEAR, SUBMIT, RETURN -> RUN_DOSSIERS;
            case REWORK -> PROPOSE_AWARD;
            case DECIDE, AWARD, REVOKE -> DECIDE_AWARD;
        };
    }

    /// Whether the step is theirs, in that state.
    boolean may(DossierStep step, Proposal proposal, DossierState state, Actor actor) {
        boolean leads = rights.leads(proposal.cluster(), proposal.year(), actor);
        boolean decides = DossierRights.decides(actor);
        return switch (step) {
            case CHECK -> rights.checksAs(proposal, actor).isPresent();
            case PUBLISH, CLEAR, SUBMIT -> leads;
            case RETURN -> state == DossierState.SUBMITTED ? decides : leads;
            case REWORK -> leads || rights.proposes(proposal, actor);
            case AWARD -> leads || decides;
            // these have doors of their own
            case COMPLAIN, DISMISS, UPHOLD, DECIDE, REVOKE -> false;
        };
    }

    /// The alliance in whose name the step is taken, or why it is not.
    Outcome<String> check(Dossier dossier, Taking taking, LocalDate today, Actor actor) {
        Proposal proposal = dossier.proposal();
        DossierStep step = taking.step();
        if (step == DossierStep.CHECK
                && rights.checks(proposal, actor)
                && rights.checksAs(proposal, actor).isEmpty()) return refused(E421_OWN_CHECK, proposal.name());
        if (!may(step, proposal, dossier.state(), actor)) return refused(E410_NOT_ALLOWED, "");
        if (!dossier.state().allows(step))
            return refused(
                    E420_NOT_NOW,
                    Texts.in(Language.VI).get("awards.state." + dossier.state().word()));
        LocalDate latest = step == DossierStep.PUBLISH ? today.plusDays(AHEAD_DAYS) : today;
        if (taking.day().isBefore(dossier.day()) || taking.day().isAfter(latest))
            return refused(E428_NOT_A_DAY, Vietnamese.day(taking.day()));
        return lacking(dossier, taking, today)
                .map(f -> Outcome.<String>refused(f))
                .orElseGet(() -> Outcome.done(rights.checksAs(proposal, actor).orElse("")));
    }

    private Optional<Fault> lacking(Dossier dossier, Taking taking, LocalDate today) {
        return switch (taking.step()) {
            case PUBLISH -> failed(dossier, today).or(() -> overQuota(dossier));
            case CLEAR -> running(dossier, taking);
            case SUBMIT -> failed(dossier, today).or(() -> paper(dossier));
            case RETURN ->
                taking.ground().isBlank() || taking.reason().isBlank()
                        ? Optional.of(Fault.error(Place.NOWHERE.at("ground"), E426_NO_GROUND))
                        : Optional.empty();
            case CHECK, COMPLAIN, DISMISS, UPHOLD, REWORK, DECIDE, AWARD, REVOKE -> Optional.empty();
        };
    }

    private Optional<Fault> failed(Dossier dossier, LocalDate today) {
        Proposal proposal = dossier.proposal();
        return conditions
                .of(proposal.cluster(), proposal.year(), List.of(proposal), today)
                .getOrDefault(proposal.id(), List.of())
                .stream()
                .filter(Clause::failed)
                .findFirst()
                .map(c -> Fault.error(
                        Place.NOWHERE,
                        E422_CONDITION_FAILED,
                        Map.of(
                                "found",
                                Texts.in(Language.VI)
                                        .get(
                                                "awards.clause."
                                                        + c.condition().kind().word() + ".failed",
                                                c.values()),
                                "ground",
                                c.condition().printed())));
    }

    private Optional<Fault> overQuota(Dossier dossier) {
        Proposal proposal = dossier.proposal();
        List<Dossier> all = dossiers.dossiers(proposals.of(proposal.cluster(), proposal.year()));
        return proposals.quotas(proposal.cluster(), proposal.year()).stream()
                .filter(q -> q.about(proposal))
                .filter(q -> all.stream()
                                .filter(d -> d.state().shown() && q.about(d.proposal()))
                                .count()
                        >= q.count())
                .findFirst()
                .map(q -> Fault.error(
                        Place.NOWHERE,
                        E418_OVER_QUOTA,
                        Map.of(
                                "found",
                                "" + q.count(),
                                "award",
                                catalogue.get(q.award()).name(Language.VI))));
    }

    private static Optional<Fault> running(Dossier dossier, Taking taking) {
        LocalDate until =
                dossier.last(DossierStep.PUBLISH).map(DossierEvent::until).orElse(null);
        if (until != null && !taking.day().isAfter(until))
            return Optional.of(Fault.error(Place.NOWHERE, E423_NOTICE_RUNS, Map.of("found", Vietnamese.day(until))));
        int open = dossier.openComplaints().size();
        return open == 0
                ? Optional.empty()
                : Optional.of(Fault.error(Place.NOWHERE, E424_COMPLAINT_OPEN, Map.of("found", "" + open)));
    }

    private Optional<Fault> paper(Dossier dossier) {
        Proposal proposal = dossier.proposal();
        return catalogue.papers(proposal.award(), proposal.recipient()).stream()
                .filter(kind -> !dossier.ready(kind.code()))
                .findFirst()
                .map(kind -> Fault.error(Place.NOWHERE, E425_PAPER_MISSING, Map.of("found", name(kind, proposal))));
    }

    private String name(PaperKind kind, Proposal proposal) {
        return kind.name(Language.VI, catalogue.get(proposal.award()));
    }
}
