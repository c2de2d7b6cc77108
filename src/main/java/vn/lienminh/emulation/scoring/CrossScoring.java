package vn.lienminh.emulation.scoring;

import static vn.lienminh.emulation.EmulationAct.*;
import static vn.lienminh.emulation.EmulationRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.emulation.EmulationRefusal;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;

/// The door of cross-scoring: who scores whom, who withdraws, what the scored unit answers.
@Service
public class CrossScoring {
    private final CrossScoringStore store;
    private final Clusters clusters;
    private final Years years;
    private final AuditTrail audit;
    private final Clock clock;

    CrossScoring(CrossScoringStore store, Clusters clusters, Years years, AuditTrail audit, Clock clock) {
        this.store = store;
        this.clusters = clusters;
        this.years = years;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether somebody names the scorers of a cluster's year: who leads its members, until cross-scoring is over.
    @Transactional(readOnly = true)
    public boolean assigns(String cluster, int year, Actor actor) {
        return years.step(cluster, year).filter(Step.CROSS_SCORING::overAt).isEmpty()
                && members(cluster, year).stream()
                        .anyMatch(m -> actor.may(ASSIGN_SCORERS, m.id(), Scoring.lastDay(year)));
    }

    @Transactional(readOnly = true)
    public List<CrossScorer> scorers(String cluster, int year) {
        return store.scorers(cluster, year);
    }

    /// Whether the scored unit is told who scored it only at the meeting.
    @Transactional(readOnly = true)
    public boolean blind(String cluster, int year) {
        return store.blind(cluster, year);
    }

    @Transactional(readOnly = true)
    public List<Reply> replies(String cluster, int year) {
        return store.replies(cluster, year);
    }

    /// Whether this member may cross-score that one: where nobody is named every other member may.
    boolean may(String cluster, int year, String unit, String scorer) {
        List<CrossScorer> named = store.scorers(cluster, year);
        return named.isEmpty() || named.contains(new CrossScorer(unit, scorer));
    }

    /// Each scores the next in the order of the cluster, so that no two score one another (with three or more).
    @Transactional
    public Outcome<List<CrossScorer>> assignRound(String cluster, int year, boolean blind, Actor actor) {
        if (!assigns(cluster, year, actor)) return refused(E101_NOT_ALLOWED, "");
        List<String> codes =
                members(cluster, year).stream().map(Organisation::code).toList();
        if (codes.size() < 2) return refused(E127_NOT_A_MEMBER, cluster);
        store.lock(cluster, year);
        List<CrossScorer> round = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++)
            round.add(new CrossScorer(codes.get((i + 1) % codes.size()), codes.get(i)));
        Instant at = clock.instant();
        for (CrossScorer one : round) {
            store.end(cluster, year, one.unit(), "", at, actor.name());
            store.assign(cluster, year, one, at, actor.name());
        }
        store.setBlind(cluster, year, blind, at, actor.name());
        audit.record(
                actor, ASSIGN_SCORERS, subject(cluster, year), Map.of("scorers", round.toString(), "blind", blind));
        return Outcome.done(round);
    }

    /// In the place of whoever was named; nobody who withdrew from that unit.
    @Transactional
    public Outcome<CrossScorer> assign(String cluster, int year, CrossScorer who, Actor actor) {
        if (!assigns(cluster, year, actor)) return refused(E101_NOT_ALLOWED, "");
        if (find(cluster, year, who.unit()).isEmpty()) return refused(E127_NOT_A_MEMBER, who.unit());
        if (find(cluster, year, who.scorer()).isEmpty()) return refused(E127_NOT_A_MEMBER, who.scorer());
        if (who.unit().equals(who.scorer())) return refused(E126_OWN_SCORE, who.unit());
        store.lock(cluster, year);
        if (store.recused(cluster, year).contains(who)) return refused(E129_WITHDREW, who.scorer());
        store.end(cluster, year, who.unit(), "", clock.instant(), actor.name());
        store.assign(cluster, year, who, clock.instant(), actor.name());
        audit.record(
                actor,
                ASSIGN_SCORERS,
                subject(cluster, year),
                Map.of("scorers", List.of(who).toString()));
        return Outcome.done(who);
    }

    /// The scorer withdraws, because of an interest of its own; somebody else is to be named.
    @Transactional
    public Outcome<CrossScorer> withdraw(String cluster, int year, String unit, String reason, Actor actor) {
        store.lock(cluster, year);
        Optional<CrossScorer> named = store.scorers(cluster, year).stream()
                .filter(s -> s.unit().equals(unit))
                .findFirst();
        boolean own = named.flatMap(s -> find(cluster, year, s.scorer()))
                .filter(scorer -> actor.may(SELF_SCORE, scorer.id(), Scoring.lastDay(year)))
                .isPresent();
        if (named.isEmpty() || !own) return refused(E101_NOT_ALLOWED, "");
        if (reason.isBlank()) return refused(E125_NO_REASON, "");
        store.end(cluster, year, unit, reason.strip(), clock.instant(), actor.name());
        audit.record(
                actor,
                CROSS_SCORE,
                subject(cluster, year) + "/" + unit,
                find(cluster, year, unit).map(Organisation::id).orElse(null),
                Map.of("withdrew", named.get().scorer(), "reason", reason.strip()));
        return Outcome.done(named.get());
    }

    /// The unit explains, or takes the points that it was given.
    @Transactional
    public Outcome<Reply> reply(
            String cluster, int year, String unit, String criterion, boolean accepts, String words, Actor actor) {
        Optional<Organisation> member = find(cluster, year, unit);
        if (member.isEmpty()) return refused(E127_NOT_A_MEMBER, unit);
        if (!actor.may(SELF_SCORE, member.get().id(), Scoring.lastDay(year))) return refused(E101_NOT_ALLOWED, "");
        Outcome<Boolean> talked = years.during(cluster, year, Evidence.TALKED_ABOUT);
        if (!talked.faults().isEmpty()) return Outcome.refused(talked.faults());
        if (!accepts && words.isBlank()) return refused(E125_NO_REASON, "");
        Reply reply = new Reply(unit, criterion, accepts, words.strip(), clock.instant(), actor.name());
        store.say(cluster, year, reply);
        audit.record(
                actor,
                SELF_SCORE,
                subject(cluster, year) + "/" + unit,
                member.get().id(),
                Map.of("criterion", criterion, "accepts", accepts, "words", reply.words()));
        return Outcome.done(reply);
    }

    private Optional<Organisation> find(String cluster, int year, String code) {
        return members(cluster, year).stream()
                .filter(m -> m.code().equals(code))
                .findFirst();
    }

    private List<Organisation> members(String cluster, int year) {
        return clusters.members(cluster, Scoring.lastDay(year), null);
    }

    private static String subject(String cluster, int year) {
        return "scores:" + cluster + "/" + year;
    }

    private static <T> Outcome<T> refused(EmulationRefusal why, String found) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", found)));
    }
}
