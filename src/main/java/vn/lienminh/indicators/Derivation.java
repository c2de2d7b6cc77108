package vn.lienminh.indicators;

import java.util.Set;
import java.util.function.Function;
import vn.lienminh.kernel.Amount;

/// How a derived indicator is computed (công thức), by the check that says so.
///
/// @param uses the indicators that it is computed from
public record Derivation(String indicator, String rule, Set<String> uses, Function<Operands, Amount> formula) {

    /// Missing as an operand is missing, withheld before all; a bound or an "about" carries over. A quotient
    /// without end is rounded to ten decimals. Not applicable when it would divide by zero.
    public Amount of(Operands operands) {
        return formula.apply(operands);
    }
}
