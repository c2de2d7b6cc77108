package vn.lienminh.emulation.ballots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts what is loose (kiểm phiếu).
final class Tally {
    private Tally() {}

    static Verdict verdict(Ballot ballot, Question question, Map<Answer, Integer> answers) {
        int yes = answers.getOrDefault(Answer.YES, 0);
        int valid = yes + answers.getOrDefault(Answer.NO, 0);
        List<Voter> entitled = ballot.entitled(question);
        return new Verdict(
                entitled.size(),
                entitled.size(),
                valid + answers.getOrDefault(Answer.INVALID, 0),
                valid,
                yes,
                ballot.needed(),
                ballot.state() == BallotState.SIGNED);
    }

    /// By question.
    static Map<Question, Verdict> verdicts(Ballot ballot, Map<Integer, Map<Answer, Integer>> answers) {
        Map<Question, Verdict> all = new LinkedHashMap<>();
        for (Question question : ballot.questions())
            all.put(question, verdict(ballot, question, answers.getOrDefault(question.id(), Map.of())));
        return all;
    }

    /// Rivals of whom none passed meet again, the two with most votes; with them whoever has as many as the
    /// second.
    static List<Question> again(Map<Question, Verdict> verdicts) {
        Map<String, List<Question>> rivals = new LinkedHashMap<>();
        verdicts.keySet()
                .forEach(q -> rivals.computeIfAbsent(q.title(), t -> new ArrayList<>())
                        .add(q));
        List<Question> again = new ArrayList<>();
        for (List<Question> some : rivals.values()) {
            if (some.size() < 2 || some.stream().anyMatch(q -> of(verdicts, q).passed())) continue;
            List<Question> best = some.stream()
                    .sorted(Comparator.comparing((Question q) -> of(verdicts, q).yes())
                            .reversed()
                            .thenComparing(Question::place))
                    .toList();
            int second = of(verdicts, best.get(1)).yes();
            List<Question> next =
                    best.stream().filter(q -> of(verdicts, q).yes() >= second).toList();
            // where all stood equal, voting again on the same field would decide nothing new but is what the rule says
            again.addAll(next);
        }
        return again;
    }

    private static Verdict of(Map<Question, Verdict> verdicts, Question question) {
        Verdict verdict = verdicts.get(question);
        if (verdict == null) throw new IllegalStateException("not voted on: " + question);
        return verdict;
    }
}
