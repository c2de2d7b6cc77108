package vn.lienminh.emulation.ballots;

import static vn.lienminh.emulation.EmulationAct.RUN_BALLOT;
import static vn.lienminh.emulation.EmulationAct.SEE_TALLY;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.emulation.meetings.Leading;
import vn.lienminh.emulation.meetings.Meetings;
import vn.lienminh.kernel.Actor;

/// The door of ballots (bỏ phiếu kín) for whoever asks how they stand, and how a question ended.
@Service
public class Ballots {
    private final BallotStore store;
    private final BoxStore box;
    private final Meetings meetings;
    private final Leading leading;
    private final ObjectProvider<Candidates> candidates;
    private final TellerRules tellers;

    Ballots(
            BallotStore store,
            BoxStore box,
            Meetings meetings,
            Leading leading,
            ObjectProvider<Candidates> candidates,
            TellerRules tellers) {
        this.store = store;
        this.box = box;
        this.meetings = meetings;
        this.leading = leading;
        this.candidates = candidates;
        this.tellers = tellers;
    }

    /// How what is called so ended, in the last round in which it was voted on; empty while that is not
    /// counted.
    @Transactional(readOnly = true)
    public Optional<Verdict> outcome(String cluster, int year, String subject) {
        if (subject.isEmpty()) return Optional.empty();
        return of(cluster, year).stream()
                .filter(b -> b.state().counted())
                .filter(b -> b.questions().stream().anyMatch(q -> q.subject().equals(subject)))
                .max(Comparator.comparing(Ballot::id))
                .flatMap(b -> verdicts(b).entrySet().stream()
                        .filter(e -> e.getKey().subject().equals(subject))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    @Transactional(readOnly = true)
    public boolean runs(Actor actor, String cluster, int year) {
        return leading.may(actor, RUN_BALLOT, cluster, year);
    }

    /// Whether somebody may see the numbers, not only whether a question passed: chairs, the head, tellers, the
    /// nation.
    @Transactional(readOnly = true)
    public boolean seesTally(Actor actor, Ballot ballot) {
        return ballot.teller(actor).isPresent()
                || ballot.voters().stream()
                        .anyMatch(v -> actor.may(SEE_TALLY, v.organisation(), Leading.lastDay(ballot.year())));
    }

    @Transactional(readOnly = true)
    public List<Ballot> of(String cluster, int year) {
        return store.of(cluster, year);
    }

    @Transactional(readOnly = true)
    public List<Ballot> running() {
        return store.running();
    }

    @Transactional(readOnly = true)
    public Optional<Ballot> find(int id) {
        return store.find(id);
    }

    /// By question; none while the votes are not counted.
    @Transactional(readOnly = true)
    public Map<Question, Verdict> verdicts(Ballot ballot) {
        return ballot.state().counted() ? Tally.verdicts(ballot, store.answers(ballot.id())) : Map.of();
    }

    /// The loose votes of a question as they lie, to be counted again.
    @Transactional(readOnly = true)
    public List<Answer> votes(Question question) {
        return box.votes(question.id());
    }

    /// What can be put to the vote and was not yet.
    @Transactional(readOnly = true)
    public List<Candidates.Candidate> candidates(String cluster, int year) {
        Set<String> taken = new HashSet<>();
        of(cluster, year).stream()
                .filter(b -> b.state() != BallotState.CANCELLED)
                .forEach(b -> b.questions().forEach(q -> taken.add(q.subject())));
        return candidates
                .orderedStream()
                .flatMap(c -> c.of(cluster, year).stream())
                .filter(c -> !taken.contains(c.subject()))
                .toList();
    }

    /// Who can be asked to count.
    @Transactional(readOnly = true)
    public List<TellerRules.Possible> possibleTellers(String cluster, int year) {
        return meetings.current(cluster, year)
                .map(m -> tellers.possible(m.members(), year))
                .orElse(List.of());
    }

    /// The questions that meet again; none when that is done, or needless.
    @Transactional(readOnly = true)
    public List<Question> further(Ballot ballot) {
        boolean done = of(ballot.cluster(), ballot.year()).stream()
                .anyMatch(b -> Integer.valueOf(ballot.id()).equals(b.first()) && b.state() != BallotState.CANCELLED);
        return done || !ballot.state().counted() ? List.of() : Tally.again(verdicts(ballot));
    }
}
