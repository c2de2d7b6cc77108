package vn.lienminh.emulation.awards.dossiers;

import static vn.lienminh.emulation.EmulationAct.*;
import static vn.lienminh.emulation.awards.AwardsRefusal.*;
import static vn.lienminh.emulation.awards.dossiers.Proposals.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.emulation.awards.AwardSettings;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.PaperKind;
import vn.lienminh.emulation.awards.catalogue.WorkingDays;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Vietnamese;

/// The door of dossiers (hồ sơ khen thưởng): each step by whom it belongs to, with its day, its reason, its ground.
@Service
@EnableConfigurationProperties(AwardSettings.class)
public class Dossiers {
    private final ProposalStore proposals;
    private final DossierStore store;
    private final DossierRights rights;
    private final DossierRules rules;
    private final Conditions conditions;
    private final AwardCatalogue catalogue;
    private final WorkingDays days;
    private final AwardSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Dossiers(
            ProposalStore proposals,
            DossierStore store,
            DossierRights rights,
            DossierRules rules,
            Conditions conditions,
            AwardCatalogue catalogue,
            WorkingDays days,
            AwardSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.store = store;
        this.rights = rights;
        this.rules = rules;
        this.conditions = conditions;
        this.catalogue = catalogue;
        this.days = days;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Dossier> of(String cluster, int year) {
        return store.dossiers(proposals.of(cluster, year));
    }

    @Transactional(readOnly = true)
    public Optional<Dossier> find(long id) {
        return proposals.find(id).map(p -> store.dossiers(List.of(p)).getFirst());
    }

    /// Whether somebody may know how many voted for whom.
    @Transactional(readOnly = true)
    public boolean seesVotes(String cluster, int year, Actor actor) {
        return rights.seesVotes(cluster, year, actor);
    }

    /// Which steps somebody may take now, apart from what the dossier still lacks.
    @Transactional(readOnly = true)
    public Set<DossierStep> open(Dossier dossier, Actor actor) {
        Set<DossierStep> open = new TreeSet<>();
        for (DossierStep step : DossierStep.values())
            if (dossier.state().allows(step) && rules.may(step, dossier.proposal(), dossier.state(), actor))
                open.add(step);
        return open;
    }

    /// Whether somebody keeps the list of papers of a dossier.
    @Transactional(readOnly = true)
    public boolean keeps(Dossier dossier, Actor actor) {
        Proposal proposal = dossier.proposal();
        return dossier.state().counts()
                && !dossier.state().decided()
                && (rights.proposes(proposal, actor) || rights.leads(proposal.cluster(), proposal.year(), actor));
    }

    /// Whether somebody answers what is said against it.
    @Transactional(readOnly = true)
    public boolean answers(Dossier dossier, Actor actor) {
        return !dossier.openComplaints().isEmpty() && rights.answers(dossier.proposal(), actor);
    }

    /// Takes a step that people take on the page; decisions have a door of their own.
    @Transactional
    public Outcome<Dossier> take(long id, Taking taking, Actor actor) {
        Optional<Dossier> found = locked(id);
        if (found.isEmpty()) return refused(E419_NO_DOSSIER, "" + id);
        Dossier dossier = found.get();
        Proposal proposal = dossier.proposal();
        return rules.check(dossier, taking, today(), actor).then(unit -> {
            LocalDate until =
                    taking.step() == DossierStep.PUBLISH ? days.last(taking.day(), settings.noticeDays()) : null;
            record(dossier, taking, until, unit, actor);
            if (taking.step() == DossierStep.SUBMIT)
                store.ground(id, conditions.grounds(proposal.cluster(), proposal.year()));
            return Outcome.done(find(id).orElseThrow());
        });
    }

    /// A decision was made, or taken back.
    @Transactional
    public Outcome<Dossier> decided(long id, Taking taking, Actor actor) {
        Optional<Dossier> found = locked(id);
        if (found.isEmpty()) return refused(E419_NO_DOSSIER, "" + id);
        if (!found.get().state().allows(taking.step()))
            return refused(E436_NOT_SUBMITTED, found.get().proposal().name());
        record(found.get(), taking, null, "", actor);
        return Outcome.done(find(id).orElseThrow());
    }

    private Optional<Dossier> locked(long id) {
        proposals.find(id).ifPresent(p -> proposals.lock(p.cluster(), p.year()));
        return find(id);
    }

    private void record(Dossier dossier, Taking taking, @Nullable LocalDate until, String unit, Actor actor) {
        store.add(
                dossier.id(),
                new DossierEvent(
                        taking.step(),
                        dossier.state().after(taking.step()).orElseThrow(),
                        taking.day(),
                        until,
                        unit,
                        Vietnamese.tidy(taking.reason()),
                        Vietnamese.tidy(taking.ground()),
                        now(),
                        actor.name()));
        audit.record(
                actor,
                rules.act(taking.step()),
                dossier.proposal().subject(),
                dossier.proposal().unit(),
                Map.of(
                        "step",
                        taking.step().word(),
                        "day",
                        taking.day().toString(),
                        "reason",
                        taking.reason(),
                        "ground",
                        taking.ground()));
    }

    /// Says how a paper of a dossier stands.
    @Transactional
    public Outcome<Dossier> mark(long id, String paper, PaperMark.Mark mark, LocalDate day, String note, Actor actor) {
        Optional<Dossier> found = locked(id);
        if (found.isEmpty() || !keeps(found.get(), actor)) return refused(E419_NO_DOSSIER, "" + id);
        Proposal proposal = found.get().proposal();
        Optional<PaperKind> kind = catalogue.papers(proposal.award(), proposal.recipient()).stream()
                .filter(k -> k.code().equals(paper))
                .findFirst();
        if (kind.isEmpty()) return refused(E425_PAPER_MISSING, paper);
        if (day.isAfter(today())) return refused(E428_NOT_A_DAY, Vietnamese.day(day));
        store.mark(id, new PaperMark(paper, mark, day, Vietnamese.tidy(note), now(), actor.name()));
        audit.record(
                actor,
                PROPOSE_AWARD,
                proposal.subject(),
                proposal.unit(),
                Map.of("paper", paper, "mark", mark.word(), "note", note));
        return find(id).map(Outcome::done).orElseThrow();
    }

    /// Anybody says something against a proposal while it is shown.
    @Transactional
    public Outcome<Dossier> complain(long id, String name, String contact, String text, Actor actor) {
        Optional<Dossier> found = locked(id);
        if (found.isEmpty() || !found.get().state().allows(DossierStep.COMPLAIN) || noticeOver(found.get()))
            return refused(E419_NO_DOSSIER, "" + id);
        if (Vietnamese.tidy(text).isEmpty()
                || Vietnamese.tidy(name).isEmpty()
                || Vietnamese.tidy(contact).isEmpty()) return refused(E427_NO_TEXT, "");
        if (store.complaintsSince(id, now().minus(1, ChronoUnit.DAYS)) >= settings.complaints())
            return refused(E429_TOO_MANY, "" + settings.complaints());
        store.add(new Complaint(
                0, id, Vietnamese.tidy(name), Vietnamese.tidy(contact), Vietnamese.tidy(text), now(), null, ""));
        record(found.get(), Taking.on(DossierStep.COMPLAIN, today()), null, "", actor);
        return Outcome.done(find(id).orElseThrow());
    }

    /// Whether nobody may say anything any more.
    @Transactional(readOnly = true)
    public boolean noticeOver(Dossier dossier) {
        return dossier.last(DossierStep.PUBLISH)
                .map(DossierEvent::until)
                .filter(until -> today().isAfter(until))
                .isPresent();
    }

    /// Answers a complaint. One that is right returns the dossier.
    @Transactional
    public Outcome<Dossier> answer(long id, long complaint, boolean upheld, String answer, Actor actor) {
        Optional<Dossier> found = locked(id);
        if (found.isEmpty()) return refused(E419_NO_DOSSIER, "" + id);
        Dossier dossier = found.get();
        if (!rights.answers(dossier.proposal(), actor)) return refused(E410_NOT_ALLOWED, "");
        if (dossier.openComplaints().stream().noneMatch(c -> c.id() == complaint))
            return refused(E419_NO_DOSSIER, "" + complaint);
        if (Vietnamese.tidy(answer).isEmpty()) return refused(E427_NO_TEXT, "");
        store.answer(complaint, upheld, Vietnamese.tidy(answer), now(), actor.name());
        DossierStep step = upheld ? DossierStep.UPHOLD : DossierStep.DISMISS;
        boolean last = dossier.openComplaints().size() == 1;
        if (dossier.state().allows(step) && (upheld || last))
            record(dossier, new Taking(step, today(), answer, ""), null, "", actor);
        return Outcome.done(find(id).orElseThrow());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
