package vn.lienminh.emulation.ballots;

import static vn.lienminh.emulation.EmulationAct.TELL;
import static vn.lienminh.emulation.EmulationAct.VOTE;
import static vn.lienminh.emulation.ballots.BallotsRefusal.*;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.emulation.meetings.Leading;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;

/// The door of those who vote (bỏ phiếu). A vote is sealed before it touches the database, and is in when the
/// answer comes back: the transaction is over then.
@Service
public class Voting {
    /// In the place of an answer where a member keeps out of a question.
    static final char KEPT_OUT = '-';

    private final BallotStore store;
    private final BallotActStore acts;
    private final BoxStore box;
    private final Leading leading;
    private final AuditTrail audit;
    private final Clock clock;

    Voting(BallotStore store, BallotActStore acts, BoxStore box, Leading leading, AuditTrail audit, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.box = box;
        this.leading = leading;
        this.audit = audit;
        this.clock = clock;
    }

    /// The members on the roll for which somebody may vote.
    @Transactional(readOnly = true)
    public List<Voter> mine(Ballot ballot, Actor actor) {
        return ballot.entitled().stream()
                .filter(v -> leading.own(actor, VOTE, v.organisation(), ballot.year()))
                .toList();
    }

    /// Puts a member's vote in the box, once.
    ///
    /// @param answers by the number of the question; one that is missing is a blank
    /// @return the receipt
    @Transactional
    public Outcome<String> cast(int id, OrganisationId member, Map<Integer, Answer> answers, Actor actor) {
        Optional<Ballot> held = acts.hold(id);
        if (held.isEmpty() || !leading.own(actor, VOTE, member, held.get().year())) return Refused.by(E302_NO_BALLOT);
        Ballot ballot = held.get();
        if (!ballot.state().allows(BallotStep.VOTE))
            return Refused.by(ballot.state() == BallotState.PREPARED ? E303_NOT_NOW : E313_CLOSED);
        Optional<Voter> voter = ballot.voter(member).filter(Voter::entitled);
        if (voter.isEmpty()) return Refused.by(E311_NOT_ON_ROLL);
        byte[] sealed = Seal.close(content(ballot, member, answers), keys(ballot), ballot.binding(member));
        String receipt = TellerCode.receipt(sealed);
        if (!box.cast(id, member, new Voter.Cast(Way.SCREEN, receipt, now(), actor.name())))
            return Refused.by(E312_ALREADY_VOTED);
        box.put(id, member, sealed);
        audit.record(actor, VOTE, ballot.subject(), member, Map.of());
        return Outcome.done(receipt);
    }

    /// One sign a question, whatever was chosen.
    private static byte[] content(Ballot ballot, OrganisationId member, Map<Integer, Answer> answers) {
        StringBuilder signs = new StringBuilder();
        for (Question question : ballot.questions())
            signs.append(
                    ballot.keepsOut(member, question)
                            ? KEPT_OUT
                            : answers.getOrDefault(question.id(), Answer.INVALID)
                                    .sign());
        return signs.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static List<byte[]> keys(Ballot ballot) {
        return ballot.tellers().stream()
                .flatMap(t -> Optional.ofNullable(t.key()).stream())
                .toList();
    }

    /// A teller notes that a member has put a vote on paper, in the hall or by letter: it cannot vote on its
    /// screen then.
    @Transactional
    public Outcome<Ballot> onPaper(int id, OrganisationId member, Way way, Actor actor) {
        Optional<Ballot> held = acts.hold(id);
        if (held.isEmpty() || held.get().teller(actor).isEmpty() || way == Way.SCREEN)
            return Refused.by(E302_NO_BALLOT);
        Ballot ballot = held.get();
        if (!ballot.state().allows(BallotStep.VOTE_ON_PAPER)) return Refused.by(E303_NOT_NOW);
        if (ballot.voter(member).filter(Voter::entitled).isEmpty()) return Refused.by(E311_NOT_ON_ROLL);
        if (!box.cast(id, member, new Voter.Cast(way, "", now(), actor.name()))) return Refused.by(E312_ALREADY_VOTED);
        audit.record(actor, TELL, ballot.subject(), member, Map.of("way", way.word()));
        return Outcome.done(store.find(id).orElseThrow());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
