package vn.lienminh.emulation.ballots;

import static vn.lienminh.emulation.EmulationAct.TELL;
import static vn.lienminh.emulation.ballots.BallotsRefusal.*;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Outcome;

/// The door of tellers (tổ kiểm phiếu): each takes a code, two of them open the box, all sign the count.
@Service
public class Telling {
    private final BallotStore store;
    private final BallotActStore acts;
    private final BoxStore box;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Telling(BallotStore store, BallotActStore acts, BoxStore box, AuditTrail audit, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    /// Gives a teller a code; whoever lost theirs takes another until voting begins. It is shown once and kept
    /// nowhere: of it only what closes envelopes.
    @Transactional
    public Outcome<String> takeCode(int id, Actor actor) {
        return counted(id, BallotStep.TAKE_CODE, actor).map(ballot -> {
            TellerCode code = TellerCode.fresh(random);
            acts.take(id, place(ballot, actor), Seal.publicKey(code, id), now());
            audit.record(actor, TELL, ballot.subject(), Map.of("step", BallotStep.TAKE_CODE.word()));
            return code.text();
        });
    }

    /// What a teller counted on paper, sealed until the box is opened: so few votes would tell whose they are.
    @Transactional
    public Outcome<Ballot> countPaper(int id, PaperCount count, Actor actor) {
        return counted(id, BallotStep.COUNT_PAPER, actor).then(ballot -> {
            Optional<Question> wrong = count.doesNotAddUp(ballot);
            if (wrong.isPresent())
                return Refused.by(
                        E317_PAPER_SUM,
                        "found",
                        wrong.get().title() + ", " + wrong.get().detail());
            Teller teller = ballot.teller(actor).orElseThrow();
            byte[] sealed = Seal.close(count.bytes(ballot), Voting.keys(ballot), ballot.countBinding(teller));
            box.counted(id, teller.place(), sealed);
            audit.record(actor, TELL, ballot.subject(), Map.of("step", BallotStep.COUNT_PAPER.word()));
            return Outcome.done(ballot);
        });
    }

    /// The tellers who have counted what is on paper.
    @Transactional(readOnly = true)
    public List<Integer> paperCounted(Ballot ballot) {
        return List.copyOf(box.counts(ballot.id()).keySet());
    }

    /// Opens the box: two tellers together give their codes. All votes are taken out, mixed question by
    /// question and laid down loose; what they came in is destroyed. All of it is one transaction.
    @Transactional
    public Outcome<Ballot> count(int id, List<String> typed, Actor actor) {
        return counted(id, BallotStep.COUNT, actor).then(ballot -> {
            Map<Integer, TellerCode> codes = new HashMap<>();
            for (String text : typed) {
                Optional<TellerCode> code = TellerCode.parse(text);
                if (code.isEmpty()) return Refused.by(E314_UNREADABLE_CODE, "place", "" + (typed.indexOf(text) + 1));
                owner(ballot, code.get()).ifPresent(place -> codes.put(place, code.get()));
            }
            if (codes.size() != 2) return Refused.by(E315_TWO_CODES);
            return new OpenedBox(ballot, codes)
                    .votes(box.envelopes(id), box.counts(id))
                    .map(votes -> loosen(ballot, votes, actor));
        });
    }

    private static Optional<Integer> owner(Ballot ballot, TellerCode code) {
        byte[] key = Seal.publicKey(code, ballot.id());
        List<byte[]> keys = Voting.keys(ballot);
        for (int i = 0; i < keys.size(); i++) if (Arrays.equals(keys.get(i), key)) return Optional.of(i);
        return Optional.empty();
    }

    private Ballot loosen(Ballot ballot, Map<Question, List<Answer>> votes, Actor actor) {
        for (Question question : ballot.questions()) {
            List<Answer> answers = votes.getOrDefault(question, List.of());
            Collections.shuffle(answers, random);
            box.loosen(question.id(), answers);
        }
        box.destroy(ballot.id());
        acts.step(ballot.id(), BallotStep.COUNT, "", now(), actor.name());
        audit.record(actor, TELL, ballot.subject(), Map.of("step", BallotStep.COUNT.word()));
        return store.find(ballot.id()).orElseThrow();
    }

    /// A teller signs the count; with the last signature it is finished.
    @Transactional
    public Outcome<Ballot> sign(int id, Actor actor) {
        return counted(id, BallotStep.SIGN, actor).then(ballot -> {
            Teller teller = ballot.teller(actor).orElseThrow();
            if (teller.signedAt() != null) return Refused.by(E321_SIGNED);
            acts.sign(id, teller.place(), now());
            audit.record(actor, TELL, ballot.subject(), Map.of("step", BallotStep.SIGN.word()));
            boolean last = ballot.tellers().stream().allMatch(t -> t.place() == teller.place() || t.signedAt() != null);
            if (last) acts.step(id, BallotStep.FINISH, "", now(), actor.name());
            return Outcome.done(store.find(id).orElseThrow());
        });
    }

    private static int place(Ballot ballot, Actor actor) {
        return ballot.teller(actor).orElseThrow().place();
    }

    /// Locked, at a state that allows the step; to others than its tellers it is not there.
    private Outcome<Ballot> counted(int id, BallotStep step, Actor actor) {
        Optional<Ballot> found = acts.lock(id)
                .filter(b -> b.teller(actor)
                        .filter(t -> actor.may(TELL, t.organisation()))
                        .isPresent());
        if (found.isEmpty()) return Refused.by(E302_NO_BALLOT);
        return found.get().state().allows(step) ? Outcome.done(found.get()) : Refused.by(E303_NOT_NOW);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
