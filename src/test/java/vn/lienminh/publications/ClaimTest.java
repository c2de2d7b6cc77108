package vn.lienminh.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Operator;

class ClaimTest {
    @ParameterizedTest
    @CsvSource({
        "=, 4139, =, 4139, true",
        "=, 4139, =, 4140, false",
        "=, 95, =, 94.5, true",
        "=, 95, =, 95.4999, true",
        "=, 95, =, 95.5, false",
        "=, 95.0, =, 95.04, true",
        "=, 95.0, =, 95.06, false",
        "=, 95, >=, 95, false",
        ">, 20000, =, 20250, true",
        ">, 20000, =, 20000, false",
        ">, 20000, >, 20000, true",
        ">, 20000, >=, 20000, false",
        ">=, 130, =, 130, true",
        ">=, 130, >, 130, true",
        ">=, 130, =, 129, false",
        ">=, 130, <=, 200, false",
        "<, 5, =, 5, false",
        "<=, 5, =, 5, true"
    })
    void aClaimAgreesWhenTheFigureDoesNotContradictIt(
            String sign, String value, String ourSign, String ours, boolean agrees) {
        assertThat(claim(amount(sign, value)).agrees(amount(ourSign, ours))).isEqualTo(agrees);
    }

    @Test
    void aRangeAgreesWithWhatLiesWithin() {
        Claim claim = claim(new Amount.Between(BigDecimal.TWO, new BigDecimal("3")));
        assertThat(claim.agrees(Amount.of(2))).isTrue();
        assertThat(claim.agrees(Amount.of(3))).isTrue();
        assertThat(claim.agrees(Amount.of(4))).isFalse();
        assertThat(claim.agrees(new Amount.Between(BigDecimal.TWO, new BigDecimal("4"))))
                .isFalse();
    }

    @Test
    void whatIsMissingAgreesWithNothing() {
        for (Amount missing : Amount.Missing.values())
            assertThat(claim(Amount.of(0)).agrees(missing)).isFalse();
    }

    private static Claim claim(Amount amount) {
        return new Claim("HTX.TOTAL", "cluster:SM", "2023", amount);
    }

    private static Amount amount(String sign, String value) {
        return Amount.of(Operator.parse(sign).orElseThrow(), new BigDecimal(value), null);
    }
}
