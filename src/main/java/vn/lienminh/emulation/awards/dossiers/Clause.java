package vn.lienminh.emulation.awards.dossiers;

import java.util.Map;
import vn.lienminh.emulation.awards.catalogue.Condition;

/// How a proposal stands to one condition (kết quả xét điều kiện).
///
/// @param values of the places in its sentence `awards.clause.<kind>.<verdict>`
public record Clause(Condition condition, Verdict verdict, Map<String, String> values) {

    public enum Verdict {
        PASSED,
        FAILED,
        /// nobody has voted, or nothing is known
        OPEN
    }

    public boolean failed() {
        return verdict == Verdict.FAILED;
    }
}
