package vn.lienminh.emulation.awards.decisions;

import static vn.lienminh.emulation.EmulationAct.DECIDE_AWARD;
import static vn.lienminh.emulation.awards.AwardsRefusal.*;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.emulation.awards.AwardsRefusal;
import vn.lienminh.emulation.awards.catalogue.Award;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.Money;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.Dossiers;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.emulation.awards.dossiers.Taking;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// The door of decisions (quyết định khen thưởng): entered, taken back, looked up, checked by anybody.
@Service
public class Decisions {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 12;

    private final GivenStore store;
    private final DecisionRules rules;
    private final Dossiers dossiers;
    private final AwardCatalogue catalogue;
    private final Heritage heritage;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Decisions(
            GivenStore store,
            DecisionRules rules,
            Dossiers dossiers,
            AwardCatalogue catalogue,
            Heritage heritage,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.heritage = heritage;
        this.audit = audit;
        this.clock = clock;
    }

    /// Enters a decision with all that it grants: all or nothing.
    @Transactional
    public Outcome<Decision> record(NewDecision wanted, Actor actor) {
        if (!actor.may(DECIDE_AWARD)) return refused(E410_NOT_ALLOWED, "");
        List<Dossier> granted = new ArrayList<>();
        for (long id : wanted.proposals())
            dossiers.find(id)
                    .filter(d -> d.proposal().cluster().equals(wanted.cluster())
                            && d.proposal().year() == wanted.year())
                    .ifPresent(granted::add);
        if (granted.size() < wanted.proposals().size() || granted.isEmpty()) return refused(E438_NOT_GIVEN, "");
        List<Fault> faults = rules.check(wanted, granted, today());
        if (!faults.isEmpty()) return Outcome.refused(faults);
        if (store.taken(wanted.body(), wanted.number(), wanted.day().getYear()))
            return refused(E434_NUMBER_TAKEN, wanted.number());
        Decision decision = store.add(wanted, clock.instant(), actor.name());
        List<Dossier> highestFirst = granted.stream()
                .sorted(Comparator.comparing(
                        d -> catalogue.get(d.proposal().award()).rank()))
                .toList();
        for (Dossier dossier : highestFirst) {
            give(decision, dossier.proposal());
            dossiers.decided(dossier.id(), Taking.on(DossierStep.DECIDE, wanted.day()), actor)
                    .orThrow();
        }
        audit.record(
                actor,
                DECIDE_AWARD,
                "decision:" + decision.id(),
                Map.of("number", wanted.number(), "day", wanted.day().toString(), "awards", granted.size()));
        return Outcome.done(decision);
    }

    private void give(Decision decision, Proposal proposal) {
        BigDecimal times = catalogue
                .coefficient(proposal.award(), proposal.recipient(), decision.law())
                .orElseThrow()
                .times();
        Money money =
                Money.of(times, catalogue.salary(decision.day()).orElseThrow().amount());
        store.give(new Given(
                0,
                decision,
                proposal,
                code(),
                money.coefficient(),
                money.salary(),
                money.sum(),
                paid(proposal, money.sum()),
                null));
    }

    /// Of several titles for one period only the highest is paid (article 49); a form is paid beside a title.
    private BigDecimal paid(Proposal proposal, BigDecimal sum) {
        if (catalogue.get(proposal.award()).kind() == Award.Kind.FORM) return sum;
        BigDecimal before = store.of(List.of(proposal.unit())).stream()
                .filter(Given::stands)
                .filter(g -> catalogue.get(g.proposal().award()).kind() == Award.Kind.TITLE)
                .filter(g -> g.proposal().sameRecipient(proposal)
                        && g.proposal().from().equals(proposal.from())
                        && g.proposal().until().equals(proposal.until()))
                .map(Given::paid)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.subtract(before).max(BigDecimal.ZERO);
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return code.toString();
    }

    /// Takes an award back: fraud, false papers, a wrong procedure.
    @Transactional
    public Outcome<Given> revoke(String code, Given.Revocation revocation, Actor actor) {
        if (!actor.may(DECIDE_AWARD)) return refused(E410_NOT_ALLOWED, "");
        Optional<Given> found = store.byCode(code).filter(Given::stands);
        if (found.isEmpty()) return refused(E438_NOT_GIVEN, code);
        if (revocation.number().isBlank()) return refused(E435_NO_NUMBER, "");
        if (revocation.why().isBlank()) return refused(E427_NO_TEXT, "");
        if (revocation.day().isBefore(found.get().decision().day())
                || revocation.day().isAfter(today())) return refused(E428_NOT_A_DAY, Vietnamese.day(revocation.day()));
        Given.Revocation tidy = new Given.Revocation(
                revocation.day(), Vietnamese.tidy(revocation.number()), Vietnamese.tidy(revocation.why()));
        store.revoke(found.get().id(), tidy, clock.instant(), actor.name());
        Taking taking = new Taking(DossierStep.REVOKE, tidy.day(), tidy.why(), tidy.number());
        return dossiers.decided(found.get().proposal().id(), taking, actor)
                .map(d -> store.byCode(code).orElseThrow());
    }

    /// What the decisions of a cluster's year gave.
    @Transactional(readOnly = true)
    public List<Given> of(String cluster, int year) {
        return store.of(cluster, year);
    }

    /// What an alliance was given, and the alliances that went into it; the newest first.
    @Transactional(readOnly = true)
    public List<Given> history(OrganisationId alliance) {
        return store.of(heritage.of(alliance));
    }

    /// What these alliances and their cooperatives were given.
    @Transactional(readOnly = true)
    public List<Given> given(List<OrganisationId> units) {
        return store.of(units);
    }

    /// By the code on a certificate.
    @Transactional(readOnly = true)
    public Optional<Given> byCode(String code) {
        return store.byCode(code);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }

    static <T> Outcome<T> refused(AwardsRefusal why, String found) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", found)));
    }
}
