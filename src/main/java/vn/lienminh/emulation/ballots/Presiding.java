package vn.lienminh.emulation.ballots;

import static vn.lienminh.emulation.EmulationAct.RUN_BALLOT;
import static vn.lienminh.emulation.ballots.BallotsRefusal.*;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.MeetingState;
import vn.lienminh.emulation.meetings.Meetings;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;

/// The door of those who run a ballot (điều hành bỏ phiếu): prepared, opened, closed, called off, held again.
@Service
public class Presiding {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Ballots ballots;
    private final BallotStore store;
    private final BallotActStore acts;
    private final BoxStore box;
    private final Meetings meetings;
    private final TellerRules tellers;
    private final AuditTrail audit;
    private final Clock clock;

    Presiding(
            Ballots ballots,
            BallotStore store,
            BallotActStore acts,
            BoxStore box,
            Meetings meetings,
            TellerRules tellers,
            AuditTrail audit,
            Clock clock) {
        this.ballots = ballots;
        this.store = store;
        this.acts = acts;
        this.box = box;
        this.meetings = meetings;
        this.tellers = tellers;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param subjects of candidates, in the order in which they are voted on
    /// @param free questions put by hand, after those
    /// @param accounts of the tellers, as records keep them; the first heads them
    public record Wanted(
            List<String> subjects,
            List<Candidates.Candidate> free,
            List<String> accounts,
            BigDecimal needed,
            boolean recusal) {}

    /// Prepares a ballot of the year's meeting: its rule, questions, roll and tellers are fixed.
    @Transactional
    public Outcome<Ballot> prepare(String cluster, int year, Wanted wanted, Actor actor) {
        if (!ballots.runs(actor, cluster, year)) return Refused.by(E301_NOT_ALLOWED);
        Optional<Meeting> meeting = meetings.current(cluster, year).filter(m -> m.state() != MeetingState.ENDED);
        if (meeting.isEmpty()) return Refused.by(E304_NO_MEETING);
        List<Candidates.Candidate> open = ballots.candidates(cluster, year);
        List<Candidates.Candidate> questions = new ArrayList<>();
        for (String subject : wanted.subjects())
            open.stream().filter(c -> c.subject().equals(subject)).findFirst().ifPresent(questions::add);
        if (questions.size() < new HashSet<>(wanted.subjects()).size()) return Refused.by(E324_IN_ANOTHER);
        questions.addAll(wanted.free());
        if (wanted.needed().signum() <= 0 || wanted.needed().compareTo(ALL) > 0) return Refused.by(E323_PERCENT);
        return prepare(meeting.get(), 1, null, wanted, questions, actor);
    }

    private Outcome<Ballot> prepare(
            Meeting meeting,
            int round,
            @Nullable Integer first,
            Wanted wanted,
            List<Candidates.Candidate> questions,
            Actor actor) {
        if (questions.isEmpty() || questions.stream().anyMatch(q -> q.title().isBlank()))
            return Refused.by(E305_NO_QUESTION);
        Set<String> seen = new HashSet<>();
        for (Candidates.Candidate q : questions)
            if (!seen.add(q.title() + "\n" + q.detail())) return Refused.by(E306_TWICE, "found", q.title());
        return tellers.named(wanted.accounts(), questions, meeting).map(counters -> {
            int id = acts.add(
                    new NewBallot(meeting.id(), round, first, wanted.needed(), wanted.recusal(), questions, counters),
                    meeting.cluster(),
                    meeting.year(),
                    meeting.members(),
                    now(),
                    actor.name());
            audit.record(
                    actor,
                    RUN_BALLOT,
                    "ballot:" + id,
                    Map.of(
                            "questions",
                            questions.stream().map(Candidates.Candidate::title).toList(),
                            "tellers",
                            wanted.accounts(),
                            "needed",
                            wanted.needed(),
                            "round",
                            round));
            return store.find(id).orElseThrow();
        });
    }

    /// A further round among the best, where of rivals none has passed; the same rule and tellers, new codes.
    @Transactional
    public Outcome<Ballot> again(int id, Actor actor) {
        return led(id, actor).then(ballot -> {
            if (!ballot.state().counted()) return Refused.by(E303_NOT_NOW);
            List<Question> best = ballots.further(ballot);
            Optional<Meeting> meeting = meetings.find(ballot.meeting()).filter(m -> m.state() == MeetingState.BEGUN);
            if (best.isEmpty() || meeting.isEmpty()) return Refused.by(E322_NO_FURTHER_ROUND);
            Wanted wanted = new Wanted(
                    List.of(),
                    List.of(),
                    ballot.tellers().stream().map(Teller::account).toList(),
                    ballot.needed(),
                    ballot.recusal());
            return prepare(
                    meeting.get(),
                    ballot.round() + 1,
                    ballot.id(),
                    wanted,
                    best.stream().map(Question::candidate).toList(),
                    actor);
        });
    }

    /// Opens the voting: the meeting is on, enough are there, every teller has a code.
    @Transactional
    public Outcome<Ballot> open(int id, Actor actor) {
        return led(id, actor).then(ballot -> {
            if (!ballot.state().allows(BallotStep.OPEN)) return Refused.by(E303_NOT_NOW);
            Optional<Meeting> meeting = meetings.find(ballot.meeting());
            if (meeting.isEmpty() || meeting.get().state() != MeetingState.BEGUN) return Refused.by(E304_NO_MEETING);
            if (!ballot.tellers().stream().allMatch(Teller::ready)) return Refused.by(E310_NO_CODES);
            return step(ballot, BallotStep.OPEN, "", actor);
        });
    }

    /// Votes in flight are in before it, or refused.
    @Transactional
    public Outcome<Ballot> close(int id, Actor actor) {
        return led(id, actor)
                .then(ballot -> ballot.state().allows(BallotStep.CLOSE)
                        ? step(ballot, BallotStep.CLOSE, "", actor)
                        : Refused.by(E303_NOT_NOW));
    }

    /// Calls it off; what is in the box is destroyed unopened.
    @Transactional
    public Outcome<Ballot> cancel(int id, String reason, Actor actor) {
        return led(id, actor).then(ballot -> {
            if (!ballot.state().allows(BallotStep.CANCEL)) return Refused.by(E303_NOT_NOW);
            if (reason.isBlank()) return Refused.by(E320_NO_REASON);
            box.destroy(id);
            return step(ballot, BallotStep.CANCEL, reason.strip(), actor);
        });
    }

    /// Takes a member off the roll while voting is on; its envelope is destroyed unopened, and it counts no
    /// more among all.
    @Transactional
    public Outcome<Ballot> remove(int id, OrganisationId voter, String reason, Actor actor) {
        return led(id, actor).then(ballot -> {
            if (!ballot.state().allows(BallotStep.REMOVE_VOTER)) return Refused.by(E303_NOT_NOW);
            if (ballot.voter(voter).filter(Voter::entitled).isEmpty()) return Refused.by(E311_NOT_ON_ROLL);
            if (reason.isBlank()) return Refused.by(E320_NO_REASON);
            acts.remove(id, voter, reason.strip(), now(), actor.name());
            box.takeOut(id, voter);
            audit.record(actor, RUN_BALLOT, ballot.subject(), voter, Map.of("removed", reason.strip()));
            return Outcome.done(store.find(id).orElseThrow());
        });
    }

    private Outcome<Ballot> led(int id, Actor actor) {
        return acts.lock(id)
                .filter(b -> ballots.runs(actor, b.cluster(), b.year()))
                .map(Outcome::done)
                .orElseGet(() -> Refused.by(E302_NO_BALLOT));
    }

    private Outcome<Ballot> step(Ballot ballot, BallotStep step, String reason, Actor actor) {
        acts.step(ballot.id(), step, reason, now(), actor.name());
        audit.record(actor, RUN_BALLOT, ballot.subject(), Map.of("step", step.word(), "reason", reason));
        return Outcome.done(store.find(ballot.id()).orElseThrow());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
