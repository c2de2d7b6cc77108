package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.lienminh.kernel.Standing;

/// One side of a condition (biểu thức), as read. An indicator is named by its code, or by [#X] for the one that the
/// check is applied to.
public sealed interface Expression {
    String X = "X";

    record Literal(BigDecimal value) implements Expression {}

    /// `CODE`, `X`
    record Value(String indicator) implements Expression {}

    /// `CODE[dim=category]`
    record Part(String indicator, String dimension, String category) implements Expression {}

    /// `prev(X)`, `below(CODE)`, …
    record Looked(Lookup lookup, String indicator) implements Expression {}

    /// `sum(X[D])`, `max(X[D])`
    record Parts(boolean added) implements Expression {}

    /// `#name`
    record Parameter(String name) implements Expression {}

    /// `min`, `max`, `decimals`, `today`, `standing`, `start(period)`, `end(period)`
    enum Word implements Expression {
        MIN,
        MAX,
        DECIMALS,
        TODAY,
        STANDING,
        START,
        END
    }

    /// `official` and the other two
    record Named(Standing standing) implements Expression {}

    record Absolute(Expression of) implements Expression {}

    record Greatest(List<Expression> of) implements Expression {}

    record Calculation(Sign sign, Expression left, Expression right) implements Expression {}

    enum Sign {
        PLUS("+"),
        MINUS("−"),
        TIMES("×"),
        OVER("/");

        private final String written;

        Sign(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }
    }

    /// What may be compared with what.
    enum Sort {
        NUMBER,
        DAY,
        STANDING;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    default Sort sort() {
        return switch (this) {
            case Named ignored -> Sort.STANDING;
            case Word word ->
                switch (word) {
                    case STANDING -> Sort.STANDING;
                    case TODAY, START, END -> Sort.DAY;
                    case MIN, MAX, DECIMALS -> Sort.NUMBER;
                };
            case Literal _, Value _, Part _, Looked _, Parts _, Parameter _, Absolute _, Greatest _, Calculation _ ->
                Sort.NUMBER;
        };
    }

    /// This and everything inside it.
    default List<Expression> all() {
        List<Expression> all = new ArrayList<>();
        walk(all::add);
        return all;
    }

    private void walk(Consumer<Expression> visit) {
        visit.accept(this);
        switch (this) {
            case Absolute(Expression of) -> of.walk(visit);
            case Greatest(List<Expression> of) -> of.forEach(e -> e.walk(visit));
            case Calculation(Sign ignored, Expression left, Expression right) -> {
                left.walk(visit);
                right.walk(visit);
            }
            case Literal _, Value _, Part _, Looked _, Parts _, Parameter _, Word _, Named _ -> {}
        }
    }

    /// The indicator that a leaf names, empty for none.
    default String indicator() {
        return switch (this) {
            case Value(String indicator) -> indicator;
            case Part(String indicator, String ignored, String ignored2) -> indicator;
            case Looked(Lookup ignored, String indicator) -> indicator;
            case Parts ignored -> X;
            case Literal _, Parameter _, Word _, Named _, Absolute _, Greatest _, Calculation _ -> "";
        };
    }
}
