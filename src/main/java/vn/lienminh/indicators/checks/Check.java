package vn.lienminh.indicators.checks;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A condition that should hold (điều kiện), or one of several.
public record Check(List<Condition> alternatives) {

    public record Condition(Expression left, Comparison comparison, Expression right) {}

    public enum Comparison {
        EQUAL("="),
        DIFFERENT("!="),
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        MORE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        static java.util.Optional<Comparison> parse(String sign) {
            return Arrays.stream(values()).filter(c -> c.sign.equals(sign)).findFirst();
        }

        /// Holds for all pairs of values, for none, or that cannot be told.
        Truth of(Range left, Range right) {
            return switch (this) {
                case AT_MOST -> left.atMost(right) ? Truth.YES : right.below(left) ? Truth.NO : Truth.OPEN;
                case LESS -> left.below(right) ? Truth.YES : right.atMost(left) ? Truth.NO : Truth.OPEN;
                case AT_LEAST -> AT_MOST.of(right, left);
                case MORE -> LESS.of(right, left);
                case EQUAL -> equal(left, right);
                case DIFFERENT -> equal(left, right).not();
            };
        }

        /// @param order of two numbers, as `compareTo` says it
        Truth of(int order) {
            boolean holds = switch (this) {
                case EQUAL -> order == 0;
                case DIFFERENT -> order != 0;
                case AT_MOST -> order <= 0;
                case AT_LEAST -> order >= 0;
                case LESS -> order < 0;
                case MORE -> order > 0;
            };
            return holds ? Truth.YES : Truth.NO;
        }

        private static Truth equal(Range left, Range right) {
            if (left.below(right) || right.below(left)) return Truth.NO;
            return left.atMost(right) && right.atMost(left) ? Truth.YES : Truth.OPEN;
        }
    }

    public enum Truth {
        YES,
        NO,
        OPEN;

        Truth not() {
            return switch (this) {
                case YES -> NO;
                case NO -> YES;
                case OPEN -> OPEN;
            };
        }

        Truth or(Truth other) {
            if (this == YES || other == YES) return YES;
            return this == NO && other == NO ? NO : OPEN;
        }
    }

    public Stream<Expression> parts() {
        return alternatives.stream().flatMap(c -> Stream.concat(c.left().all().stream(), c.right().all().stream()));
    }

    /// The codes it names, without X.
    public Set<String> indicators() {
        return parts().map(Expression::indicator)
                .filter(i -> !i.isEmpty() && !i.equals(Expression.X))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether it goes over the categories of a dimension.
    public boolean overDimensions() {
        return parts().anyMatch(Expression.Parts.class::isInstance);
    }

    /// Whether the answer depends on the indicator that it is applied to.
    public boolean dependsOnX() {
        return parts().anyMatch(e -> e.indicator().equals(Expression.X) || e instanceof Expression.Parameter || ofX(e));
    }

    private static boolean ofX(Expression e) {
        return e == Expression.Word.MIN
                || e == Expression.Word.MAX
                || e == Expression.Word.DECIMALS
                || e == Expression.Word.STANDING;
    }
}
