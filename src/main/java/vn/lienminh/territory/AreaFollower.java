package vn.lienminh.territory;

import java.time.LocalDate;

/// Whoever must follow when areas change after the fact (nối theo địa giới): a change recorded late may put what
/// was reported before under another province or commune. Called inside the transaction of the change, after it was
/// written.
public interface AreaFollower {
    /// Stands for a change that holds since before the records begin.
    LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /// @param from the earliest day whose map is another now
    void areasChanged(LocalDate from);
}
