package vn.lienminh.emulation.ballots;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How a question ended (kết quả biểu quyết một nội dung).
///
/// @param entitled all who were to vote on it, whether they did or not: the share is of these
/// @param issued to how many a ballot was given
/// @param needed in percent of the entitled
/// @param signed whether all tellers have signed the count; until then it is a draft
public record Verdict(int entitled, int issued, int collected, int valid, int yes, BigDecimal needed, boolean signed) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public int invalid() {
        return collected - valid;
    }

    /// 8 of 9 pass at 80%, 7 of 9 do not; nothing is rounded before it is compared.
    public boolean passed() {
        return entitled > 0
                && BigDecimal.valueOf(yes).multiply(HUNDRED).compareTo(needed.multiply(BigDecimal.valueOf(entitled)))
                        >= 0;
    }

    /// How many must say yes.
    public int threshold() {
        return threshold(needed, entitled);
    }

    /// The same of so many.
    public static int threshold(BigDecimal needed, int entitled) {
        return needed.multiply(BigDecimal.valueOf(entitled))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValue();
    }

    /// In percent, to be printed.
    public BigDecimal share() {
        return entitled == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(yes)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(entitled), 1, RoundingMode.HALF_UP);
    }
}
