package vn.lienminh.indicators;

/// What a check says of one report (kết luận).
public sealed interface Verdict {

    enum Plain implements Verdict {
        /// holds for every value that the amounts may stand for
        PASSED,
        /// an operand is missing, or bounds leave it open
        NOT_DECIDED
    }

    /// holds for none of them
    record Failed(Finding finding) implements Verdict {}
}
