package vn.lienminh.emulation.awards.dossiers;

import static vn.lienminh.emulation.EmulationAct.*;
import static vn.lienminh.emulation.awards.AwardsRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.emulation.awards.AwardsRefusal;
import vn.lienminh.emulation.awards.catalogue.Award;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// The door of proposals (đề nghị khen thưởng): who is proposed for what, and how many a cluster may propose.
@Service
public class Proposals {
    private final ProposalStore store;
    private final DossierStore dossiers;
    private final DossierRights rights;
    private final AwardCatalogue catalogue;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    Proposals(
            ProposalStore store,
            DossierStore dossiers,
            DossierRights rights,
            AwardCatalogue catalogue,
            Organisations organisations,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.rights = rights;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Quota> quotas(String cluster, int year) {
        return store.quotas(cluster, year);
    }

    /// Whether somebody may propose for a member.
    @Transactional(readOnly = true)
    public List<Organisation> proposable(String cluster, int year, Actor actor) {
        LocalDate day = DossierRights.lastDay(year);
        return rights.members(cluster, year).stream()
                .filter(m -> actor.may(PROPOSE_AWARD, m.id(), day))
                .toList();
    }

    @Transactional
    public Outcome<Quota> allot(Quota quota, Actor actor) {
        if (!actor.may(SET_QUOTAS)) return refused(E410_NOT_ALLOWED, "");
        Optional<Award> award = catalogue.find(quota.award());
        if (award.isEmpty()) return refused(E411_UNKNOWN_AWARD, quota.award());
        if (!award.get().recipients().contains(quota.recipient())) return notForThem(award.get());
        store.lock(quota.cluster(), quota.year());
        if (store.quotas(quota.cluster(), quota.year()).contains(quota)) return Outcome.done(quota);
        store.put(quota, clock.instant(), actor.name());
        audit.record(
                actor,
                SET_QUOTAS,
                "awards:" + quota.cluster() + "/" + quota.year(),
                Map.of("award", quota.award(), "sector", quota.sector(), "count", quota.count()));
        return Outcome.done(quota);
    }

    @Transactional
    public Outcome<Proposal> propose(NewProposal wanted, Actor actor) {
        store.lock(wanted.cluster(), wanted.year());
        return checked(wanted, actor).then(proposal -> {
            if (twice(proposal)) return refused(E417_TWICE, proposal.name());
            long id = store.add(proposal);
            audit.record(
                    actor,
                    PROPOSE_AWARD,
                    "award:" + id,
                    proposal.unit(),
                    Map.of("award", proposal.award(), "name", proposal.name()));
            return Outcome.done(store.find(id).orElseThrow());
        });
    }

    /// What would be refused of it, before anything is written.
    @Transactional(readOnly = true)
    public Outcome<Proposal> checked(NewProposal wanted, Actor actor) {
        Optional<Award> award = catalogue.find(wanted.award());
        if (award.isEmpty()) return refused(E411_UNKNOWN_AWARD, wanted.award());
        if (!award.get().recipients().contains(wanted.recipient())) return notForThem(award.get());
        Optional<Organisation> unit = rights.members(wanted.cluster(), wanted.year()).stream()
                .filter(m -> m.code().equals(wanted.unit()))
                .findFirst();
        if (unit.isEmpty()) return refused(E413_NOT_A_MEMBER, wanted.unit());
        if (!actor.may(PROPOSE_AWARD, unit.get().id(), DossierRights.lastDay(wanted.year())))
            return refused(E410_NOT_ALLOWED, "");
        boolean alliance = wanted.recipient() == Recipient.ALLIANCE;
        String name = alliance ? unit.get().nameVi() : Vietnamese.tidy(wanted.name());
        if (name.isEmpty()) return refused(E414_NO_NAME, "");
        Optional<Sector> sector = Sector.parse(wanted.sector());
        if (wanted.recipient() == Recipient.COOPERATIVE && sector.isEmpty())
            return refused(E415_NO_SECTOR, wanted.sector());
        Optional<Organisation> organisation =
                alliance ? unit : organisations.find(wanted.organisation(), DossierRights.lastDay(wanted.year()), null);
        if (organisation.isEmpty() && !wanted.organisation().isBlank())
            return refused(E416_UNKNOWN_ORGANISATION, wanted.organisation());
        return Outcome.done(new Proposal(
                0,
                wanted.cluster(),
                wanted.year(),
                wanted.award(),
                wanted.recipient(),
                unit.get().id(),
                organisation.map(Organisation::id).orElse(null),
                name,
                wanted.recipient() == Recipient.COOPERATIVE
                        ? sector.map(Sector::word).orElse("")
                        : "",
                Vietnamese.tidy(wanted.merit()),
                LocalDate.of(wanted.year(), 1, 1),
                DossierRights.lastDay(wanted.year()),
                wanted.day(),
                wanted.origin(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name()));
    }

    /// Whether the same award is already asked for the same recipient, in a dossier that was not returned.
    @Transactional(readOnly = true)
    public boolean twice(Proposal proposal) {
        return dossiers.dossiers(store.of(proposal.cluster(), proposal.year())).stream()
                .filter(d -> d.state().counts())
                .map(Dossier::proposal)
                .anyMatch(p -> p.award().equals(proposal.award()) && p.sameRecipient(proposal));
    }

    /// All that these alliances ever proposed.
    @Transactional(readOnly = true)
    public List<Dossier> of(List<OrganisationId> units) {
        return dossiers.dossiers(store.of(units));
    }

    private static <T> Outcome<T> notForThem(Award award) {
        return refused(E412_NOT_FOR_THEM, award.name(Language.VI));
    }

    static <T> Outcome<T> refused(AwardsRefusal why, String found) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", found)));
    }
}
