package vn.lienminh.emulation.ballots;

import static vn.lienminh.emulation.ballots.BallotsRefusal.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;

/// The box while two tellers hold their codes to it: takes the votes out, in memory alone.
record OpenedBox(Ballot ballot, Map<Integer, TellerCode> codes) {

    /// By question, not yet mixed; refused when an envelope is not the one for which a receipt was given, when
    /// one is missing, or when what was counted on paper is not certain.
    Outcome<Map<Question, List<Answer>>> votes(Map<OrganisationId, byte[]> envelopes, Map<Integer, byte[]> counts) {
        Map<Question, List<Answer>> votes = new LinkedHashMap<>();
        ballot.questions().forEach(q -> votes.put(q, new ArrayList<>()));
        for (Voter voter : ballot.entitled()) {
            if (!(voter.cast() instanceof Voter.Cast cast) || cast.way() != Way.SCREEN) continue;
            Optional<String> signs = signs(voter, cast, envelopes.get(voter.organisation()));
            if (signs.isEmpty()) return Refused.by(E316_ENVELOPE, "found", cast.receipt());
            for (int i = 0; i < ballot.questions().size(); i++) {
                Question question = ballot.questions().get(i);
                Answer.of(signs.get().charAt(i)).ifPresent(a -> add(votes, question, a));
            }
        }
        return paper(counts).map(paper -> {
            paper.ifPresent(p -> ballot.questions().forEach(q -> p.votes(q).forEach(a -> add(votes, q, a))));
            return votes;
        });
    }

    private static void add(Map<Question, List<Answer>> votes, Question question, Answer answer) {
        votes.computeIfAbsent(question, q -> new ArrayList<>()).add(answer);
    }

    private Optional<String> signs(Voter voter, Voter.Cast cast, byte @Nullable [] sealed) {
        if (sealed == null || !TellerCode.receipt(sealed).equals(cast.receipt())) return Optional.empty();
        return open(sealed, ballot.questions().size(), ballot.binding(voter.organisation()))
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }

    private Optional<byte[]> open(byte[] sealed, int length, String about) {
        return Seal.open(sealed, codes, ballot.tellers().size(), length, about, ballot.id());
    }

    /// Two tellers have counted, and the same.
    private Outcome<Optional<PaperCount>> paper(Map<Integer, byte[]> counts) {
        if (ballot.collected() == ballot.collected(Way.SCREEN)) return Outcome.done(Optional.empty());
        Set<PaperCount> different = new HashSet<>();
        for (Teller teller : ballot.tellers()) {
            byte[] sealed = counts.get(teller.place());
            if (sealed == null) continue;
            Optional<byte[]> opened = open(sealed, PaperCount.length(ballot), ballot.countBinding(teller));
            if (opened.isEmpty()) return Refused.by(E316_ENVELOPE, "found", "" + teller.place());
            different.add(PaperCount.read(ballot, opened.get()));
        }
        if (counts.size() < 2) return Refused.by(E319_PAPER_NOT_COUNTED);
        return different.size() > 1
                ? Refused.by(E318_PAPER_DIFFERS)
                : Outcome.done(Optional.of(different.iterator().next()));
    }
}
