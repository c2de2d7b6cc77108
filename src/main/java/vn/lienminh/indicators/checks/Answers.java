package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Operands;

/// What one report answers to the questions of its checks, each asked when first needed. For one thread.
final class Answers {
    private static final BigDecimal NOT_ASKED = Question.UNSURE.negate();

    private final Operands operands;
    private final List<Question> questions;
    private final @Nullable BigDecimal[] answers;

    Answers(Operands operands, List<Question> questions) {
        this.operands = operands;
        this.questions = questions;
        this.answers = new BigDecimal[questions.size()];
        Arrays.fill(answers, NOT_ASKED);
    }

    /// Null when it is missing.
    @Nullable
    BigDecimal to(int question) {
        BigDecimal known = answers[question];
        if (known == NOT_ASKED)
            answers[question] = known = questions.get(question).ask(operands);
        return known;
    }
}
