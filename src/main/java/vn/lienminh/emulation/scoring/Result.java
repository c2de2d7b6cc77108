package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import vn.lienminh.kernel.Amount;

/// What a unit reached by its accepted report.
///
/// @param numerator of a ratio or average, with its denominator: the quotient is then computed exactly, not from the
///     printed value
/// @param percent whether the value is the quotient in percent
public record Result(Amount value, Amount numerator, Amount denominator, boolean percent) {
    public static final Result NONE = of(Amount.Missing.NOT_REPORTED);

    public static Result of(Amount value) {
        return new Result(value, Amount.Missing.NOT_REPORTED, Amount.Missing.NOT_REPORTED, false);
    }

    /// What is proven: of "more than 20.000" 20.000, of a range its lower end; nothing of "at most 5".
    Optional<Fraction> atLeast() {
        return switch (value) {
            case Amount.Exactly a -> Optional.of(exact(a.value()));
            case Amount.About a -> Optional.of(Fraction.of(a.value()));
            case Amount.AtLeast a -> Optional.of(Fraction.of(a.low()));
            case Amount.MoreThan a -> Optional.of(Fraction.of(a.low()));
            case Amount.Between a -> Optional.of(Fraction.of(a.low()));
            case Amount.AtMost _, Amount.LessThan _, Amount.Missing _ -> Optional.empty();
        };
    }

    /// What is proven where less is better: the upper end.
    Optional<Fraction> atMost() {
        return switch (value) {
            case Amount.Exactly a -> Optional.of(exact(a.value()));
            case Amount.About a -> Optional.of(Fraction.of(a.value()));
            case Amount.AtMost a -> Optional.of(Fraction.of(a.high()));
            case Amount.LessThan a -> Optional.of(Fraction.of(a.high()));
            case Amount.Between a -> Optional.of(Fraction.of(a.high()));
            case Amount.AtLeast _, Amount.MoreThan _, Amount.Missing _ -> Optional.empty();
        };
    }

    private Fraction exact(BigDecimal printed) {
        if (numerator instanceof Amount.Exactly(BigDecimal above)
                && denominator instanceof Amount.Exactly(BigDecimal under)
                && under.signum() != 0)
            return Fraction.of(above).over(Fraction.of(under)).times(Fraction.of(percent ? 100 : 1));
        return Fraction.of(printed);
    }
}
