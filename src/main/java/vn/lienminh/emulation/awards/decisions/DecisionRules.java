package vn.lienminh.emulation.awards.decisions;

import static vn.lienminh.emulation.awards.AwardsRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.awards.AwardsRefusal;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.Law;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierEvent;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;

/// What is wrong with a decision that somebody enters.
@Component
class DecisionRules {
    private final AwardCatalogue catalogue;
    private final Heritage heritage;

    DecisionRules(AwardCatalogue catalogue, Heritage heritage) {
        this.catalogue = catalogue;
        this.heritage = heritage;
    }

    List<Fault> check(NewDecision wanted, List<Dossier> granted, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (wanted.number().isBlank()) faults.add(fault(E435_NO_NUMBER, Map.of()));
        if (wanted.day().isAfter(today))
            faults.add(fault(E428_NOT_A_DAY, Map.of("found", Vietnamese.day(wanted.day()))));
        Optional<Law> law = catalogue.law(wanted.law()).filter(Law::decree);
        if (law.isEmpty()) faults.add(fault(E437_UNKNOWN_LAW, Map.of("found", wanted.law())));
        else inForce(law.get(), wanted.day(), faults);
        if (!faults.isEmpty()) return faults;
        for (Dossier dossier : granted) check(wanted, dossier, faults);
        return faults;
    }

    private static void inForce(Law law, LocalDate day, List<Fault> faults) {
        LocalDate until = law.until();
        if (day.isBefore(law.from()))
            faults.add(fault(
                    E430_BEFORE_ITS_LAW,
                    Map.of("found", Vietnamese.day(day), "law", law.name(), "from", Vietnamese.day(law.from()))));
        else if (until != null && !day.isBefore(until))
            faults.add(fault(
                    E431_LAW_LAPSED,
                    Map.of("found", Vietnamese.day(day), "law", law.name(), "until", Vietnamese.day(until))));
    }

    private void check(NewDecision wanted, Dossier dossier, List<Fault> faults) {
        Proposal proposal = dossier.proposal();
        if (!dossier.state().allows(DossierStep.DECIDE)) {
            faults.add(fault(E436_NOT_SUBMITTED, Map.of("found", proposal.name())));
            return;
        }
        LocalDate sent = dossier.last(DossierStep.SUBMIT).map(DossierEvent::day).orElseThrow();
        if (wanted.day().isBefore(sent))
            faults.add(fault(
                    E439_BEFORE_SUBMISSION,
                    Map.of(
                            "found",
                            Vietnamese.day(wanted.day()),
                            "name",
                            proposal.name(),
                            "sent",
                            Vietnamese.day(sent))));
        if (catalogue
                        .coefficient(proposal.award(), proposal.recipient(), wanted.law())
                        .isEmpty()
                || catalogue.salary(wanted.day()).isEmpty())
            faults.add(fault(
                    E433_NO_MONEY_RULE,
                    Map.of(
                            "found",
                            catalogue.get(proposal.award()).name(Language.VI),
                            "day",
                            Vietnamese.day(wanted.day()))));
        OrganisationId organisation = proposal.organisation();
        if (organisation != null)
            heritage.gone(organisation, wanted.day()).ifPresent(gone -> faults.add(mergedAway(gone)));
    }

    private Fault mergedAway(Organisation gone) {
        List<String> heirs = heritage.heirs(gone);
        return fault(
                E432_MERGED_AWAY,
                Map.of(
                        "found",
                        gone.nameVi(),
                        "day",
                        Vietnamese.day(Objects.requireNonNull(gone.until())),
                        "heirs",
                        heirs.isEmpty() ? "–" : String.join(", ", heirs)));
    }

    private static Fault fault(AwardsRefusal why, Map<String, String> values) {
        return Fault.error(Place.NOWHERE, why, values);
    }
}
