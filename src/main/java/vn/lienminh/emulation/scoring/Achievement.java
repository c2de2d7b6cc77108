package vn.lienminh.emulation.scoring;

import java.util.Optional;
import vn.lienminh.kernel.Amount;

/// How far a target was reached (mức đạt chỉ tiêu), as a quotient: 1 is the target itself.
final class Achievement {
    private Achievement() {}

    /// Of a target with an upper bound less is better; of a range all within is reached, and more is not better.
    /// A target of zero is reached by zero. Less than nothing reaches nothing.
    ///
    /// @param cap what a result of zero is worth where less is better
    static Optional<Fraction> of(Result reached, Amount target, Fraction cap) {
        return switch (target) {
            case Amount.AtMost t -> reached.atMost().map(a -> less(a, Fraction.of(t.high()), cap));
            case Amount.LessThan t -> reached.atMost().map(a -> less(a, Fraction.of(t.high()), cap));
            case Amount.Between t ->
                reached.atLeast().map(a -> more(a, Fraction.of(t.low())).min(Fraction.ONE));
            case Amount.Exactly t -> reached.atLeast().map(a -> more(a, Fraction.of(t.value())));
            case Amount.AtLeast t -> reached.atLeast().map(a -> more(a, Fraction.of(t.low())));
            case Amount.MoreThan t -> reached.atLeast().map(a -> more(a, Fraction.of(t.low())));
            case Amount.About t -> reached.atLeast().map(a -> more(a, Fraction.of(t.value())));
            case Amount.Missing _ -> Optional.empty();
        };
    }

    /// By how much the target was passed, below 0 where it was missed; within a range nothing is.
    static Optional<Fraction> beyond(Result reached, Amount target) {
        return switch (target) {
            case Amount.AtMost t ->
                reached.atMost().map(a -> Fraction.of(t.high()).minus(a));
            case Amount.LessThan t ->
                reached.atMost().map(a -> Fraction.of(t.high()).minus(a));
            case Amount.Between t ->
                reached.atLeast().map(a -> a.minus(Fraction.of(t.low())).min(Fraction.ZERO));
            case Amount.Exactly t -> reached.atLeast().map(a -> a.minus(Fraction.of(t.value())));
            case Amount.AtLeast t -> reached.atLeast().map(a -> a.minus(Fraction.of(t.low())));
            case Amount.MoreThan t -> reached.atLeast().map(a -> a.minus(Fraction.of(t.low())));
            case Amount.About t -> reached.atLeast().map(a -> a.minus(Fraction.of(t.value())));
            case Amount.Missing _ -> Optional.empty();
        };
    }

    static Fraction more(Fraction reached, Fraction target) {
        if (target.signum() <= 0) return reached.compareTo(target) >= 0 ? Fraction.ONE : Fraction.ZERO;
        return reached.over(target).max(Fraction.ZERO);
    }

    static Fraction less(Fraction reached, Fraction target, Fraction cap) {
        if (reached.signum() <= 0) return target.signum() == 0 ? Fraction.ONE : cap;
        return target.over(reached).max(Fraction.ZERO).min(cap);
    }
}
