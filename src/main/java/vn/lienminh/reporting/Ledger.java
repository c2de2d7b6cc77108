package vn.lienminh.reporting;

import org.jspecify.annotations.Nullable;

/// What must hold in the same commit as an acceptance: the totals. The module above that keeps them implements it.
public interface Ledger {
    /// A revision was accepted in place of another one, or as the first. Called inside the acceptance's
    /// transaction, with the province's lock held.
    void accepted(Snapshot now, @Nullable Snapshot before);
}
