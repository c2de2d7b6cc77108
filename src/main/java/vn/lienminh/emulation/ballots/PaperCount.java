package vn.lienminh.emulation.ballots;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was counted on paper (kết quả kiểm phiếu giấy).
///
/// @param counts by the number of the question
public record PaperCount(Map<Integer, Map<Answer, Integer>> counts) {
    private static final List<Answer> ORDER = List.of(Answer.values());

    int of(Question question, Answer answer) {
        return counts.getOrDefault(question.id(), Map.of()).getOrDefault(answer, 0);
    }

    /// The first question of which not as many votes were counted as were put in on paper.
    Optional<Question> doesNotAddUp(Ballot ballot) {
        return ballot.questions().stream()
                .filter(q -> ORDER.stream().anyMatch(a -> of(q, a) < 0)
                        || ORDER.stream().mapToInt(a -> of(q, a)).sum() != onPaper(ballot, q))
                .findFirst();
    }

    /// How many of those who vote on a question did so on paper.
    static int onPaper(Ballot ballot, Question question) {
        return (int) ballot.entitled(question).stream()
                .filter(v -> v.cast() instanceof Voter.Cast cast && cast.way() != Way.SCREEN)
                .count();
    }

    byte[] bytes(Ballot ballot) {
        ByteBuffer bytes = ByteBuffer.allocate(length(ballot));
        for (Question question : ballot.questions())
            for (Answer answer : ORDER) bytes.putShort((short) of(question, answer));
        return bytes.array();
    }

    static int length(Ballot ballot) {
        return ballot.questions().size() * ORDER.size() * Short.BYTES;
    }

    static PaperCount read(Ballot ballot, byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        Map<Integer, Map<Answer, Integer>> counts = new HashMap<>();
        for (Question question : ballot.questions()) {
            Map<Answer, Integer> one = new HashMap<>();
            for (Answer answer : ORDER) one.put(answer, (int) bytes.getShort());
            counts.put(question.id(), one);
        }
        return new PaperCount(counts);
    }

    List<Answer> votes(Question question) {
        return ORDER.stream()
                .flatMap(a -> Collections.nCopies(of(question, a), a).stream())
                .toList();
    }
}
