package vn.lienminh.planning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Period;

/// How results stand against a target, over the same units only: those that registered it.
///
/// @param period of the results, which need not be the year of the target: next year's target is compared with what
///     has just been reached
/// @param result over the units of the target
/// @param percent result over target (its lower end); null when either is missing or the target is zero
public record Progress(
        ClusterTarget target,
        Period period,
        Amount result,
        @Nullable BigDecimal percent) {

    public enum Verdict {
        /// đạt: 100% or more
        MET,
        /// gần đạt: 90% to under 100%
        NEARLY,
        /// chưa đạt: under 90%
        NOT_MET,
        /// không so được
        UNDECIDED
    }

    public Verdict verdict() {
        if (percent == null) return Verdict.UNDECIDED;
        if (percent.compareTo(BigDecimal.valueOf(100)) >= 0) return Verdict.MET;
        return percent.compareTo(BigDecimal.valueOf(90)) >= 0 ? Verdict.NEARLY : Verdict.NOT_MET;
    }

    /// Of one unit by one target of its own.
    public static Verdict verdict(Amount result, Amount aim) {
        BigDecimal reached = result.number();
        BigDecimal wanted = aim.number();
        if (met(result, aim)) return Verdict.MET;
        if (reached == null || wanted == null) return Verdict.UNDECIDED;
        boolean nearly = reached.multiply(BigDecimal.TEN).compareTo(wanted.multiply(BigDecimal.valueOf(9))) >= 0;
        boolean most = aim instanceof Amount.AtMost || aim instanceof Amount.LessThan;
        return nearly && !most ? Verdict.NEARLY : Verdict.NOT_MET;
    }

    /// Whether what is proven reaches the target: of "at most" targets the upper end counts.
    static boolean met(Amount result, Amount aim) {
        BigDecimal target = aim.number();
        if (!result.present() || target == null) return false;
        boolean most = aim instanceof Amount.AtMost || aim instanceof Amount.LessThan;
        BigDecimal end =
                most ? result.ends(null).high() : result.ends(BigDecimal.ZERO).low();
        if (end == null) return false;
        int compared = end.compareTo(target);
        return switch (aim) {
            case Amount.MoreThan _ -> compared > 0;
            case Amount.LessThan _ -> compared < 0;
            case Amount.AtMost _ -> compared <= 0;
            default -> compared >= 0;
        };
    }

    /// Whether the results already lie above what is aimed at: the target asks for less than was reached.
    public boolean alreadyExceeded() {
        return percent != null && percent.compareTo(BigDecimal.valueOf(100)) > 0;
    }
}
