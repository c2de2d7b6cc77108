package vn.lienminh.emulation.ballots;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;

/// A secret ballot (cuộc bỏ phiếu kín) with all that may be known of it: its rule, its questions, who may vote
/// and who has, never who chose what.
///
/// @param first the ballot of which this is a further round; null: it is the first
/// @param needed of all entitled, in percent
/// @param recusal whether a member does not vote on a question that is about itself
/// @param steps that moved it, the first first
public record Ballot(
        int id,
        int meeting,
        String cluster,
        int year,
        int round,
        @Nullable Integer first,
        BigDecimal needed,
        boolean recusal,
        Instant preparedAt,
        List<Question> questions,
        List<Voter> voters,
        List<Teller> tellers,
        List<Taken> steps) {

    public record Taken(BallotStep step, String reason, Instant at, String by) {}

    public BallotState state() {
        BallotState state = BallotState.PREPARED;
        for (Taken taken : steps) state = state.after(taken.step()).orElseThrow();
        return state;
    }

    public Optional<Taken> taken(BallotStep step) {
        return steps.stream().filter(t -> t.step() == step).findFirst();
    }

    public List<Voter> entitled() {
        return voters.stream().filter(Voter::entitled).toList();
    }

    public int collected() {
        return (int) voters.stream().filter(Voter::voted).count();
    }

    public int collected(Way way) {
        return (int) voters.stream()
                .filter(Voter::voted)
                .filter(v -> v.cast() instanceof Voter.Cast cast && cast.way() == way)
                .count();
    }

    public Optional<Voter> voter(OrganisationId organisation) {
        return voters.stream()
                .filter(v -> v.organisation().equals(organisation))
                .findFirst();
    }

    public Optional<Teller> teller(Actor actor) {
        return tellers.stream().filter(t -> t.account().equals(actor.name())).findFirst();
    }

    /// Whether a member keeps out of a question that is about itself.
    public boolean keepsOut(OrganisationId organisation, Question question) {
        return recusal && question.concerns(organisation);
    }

    /// Those who vote on a question.
    public List<Voter> entitled(Question question) {
        return entitled().stream()
                .filter(v -> !keepsOut(v.organisation(), question))
                .toList();
    }

    /// The members that questions are about.
    public Set<OrganisationId> concerned() {
        return questions.stream()
                .flatMap(q -> Optional.ofNullable(q.concerned()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// As the record of acts names it.
    public String subject() {
        return "ballot:" + id;
    }

    /// What the seal of a member's envelope is bound to: it opens in no other ballot and for nobody else.
    String binding(OrganisationId organisation) {
        return subject() + "/" + organisation.value();
    }

    String countBinding(Teller teller) {
        return subject() + "/paper/" + teller.place();
    }
}
