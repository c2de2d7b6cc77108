package vn.lienminh.reporting;

import java.util.Map;
import vn.lienminh.kernel.Amount;

/// What organisations aim at (chỉ tiêu kế hoạch), shown beside what they report. The module above that keeps targets
/// implements it.
public interface Aims {
    /// The targets of one organisation for a year, by indicator.
    ///
    /// @param organisation its code
    Map<String, Amount> of(String organisation, int year);
}
