package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Operands;
import vn.lienminh.indicators.checks.Check.Condition;
import vn.lienminh.indicators.checks.Check.Truth;

/// Checks made ready to be decided over any number of reports (kiểm tra đã chuẩn bị). Nearly every cell states an
/// exact number, and two numbers are compared as such; only where that is unsure are ranges weighed.
public final class Prepared {
    /// A check with what it is applied to.
    public record Subject(Check check, Scope scope) {}

    private record Exact(Term left, Condition condition, Term right) {}

    private record Ready(Scope scope, List<Exact> alternatives) {}

    private record OnForm(FormVersion form, List<Question> questions) {}

    private final Map<Question, Integer> numbers = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Ready> checks;
    private volatile @Nullable OnForm last;

    public Prepared(List<Subject> subjects) {
        checks = subjects.stream().map(this::ready).toList();
    }

    private Ready ready(Subject subject) {
        List<Exact> alternatives = subject.check().alternatives().stream()
                .map(c -> new Exact(term(c.left(), subject), c, term(c.right(), subject)))
                .toList();
        return new Ready(subject.scope(), alternatives);
    }

    private Term term(Expression expression, Subject subject) {
        return Term.of(expression, subject.scope(), this::number);
    }

    private int number(Question question) {
        return numbers.computeIfAbsent(question, q -> {
            questions.add(q);
            return questions.size() - 1;
        });
    }

    /// The verdict of every check, in their order.
    public Truth[] judge(Operands operands) {
        Answers answers = new Answers(operands, questions(operands.form()));
        Truth[] verdicts = new Truth[checks.size()];
        for (int i = 0; i < verdicts.length; i++) verdicts[i] = judge(checks.get(i), answers, operands);
        return verdicts;
    }

    /// Reports of one kind come on one form, and by the thousand: the last form is remembered.
    private List<Question> questions(@Nullable FormVersion form) {
        if (form == null) return questions;
        OnForm known = last;
        if (known == null || known.form != form)
            last = known =
                    new OnForm(form, questions.stream().map(q -> q.on(form)).toList());
        return known.questions;
    }

    private static Truth judge(Ready check, Answers answers, Operands operands) {
        Truth truth = Truth.NO;
        for (Exact one : check.alternatives) {
            truth = truth.or(judge(one, check.scope, answers, operands));
            if (truth == Truth.YES) return truth;
        }
        return truth;
    }

    private static Truth judge(Exact one, Scope scope, Answers answers, Operands operands) {
        BigDecimal left = one.left.of(answers);
        if (left == null) return Truth.OPEN;
        BigDecimal right = left == Question.UNSURE ? left : one.right.of(answers);
        if (right == null) return Truth.OPEN;
        if (right == Question.UNSURE) return new Evaluation(operands, scope).judge(one.condition);
        return one.condition.comparison().of(left.compareTo(right));
    }
}
