package vn.lienminh.planning;

import static vn.lienminh.planning.PlanningAct.*;
import static vn.lienminh.planning.PlanningRefusal.*;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.View;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;

/// The door of registration: a member says what it wants to reach; the head asks for another target, and the member
/// answers. Once the cluster no longer registers, a member's change waits until the head agrees. Nothing said is lost.
@Service
public class Registrations {
    /// What came of a wish.
    public enum Result {
        /// nothing else than what already held
        UNCHANGED,
        KEPT,
        /// it waits for the other side
        PROPOSED
    }

    private final RegistrationStore store;
    private final Clusters clusters;
    private final Indicators indicators;
    private final Figures figures;
    private final ObjectProvider<RegistrationTime> time;
    private final AuditTrail audit;
    private final Clock clock;

    Registrations(
            RegistrationStore store,
            Clusters clusters,
            Indicators indicators,
            Figures figures,
            ObjectProvider<RegistrationTime> time,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.clusters = clusters;
        this.indicators = indicators;
        this.figures = figures;
        this.time = time;
        this.audit = audit;
        this.clock = clock;
    }

    /// The member, when it is one of the cluster's on the last day of the year.
    @Transactional(readOnly = true)
    public Optional<Organisation> member(RegistrationSheet sheet) {
        return clusters.members(sheet.cluster(), sheet.lastDay(), null).stream()
                .filter(m -> m.code().equals(sheet.unit()))
                .findFirst();
    }

    /// Whether the cluster still registers for that year.
    @Transactional(readOnly = true)
    public boolean open(String cluster, int year) {
        return time.stream().allMatch(t -> t.open(cluster, year));
    }

    /// Everything that the unit ever said, the oldest first.
    @Transactional(readOnly = true)
    public List<Registration> history(RegistrationSheet sheet) {
        return store.history(sheet.unit(), sheet.year());
    }

    /// The indicators for which anybody in the cluster has a target, that year or the year before.
    @Transactional(readOnly = true)
    public Set<String> usual(String cluster, int year) {
        List<String> members = clusters.members(cluster, Period.year(year).end(), null).stream()
                .map(Organisation::code)
                .toList();
        return members.isEmpty() ? Set.of() : store.usual(members, year);
    }

    /// What was asked, answered or not, the oldest first.
    @Transactional(readOnly = true)
    public List<Proposal> proposals(RegistrationSheet sheet) {
        return store.proposals(sheet.unit(), sheet.year());
    }

    /// What waits for an answer, of all units and years.
    @Transactional(readOnly = true)
    public List<Proposal> waiting() {
        return store.open();
    }

    /// What the unit reached in the year before, by indicator, as far as it is known.
    @Transactional(readOnly = true)
    public Map<String, Figure> before(RegistrationSheet sheet) {
        return figures.of(new Party.Organisation(sheet.unit()), Period.year(sheet.year() - 1), List.of(), View.NOW)
                        instanceof Outcome.Done<List<Figure>>(List<Figure> all)
                ? all.stream().collect(Collectors.toMap(Figure::indicator, f -> f))
                : Map.of();
    }

    /// A member's wish holds at once while the cluster registers, and else waits for the head, as the head's wish waits
    /// for the member.
    @Transactional
    public Outcome<Result> want(RegistrationSheet sheet, String indicator, Wish wish, String basis, Actor actor) {
        Optional<Organisation> unit = member(sheet);
        if (unit.isEmpty()) return refused(P110_NOT_A_MEMBER, sheet.unit());
        boolean own = sheet.mayRegister(actor, unit.get());
        if (!own && !sheet.mayNegotiate(actor, unit.get())) return refused(P101_NOT_ALLOWED, "");
        Optional<Indicator> known = indicators.on(sheet.lastDay()).find(indicator);
        if (known.isEmpty()) return refused(P102_UNKNOWN_INDICATOR, indicator);
        store.lock(sheet.unit(), sheet.year());
        @Nullable Wish now = holds(sheet, indicator);
        if (same(wish, now)) return Outcome.done(Result.UNCHANGED);
        boolean asks = !own || !open(sheet.cluster(), sheet.year());
        Figure reached = before(sheet).get(indicator);
        Amount before = reached == null ? Amount.Missing.NOT_REPORTED : reached.value();
        Optional<PlanningRefusal> wrong = asks && basis.isBlank()
                ? Optional.of(P112_NO_REASON)
                : RegistrationRules.check(known.get(), wish, basis, now, before);
        if (wrong.isPresent()) return refused(wrong.get(), known.get().nameVi());
        Registration said = new Registration(indicator, wish, basis.strip(), clock.instant(), actor.name(), null);
        if (asks) return ask(sheet, unit.get(), said, own, actor);
        keep(sheet, unit.get(), said, now, REGISTER_TARGETS, actor);
        return Outcome.done(Result.KEPT);
    }

    private @Nullable Wish holds(RegistrationSheet sheet, String indicator) {
        return store.history(sheet.unit(), sheet.year()).stream()
                .filter(r -> r.holds() && r.indicator().equals(indicator))
                .map(Registration::wish)
                .findFirst()
                .orElse(null);
    }

    private static boolean same(Wish wish, @Nullable Wish now) {
        return WishText.write(wish).equals(now == null ? "" : WishText.write(now));
    }

    private Outcome<Result> ask(
            RegistrationSheet sheet, Organisation unit, Registration said, boolean byMember, Actor actor) {
        Proposal asked = new Proposal(
                0,
                said.indicator(),
                sheet.unit(),
                sheet.year(),
                said.wish(),
                said.basis(),
                byMember,
                said.recordedAt(),
                actor.name(),
                null,
                "");
        if (!store.propose(asked)) return refused(P114_ALREADY_ASKED, said.indicator());
        audit.record(
                actor,
                byMember ? REGISTER_TARGETS : NEGOTIATE_TARGETS,
                subject(sheet, said.indicator()),
                unit.id(),
                Map.of("asked", WishText.write(said.wish()), "basis", said.basis()));
        return Outcome.done(Result.PROPOSED);
    }

    private void keep(
            RegistrationSheet sheet,
            Organisation unit,
            Registration said,
            @Nullable Wish now,
            PlanningAct act,
            Actor actor) {
        store.end(said.indicator(), sheet.unit(), sheet.year(), said.recordedAt());
        store.add(sheet.unit(), sheet.year(), said);
        audit.record(
                actor,
                act,
                subject(sheet, said.indicator()),
                unit.id(),
                Map.of(
                        "before", now == null ? "" : WishText.write(now),
                        "after", WishText.write(said.wish()),
                        "basis", said.basis()));
    }

    /// The other side agrees or refuses, or the side that asked takes it back.
    @Transactional
    public Outcome<Proposal> answer(
            RegistrationSheet sheet, long id, Proposal.Result outcome, String words, Actor actor) {
        Optional<Organisation> unit = member(sheet);
        if (unit.isEmpty()) return refused(P110_NOT_A_MEMBER, sheet.unit());
        store.lock(sheet.unit(), sheet.year());
        Optional<Proposal> asked = store.find(sheet.unit(), sheet.year(), id).filter(Proposal::open);
        if (asked.isEmpty()) return refused(P115_NOT_OPEN, "" + id);
        boolean memberActs =
                outcome == Proposal.Result.TAKEN_BACK == asked.get().byMember();
        if (!(memberActs ? sheet.mayRegister(actor, unit.get()) : sheet.mayNegotiate(actor, unit.get())))
            return refused(P101_NOT_ALLOWED, "");
        if (outcome == Proposal.Result.REFUSED && words.isBlank())
            return refused(P112_NO_REASON, asked.get().indicator());
        store.answer(id, outcome, words.strip(), clock.instant(), actor.name());
        PlanningAct act = memberActs ? REGISTER_TARGETS : NEGOTIATE_TARGETS;
        if (outcome == Proposal.Result.AGREED) {
            Registration said = new Registration(
                    asked.get().indicator(),
                    asked.get().wish(),
                    asked.get().basis(),
                    clock.instant(),
                    actor.name(),
                    null);
            keep(sheet, unit.get(), said, holds(sheet, said.indicator()), act, actor);
        } else
            audit.record(
                    actor,
                    act,
                    subject(sheet, asked.get().indicator()),
                    unit.get().id(),
                    Map.of("asked", WishText.write(asked.get().wish()), "outcome", outcome.word(), "answer", words));
        return Outcome.done(asked.get());
    }

    private static String subject(RegistrationSheet sheet, String indicator) {
        return "target:" + sheet.unit() + "/" + sheet.year() + "/" + indicator;
    }

    private static <T> Outcome<T> refused(PlanningRefusal why, String found) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", found)));
    }
}
