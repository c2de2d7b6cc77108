package vn.lienminh.emulation.awards.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The money of an award (tiền thưởng): coefficient × base salary of the day of the decision, rounded up to tens of
/// thousands of đồng (Decree 152/2025/NĐ-CP, article 49).
///
/// @param sum to be paid
public record Money(BigDecimal coefficient, BigDecimal salary, BigDecimal sum) {
    private static final BigDecimal STEP = BigDecimal.valueOf(10_000);

    public static Money of(BigDecimal coefficient, BigDecimal salary) {
        BigDecimal exact = coefficient.multiply(salary);
        return new Money(
                coefficient, salary, exact.divide(STEP, 0, RoundingMode.CEILING).multiply(STEP));
    }
}
